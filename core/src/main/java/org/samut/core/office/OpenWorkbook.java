package org.samut.core.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.assessment.Assessment;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.head.Window;
import org.samut.core.lao.Lao;
import org.samut.core.lastyear.CarryOver;
import org.samut.core.lastyear.CarryTable;
import org.samut.core.lastyear.LastYear;
import org.samut.core.lastyear.PastTable;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;

/** One workbook laid open: its form as it applies to the LAO, its rules compiled once. Safe for several threads. */
public final class OpenWorkbook {
    private final Office office;
    private final String id;
    private final Form whole;
    private final Form form;
    private final Lao lao;
    private final Assessor assessor;
    private final WorkbookLog log;

    OpenWorkbook(Office office, String id, Form whole, Lao lao) {
        this.office = office;
        this.id = id;
        this.whole = whole;
        this.form = whole.appliedTo(lao.type());
        this.lao = lao;
        this.assessor = Assessor.compile(form);
        this.log = new WorkbookLog(
                office.installation().workbooks(), office.installation().settings(), id);
    }

    public String id() {
        return id;
    }

    /** The form as it applies to this LAO. */
    public Form form() {
        return form;
    }

    /** When the form is taken from this LAO, by the owner's newest word. */
    public Window window() throws WorldFailure {
        return office.installation().windows().window(form);
    }

    /** The form with the indicators of other LAO types too. */
    public Form wholeForm() {
        return whole;
    }

    /** An indicator by its code, where it exists and applies to this LAO. */
    public Outcome<Indicator> indicator(String code) {
        Optional<Indicator> known = form.indicator(code);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        return Outcome.refused(
                whole.indicator(code).isPresent()
                        ? OfficeRefusals.notApplicable(code, lao.type().formWord())
                        : OfficeRefusals.noIndicator(code));
    }

    public Lao lao() {
        return lao;
    }

    public Assessor assessor() {
        return assessor;
    }

    public Office office() {
        return office;
    }

    /** What was done to it until now, and what of it can be taken back. */
    public WorkbookLog log() {
        return log;
    }

    /** The workbook as the disk has it now. */
    public Workbook picture() throws WorldFailure {
        Workbooks workbooks = office.installation().workbooks();
        Workbooks.Entitled entitled = workbooks.find(id).orElseThrow();
        return new Workbook(
                id, form, lao, entitled.state(), entitled.revision(), workbooks.entries(id), workbooks.prior(id));
    }

    public Assessment assess() throws WorldFailure {
        return assessor.assess(picture());
    }

    /** Writes entries; when this returns done, they are on the disk. A checked workbook becomes open again. */
    public Outcome<List<Change>> enter(List<Entering> entries) throws WorldFailure {
        Workbooks workbooks = office.installation().workbooks();
        WorkbookState state = workbooks.find(id).orElseThrow().state();
        if (!state.isEditable()) {
            return Outcome.refused(OfficeRefusals.NOT_EDITABLE);
        }
        return Outcome.done(workbooks.append(id, entries, office.author()));
    }

    /** Last year's figures that are kept for it. */
    public LastYear lastYear() throws WorldFailure {
        return office.lastYears().of(picture());
    }

    /**
     * Takes last year's figures into these fields as one step.
     *
     * @param replaced the fields of which a person said that what is filled in may go
     */
    public Outcome<List<Change>> carryOver(Set<String> fields, Set<String> replaced) throws WorldFailure {
        Outcome<List<Entering>> entries =
                CarryOver.entries(fields, replaced, picture(), lastYear().document());
        return entries instanceof Outcome.Done<List<Entering>> done
                ? enter(done.value())
                : Outcome.refused(((Outcome.Refused<List<Entering>>) entries).refusals());
    }

    /**
     * Takes last year's register into this year's table, whole, as one step.
     *
     * @param item this year's table
     * @param mayReplace whether a person said that what is filled in may go
     */
    public Outcome<List<Change>> carryOverTable(String item, boolean mayReplace) throws WorldFailure {
        Workbook now = picture();
        Optional<PastTable> past =
                Optional.ofNullable(office.lastYears().of(now).tables().get(item));
        Optional<Indicator> indicator = form.indicators()
                .filter(one -> one.items().stream().anyMatch(each -> each.id().equals(item)))
                .findFirst();
        if (past.isEmpty() || indicator.isEmpty()) {
            return Outcome.refused(CarryOver.NOTHING);
        }
        Outcome<List<Entering>> entries = CarryTable.entries(past.get(), indicator.get(), now, mayReplace);
        return entries instanceof Outcome.Done<List<Entering>> done
                ? enter(done.value())
                : Outcome.refused(((Outcome.Refused<List<Entering>>) entries).refusals());
    }

    /** What the owner said to it, and the office's replies. */
    public Replying replying() {
        return new Replying(this);
    }

    /** Assesses, and where nothing blocks and each remark is answered makes an open workbook a checked one. */
    public Assessment check() throws WorldFailure {
        Workbook picture = picture();
        Assessment assessment = assessor.assess(picture);
        Workbooks workbooks = office.installation().workbooks();
        if (picture.state() == WorkbookState.OPEN
                && assessment.maySeal()
                && replying().unanswered().isEmpty()) {
            workbooks.move(id, WorkbookState.OPEN, WorkbookState.CHECKED);
        }
        return assessment;
    }

    /** Opens the next revision of a sealed workbook. */
    public Outcome<Workbooks.Entitled> reopen() throws WorldFailure {
        Optional<Workbooks.Entitled> next = office.installation().workbooks().reopen(id, office.author());
        return next.isPresent() ? Outcome.done(next.get()) : Outcome.refused(OfficeRefusals.MOVED_ON);
    }
}
