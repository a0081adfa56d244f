package org.samut.app.window.overview;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.OverviewDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Survey;
import org.samut.core.lao.Lao;
import org.samut.core.overview.AreaGlance;
import org.samut.core.overview.Glance;
import org.samut.core.overview.Overview;

/** The results of the open workbook at a glance; follows what is committed while it is in sight. */
public final class OverviewViewModel {
    private final OverviewDesk desk;
    private final Threads threads;
    private final WorkbookViewModel workbook;
    private final Consumer<WorldFailure> failed;
    private final ObjectProperty<Optional<Overview>> overview = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> area = new SimpleObjectProperty<>(Optional.empty());
    private boolean inSight;

    public OverviewViewModel(
            OverviewDesk desk, Threads threads, WorkbookViewModel workbook, Consumer<WorldFailure> failed) {
        this.desk = desk;
        this.threads = threads;
        this.workbook = workbook;
        this.failed = failed;
        workbook.workbook().addListener((property, before, now) -> look());
    }

    /** Empty until the page was first in sight. */
    ReadOnlyObjectProperty<Optional<Overview>> overview() {
        return overview;
    }

    /** The code of the area whose indicators are shown, or the survey's; empty for what to look at first. */
    ReadOnlyObjectProperty<Optional<String>> area() {
        return area;
    }

    Form form() {
        return workbook.form();
    }

    Lao lao() {
        return workbook.lao();
    }

    boolean isDraft() {
        return workbook.workbook().get().state().isEditable();
    }

    void inSight(boolean now) {
        inSight = now;
        look();
    }

    private void look() {
        if (inSight) {
            overview.set(Optional.of(workbook.overview()));
        }
    }

    /** Shows this area's indicators, or where they are shown those to look at first. */
    void turn(AreaGlance wanted) {
        Optional<String> code = Optional.of(wanted.area().code());
        area.set(area.get().equals(code) ? Optional.empty() : code);
    }

    /** Shows the questions to the citizens, or where they are shown what to look at first. */
    void turnSurvey() {
        Optional<String> code = Optional.of(Survey.CODE);
        area.set(area.get().equals(code) ? Optional.empty() : code);
    }

    void leadTo(Survey.Question question) {
        workbook.place().leadTo(question.satisfied());
    }

    void leadTo(Glance glance) {
        workbook.place().leadTo(glance.indicator().items().get(0).id());
    }

    String proposedName() {
        return form().id() + "-" + lao().code() + "-overview.pdf";
    }

    /** Writes the page to a file once all that was typed is on the disk; {@code then} hears where. */
    void print(Path file, Consumer<Path> then) {
        String id = workbook.workbook().get().id();
        workbook.saving()
                .settle(
                        () -> threads.onDisk(
                                () -> {
                                    desk.print(id, file);
                                    return file;
                                },
                                then,
                                failed),
                        failed);
    }
}
