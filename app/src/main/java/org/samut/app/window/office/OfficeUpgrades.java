package org.samut.app.window.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.samut.app.window.desk.UpgradeDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.office.FormUpgrade;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.upgrade.Kept;

/** Newer versions of the form of the workbook that lies open in an office. */
final class OfficeUpgrades implements UpgradeDesk {
    private final Function<String, OpenWorkbook> opened;

    OfficeUpgrades(Function<String, OpenWorkbook> opened) {
        this.opened = opened;
    }

    @Override
    public Standing standing(String workbook) throws WorldFailure {
        FormUpgrade upgrade = new FormUpgrade(opened.apply(workbook));
        Form now = opened.apply(workbook).wholeForm();
        Optional<Outcome<FormUpgrade.Planned>> planned =
                upgrade.newer().isPresent() ? Optional.of(upgrade.plan()) : Optional.empty();
        List<Kept> leaving = planned.isPresent() && planned.get() instanceof Outcome.Done<FormUpgrade.Planned> done
                ? done.value().plan().kept()
                : List.of();
        return new Standing(planned, lines(leaving, upgrade, now), lines(upgrade.kept(), upgrade, now));
    }

    @Override
    public Outcome<Boolean> upgrade(String workbook, FormUpgrade.Planned planned) throws WorldFailure {
        return new FormUpgrade(opened.apply(workbook))
                .upgrade(planned)
                .either(open -> Outcome.done(true), Outcome::refused);
    }

    private static List<Line> lines(List<Kept> kept, FormUpgrade upgrade, Form now) throws WorldFailure {
        List<Line> lines = new ArrayList<>();
        for (Kept one : kept) {
            lines.add(new Line(one, upgrade.form(one).orElse(now), upgrade.text(one)));
        }
        return lines;
    }
}
