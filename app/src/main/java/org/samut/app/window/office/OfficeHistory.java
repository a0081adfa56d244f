package org.samut.app.window.office;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.samut.app.window.desk.HistoryDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.history.History;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;

/** The past of the workbook that lies open in an office. */
final class OfficeHistory implements HistoryDesk {
    private final Function<String, OpenWorkbook> opened;

    OfficeHistory(Function<String, OpenWorkbook> opened) {
        this.opened = opened;
    }

    @Override
    public History history(String workbook) throws WorldFailure {
        return opened.apply(workbook).log().history();
    }

    @Override
    public Set<String> changedByOthers(String workbook) throws WorldFailure {
        OpenWorkbook open = opened.apply(workbook);
        return open.log().changedByOthers(open.office().author().officer());
    }

    @Override
    public void seen(String workbook, long moment) throws WorldFailure {
        OpenWorkbook open = opened.apply(workbook);
        open.log().seen(open.office().author().officer(), moment);
    }

    @Override
    public Outcome<Workbook> append(String workbook, List<Entering> entries) throws WorldFailure {
        OpenWorkbook open = opened.apply(workbook);
        var entered = open.enter(entries);
        Workbook now = open.picture();
        return entered.either(done -> Outcome.done(now), Outcome::refused);
    }
}
