package org.samut.core.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Forms;
import org.samut.core.form.Supersedes;
import org.samut.core.form.json.FormJson;
import org.samut.core.text.Text;
import org.samut.core.upgrade.Kept;
import org.samut.core.upgrade.UpgradePlan;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;

/**
 * A newer version of a workbook's form is here: what it changes, and going on with it on an officer's word. Until then
 * the workbook stays as it is. Blocking.
 */
public final class FormUpgrade {
    private static final Refusal NO_NEWER = new Refusal(
            "form.newest",
            Text.of(
                    "เล่มนี้ใช้แบบรุ่นล่าสุดที่มีในเครื่องแล้ว",
                    "This workbook has the newest version of its form that is here."),
            Text.of("หากคาดว่ามีรุ่นใหม่ โปรดติดต่อแม่ข่ายก่อน", "Sync first, if you expect a newer one."));

    private final OpenWorkbook open;

    public FormUpgrade(OpenWorkbook open) {
        this.open = open;
    }

    /** What would become of the workbook. */
    public record Planned(UpgradePlan plan, Workbooks.Entitled workbook, long length) {
        public int version() {
            return plan.now().version();
        }
    }

    /** The newest version that is here, where it is newer than the workbook's. */
    public Optional<Form> newer() throws WorldFailure {
        return shelf().newest(open.form().id())
                .filter(document -> document.version() > open.form().version())
                .flatMap(FormUpgrade::read);
    }

    /** Plans going on with the newest version, by each version's mapping from the one before; writes nothing. */
    public Outcome<Planned> plan() throws WorldFailure {
        Optional<Form> newest = newer();
        if (newest.isEmpty()) {
            return Outcome.refused(NO_NEWER);
        }
        Workbooks workbooks = open.office().installation().workbooks();
        Workbooks.Entitled entitled = workbooks.find(open.id()).orElseThrow();
        if (!entitled.state().isEditable()) {
            return Outcome.refused(OfficeRefusals.NOT_EDITABLE);
        }
        List<Form> way = new ArrayList<>(List.of(newest.get()));
        int from = before(newest.get());
        while (from > entitled.formVersion()) {
            Optional<Form> between = shelf().find(open.form().id(), from).flatMap(FormUpgrade::read);
            if (between.isEmpty()) {
                return Outcome.refused(missing(from));
            }
            way.add(0, between.get());
            from = before(between.get());
        }
        long length = workbooks.length(open.id());
        Map<String, Entry> entries = workbooks.entries(open.id());
        Form at = open.form();
        UpgradePlan plan = UpgradePlan.of(at, applied(way.get(0)), entries);
        for (Form next : way.subList(1, way.size())) {
            plan = plan.then(applied(next));
        }
        return Outcome.done(new Planned(plan, entitled, length));
    }

    /** Goes on with it; when done, all of it is on the disk, and the workbook is laid open anew. */
    public Outcome<OpenWorkbook> upgrade(Planned planned) throws WorldFailure {
        Installation here = open.office().installation();
        Map<String, Entry> now = here.workbooks().entries(open.id());
        Map<String, Entry> then = planned.plan().entries();
        Map<String, Change> lines = lines();
        List<Entering> step = new ArrayList<>();
        var fields = new TreeSet<>(now.keySet());
        fields.addAll(then.keySet());
        for (String field : fields) {
            Entry entry = then.getOrDefault(field, Entry.BLANK);
            if (!entry.equals(now.getOrDefault(field, Entry.BLANK))) {
                Optional<Change> was =
                        Optional.ofNullable(planned.plan().origins().get(field)).map(lines::get);
                step.add(new Entering(field, entry, was.flatMap(Change::document)));
            }
        }
        Optional<Workbooks.Entitled> moved = here.workbooks()
                .upgrade(
                        planned.workbook(),
                        planned.version(),
                        planned.length(),
                        step,
                        open.office().author());
        return moved.isPresent() ? open.office().openWorkbook(open.id()) : Outcome.refused(OfficeRefusals.MOVED_ON);
    }

    /** What has no place in the workbook's version, kept from earlier ones. */
    public List<Kept> kept() throws WorldFailure {
        return Kept.all(open.picture().entries());
    }

    /** The text of the indicator or question that something was entered at, in its version's words. */
    public String text(Kept kept) throws WorldFailure {
        return form(kept)
                .flatMap(one -> one.indicator(kept.code())
                        .map(indicator -> indicator.textFor(open.lao().type()))
                        .or(() -> one.survey()
                                .question(kept.field())
                                .map(question -> question.textFor(open.lao().type()))))
                .orElse("");
    }

    /** The version in which something was entered, with its units and labels; empty where it is not here any more. */
    public Optional<Form> form(Kept kept) throws WorldFailure {
        return shelf().find(open.form().id(), kept.version()).flatMap(FormUpgrade::read);
    }

    /** The last line of each field. */
    private Map<String, Change> lines() throws WorldFailure {
        Map<String, Change> last = new HashMap<>();
        open.office().installation().workbooks().log(open.id()).forEach(change -> last.put(change.field(), change));
        return last;
    }

    private Form applied(Form form) {
        return form.appliedTo(open.lao().type());
    }

    private static int before(Form form) {
        return form.supersedes().map(Supersedes::version).orElse(0);
    }

    private Forms shelf() {
        return open.office().installation().forms();
    }

    private static Optional<Form> read(Forms.Document document) {
        return FormJson.read(document.json()) instanceof Outcome.Done<Form> done
                ? Optional.of(done.value())
                : Optional.empty();
    }

    private static Refusal missing(int version) {
        return new Refusal(
                "form.between",
                Text.of(
                        "ยังย้ายไปใช้แบบรุ่นใหม่ไม่ได้ เพราะในเครื่องไม่มีรุ่นที่ " + version
                                + " ซึ่งบอกว่าข้อใดย้ายไปที่ใด ข้อมูลเดิมยังอยู่ครบ",
                        "The newer version cannot be used yet: version " + version
                                + ", which says what went where, is not here. Everything entered is kept."),
                Text.of(
                        "โปรดติดต่อแม่ข่าย หรือนำเข้าแบบรุ่นนั้น แล้วลองอีกครั้ง",
                        "Sync, or import that version, then try again."));
    }
}
