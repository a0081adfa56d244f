package org.samut.core.lastyear;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Forms;
import org.samut.core.form.json.FormJson;
import org.samut.core.lao.Lao;
import org.samut.core.settings.Settings;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.Workbooks;

/**
 * Finds last year's workbook of a LAO in its installation and keeps its figures beside this year's. An upgrade changes a
 * LAO's first digit and keeps the other six, so its past is found under the earlier code too. Blocking.
 */
public final class LastYears {
    private static final String OWN = "workbook";
    private static final String FILE = "file";
    /** What is kept of a workbook: grows when more is, so that what was kept before is read anew. */
    private static final String KEPT = "with-survey";

    private static final int CODE_LENGTH = 7;

    private final Workbooks workbooks;
    private final Forms forms;
    private final Settings settings;

    public LastYears(Workbooks workbooks, Forms forms, Settings settings) {
        this.workbooks = workbooks;
        this.forms = forms;
        this.settings = settings;
    }

    /**
     * Keeps what last year's workbook says now; figures that a person took from a file stay.
     *
     * @param form this year's, as it applies to the LAO
     */
    public void look(String workbook, Form form, Lao lao) throws WorldFailure {
        Optional<Workbooks.Entitled> found = past(workbook, form, lao);
        Optional<String> kept = settings.value(source(workbook));
        if (found.isEmpty() || kept.filter(said -> said.startsWith(FILE + "|")).isPresent()) {
            return;
        }
        Workbooks.Entitled past = found.get();
        String now = String.join(
                "|",
                OWN,
                past.form(),
                past.lao(),
                past.id(),
                Integer.toString(past.formVersion()),
                Long.toString(workbooks.length(past.id())),
                KEPT);
        if (kept.equals(Optional.of(now))) {
            return;
        }
        Optional<MappedFigures> mapped = mapped(form, past, lao);
        if (mapped.isPresent()) {
            workbooks.keepPrior(workbook, mapped.get().figures());
            settings.keep(source(workbook), now);
        }
    }

    /** Keeps figures that a person took from a file; what the file does not say stays as it was. */
    public void keepFromFile(String workbook, String file, Map<String, Entry> figures) throws WorldFailure {
        Map<String, Entry> all = new HashMap<>(workbooks.prior(workbook));
        all.putAll(figures);
        all.values().removeIf(Entry::isBlank);
        workbooks.keepPrior(workbook, all);
        settings.keep(source(workbook), FILE + "|" + file);
    }

    /** What is kept for this workbook, and where it comes from; registers are read where last year's workbook lies here. */
    public LastYear of(Workbook workbook) throws WorldFailure {
        Map<String, Entry> figures = workbooks.prior(workbook.id());
        String[] said = settings.value(source(workbook.id())).orElse("").split("\\|", -1);
        Optional<Workbooks.Entitled> past = said[0].equals(OWN) && said.length > 3
                ? workbooks.find(said[3])
                : past(workbook.id(), workbook.form(), workbook.lao());
        Optional<MappedFigures> mapped =
                past.isPresent() ? mapped(workbook.form(), past.get(), workbook.lao()) : Optional.empty();
        LastYear.Source source = said[0].equals(FILE) && said.length > 1
                ? new LastYear.Source.File(said[1])
                : said[0].equals(OWN) && said.length > 3
                        ? new LastYear.Source.OwnWorkbook(said[1], said[2])
                        : new LastYear.Source.Nowhere();
        return new LastYear(
                source,
                figures,
                source instanceof LastYear.Source.OwnWorkbook
                        ? mapped.map(MappedFigures::unlike).orElse(Map.of())
                        : Map.of(),
                mapped.map(MappedFigures::tables).orElse(Map.of()),
                mapped.map(MappedFigures::reworded).orElse(Map.of()));
    }

    /** The workbook under the LAO's own code first, then the one under an earlier code. */
    private Optional<Workbooks.Entitled> past(String workbook, Form form, Lao lao) throws WorldFailure {
        if (form.prior().isEmpty()) {
            return Optional.empty();
        }
        Optional<Workbooks.Entitled> earlierCode = Optional.empty();
        for (Workbooks.Entitled one : workbooks.list()) {
            boolean lastYears =
                    one.form().equals(form.prior().get().id()) && !one.id().equals(workbook);
            if (lastYears && one.lao().equals(lao.code())) {
                return Optional.of(one);
            }
            if (lastYears && earlierCode.isEmpty() && isUpgraded(one.lao(), lao.code())) {
                earlierCode = Optional.of(one);
            }
        }
        return earlierCode;
    }

    /** No two LAOs of the registry share their last six digits. */
    private static boolean isUpgraded(String before, String now) {
        return before.length() == CODE_LENGTH
                && now.length() == CODE_LENGTH
                && before.substring(1).equals(now.substring(1));
    }

    private Optional<MappedFigures> mapped(Form now, Workbooks.Entitled past, Lao lao) throws WorldFailure {
        Optional<Forms.Document> document = forms.find(past.form(), past.formVersion());
        if (document.isEmpty() || !(FormJson.read(document.get().json()) instanceof Outcome.Done<Form> read)) {
            return Optional.empty();
        }
        Form before = read.value();
        Workbook workbook = new Workbook(
                past.id(), before, lao, past.state(), past.revision(), workbooks.entries(past.id()), Map.of());
        return Optional.of(MappedFigures.of(
                now, before, Assessor.compile(before).complete(workbook).entries()));
    }

    private static String source(String workbook) {
        return "lastyear/" + workbook;
    }
}
