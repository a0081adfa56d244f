package org.samut.core.office;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Forms;
import org.samut.core.form.json.FormJson;
import org.samut.core.lao.Lao;
import org.samut.core.lao.Registry;
import org.samut.core.lastyear.LastYears;
import org.samut.core.settings.Settings;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbooks;

/**
 * One installation at work: its LAO, its officer, its forms and the workbook that lies open. Blocking; safe for
 * several threads.
 */
public final class Office {
    private final Installation installation;
    private final Registry registry;
    private final Clock clock;

    public Office(Installation installation, Registry registry, Clock clock) {
        this.installation = installation;
        this.registry = registry;
        this.clock = clock;
    }

    public Installation installation() {
        return installation;
    }

    public Registry registry() {
        return registry;
    }

    public Clock clock() {
        return clock;
    }

    /** The LAO that this installation works for, once chosen. */
    public Optional<Lao> lao() throws WorldFailure {
        return installation.settings().value(Settings.LAO).flatMap(registry::find);
    }

    public Outcome<Lao> chooseLao(String code) throws WorldFailure {
        Optional<Lao> lao = registry.find(code);
        if (lao.isEmpty()) {
            return Outcome.refused(OfficeRefusals.unknownLao(code));
        }
        installation.settings().keep(Settings.LAO, lao.get().code());
        return Outcome.done(lao.get());
    }

    /** Who types: the officer by name, else the account of this PC. */
    public Change.Author author() throws WorldFailure {
        String officer = installation
                .settings()
                .value(Settings.OFFICER)
                .orElseGet(() -> System.getProperty("user.name", "officer"));
        return new Change.Author(officer, installation.device().name());
    }

    /** Keeps a form that came as a file. */
    public Outcome<Form> importForm(String json) throws WorldFailure {
        Outcome<Form> read = FormJson.read(json);
        if (read instanceof Outcome.Done<Form> done) {
            Form form = done.value();
            var document = new Forms.Document(form.id(), form.version(), json, Optional.empty());
            if (!installation.forms().keep(document)) {
                return Outcome.refused(new Refusal(
                        "form.differs",
                        Text.of(
                                "มีแบบ " + form.id() + " รุ่นที่ " + form.version()
                                        + " อยู่แล้ว และเนื้อหาไม่ตรงกัน แบบเดิมยังอยู่ครบ",
                                "Form " + form.id() + " version " + form.version()
                                        + " is here already with other contents. The form here is unchanged."),
                        Text.of(
                                "โปรดขอแบบที่มีเลขรุ่นใหม่จากเจ้าของแบบ",
                                "Please ask the form's owner for a version with a new number.")));
            }
        }
        return read;
    }

    /** The newest version of each form. */
    public List<Form> forms() throws WorldFailure {
        return installation.forms().list().stream()
                .collect(Collectors.toMap(Forms.Document::id, d -> d, (a, b) -> a.version() >= b.version() ? a : b))
                .values()
                .stream()
                .sorted(Comparator.comparing(Forms.Document::id))
                .flatMap(document -> read(document).stream())
                .toList();
    }

    /** Starts a workbook of the newest version of a form for the chosen LAO and lays it open. */
    public Outcome<OpenWorkbook> startWorkbook(String formId) throws WorldFailure {
        Optional<Lao> lao = lao();
        if (lao.isEmpty()) {
            return Outcome.refused(OfficeRefusals.NO_LAO);
        }
        Optional<Form> form = installation.forms().newest(formId).flatMap(Office::read);
        if (form.isEmpty()) {
            return Outcome.refused(OfficeRefusals.noForm(formId));
        }
        for (Workbooks.Entitled known : installation.workbooks().list()) {
            if (known.form().equals(formId) && known.lao().equals(lao.get().code())) {
                return Outcome.refused(OfficeRefusals.workbookExists(formId));
            }
        }
        Workbooks.Entitled made = installation
                .workbooks()
                .create(formId, form.get().version(), lao.get().code());
        return open(made);
    }

    /** Last year's figures of this installation's workbooks. */
    public LastYears lastYears() {
        return new LastYears(installation.workbooks(), installation.forms(), installation.settings());
    }

    /** Lays a workbook open by its id. */
    public Outcome<OpenWorkbook> openWorkbook(String id) throws WorldFailure {
        Optional<Workbooks.Entitled> known = installation.workbooks().find(id);
        return known.isPresent() ? open(known.get()) : Outcome.refused(OfficeRefusals.noWorkbook(id));
    }

    /** A workbook to be looked at; the one that lies open stays it. */
    public Optional<OpenWorkbook> look(Workbooks.Entitled entitled) throws WorldFailure {
        Optional<Form> form = installation
                .forms()
                .find(entitled.form(), entitled.formVersion())
                .flatMap(Office::read);
        return form.flatMap(
                whole -> registry.find(entitled.lao()).map(lao -> new OpenWorkbook(this, entitled.id(), whole, lao)));
    }

    /** The workbook that was open last. */
    public Outcome<OpenWorkbook> currentWorkbook() throws WorldFailure {
        Optional<String> id = installation.settings().value(Settings.WORKBOOK);
        return id.isPresent() ? openWorkbook(id.get()) : Outcome.refused(OfficeRefusals.NO_WORKBOOK);
    }

    private Outcome<OpenWorkbook> open(Workbooks.Entitled entitled) throws WorldFailure {
        Optional<OpenWorkbook> open = look(entitled);
        if (open.isEmpty()) {
            return Outcome.refused(OfficeRefusals.noForm(entitled.form()));
        }
        installation.settings().keep(Settings.WORKBOOK, entitled.id());
        lastYears().look(open.get().id(), open.get().form(), open.get().lao());
        return Outcome.done(open.get());
    }

    private static Optional<Form> read(Forms.Document document) {
        return FormJson.read(document.json()) instanceof Outcome.Done<Form> done
                ? Optional.of(done.value())
                : Optional.empty();
    }
}
