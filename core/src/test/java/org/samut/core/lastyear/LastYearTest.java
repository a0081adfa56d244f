package org.samut.core.lastyear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.core.failure.Expected.done;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.PriorForm;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.json.FormJson;
import org.samut.core.history.History;
import org.samut.core.history.Step;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PriorImport;
import org.samut.core.report.SampleOffice;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

class LastYearTest {
    private static final String LAO = SampleOffice.LAO;
    private static final Change.Author THEN = new Change.Author("สมหญิง", "pc-1");

    @TempDir
    Path home;

    private SqliteOffice store;
    private Office office;

    @BeforeEach
    void open() throws WorldFailure {
        store = SqliteOffice.open(home, SampleOffice.CLOCK);
        office = SampleOffice.of(store, home, SampleOffice.CLOCK);
        office.importForm(FormJson.write(TwoYears.before()));
        office.chooseLao(LAO);
    }

    @AfterEach
    void close() throws WorldFailure {
        store.close();
    }

    @Test
    void aFormsMappingSurvivesItsJson() {
        Form now = TwoYears.now(Map.of("1.05", "1.04", "1.04", "-"));
        assertEquals(Optional.of(new PriorForm("msps-2566", Map.of("1.05", "1.04", "1.04", ""))), now.prior());
        assertEquals(Outcome.done(now), FormJson.read(FormJson.write(now)));
    }

    @Test
    void aMappingThatCannotBeIsRefusedWithItsRow() {
        List<Refusal> twice = refusals(TwoYears.nowCsv(Map.of("1.05", "1.04")));
        assertTrue(twice.get(0).happened().english().contains("last year's 1.04 already belongs to 1.04"), "" + twice);
        List<Refusal> unnamed = refusals(TwoYears.nowCsv(Map.of("1.05", "-")).replace("#prior=msps-2566\n", ""));
        assertTrue(unnamed.get(0).happened().english().contains("last year's form is not named"), "" + unnamed);
        List<Refusal> itself = refusals(TwoYears.nowCsv(Map.of()).replace("#prior=msps-2566", "#prior=msps-2567"));
        assertTrue(itself.get(0).next().english().contains("id of last year's form"), "" + itself);
    }

    @Test
    void lastYearsWorkbookIsFoundWhenThisYearsIsBegun() throws WorldFailure {
        pastUnder(LAO);
        OpenWorkbook open = begin(Map.of("1.05", "1.04", "1.04", "-"));
        Map<String, Entry> prior = open.picture().prior();
        assertEquals(Entry.figure("12"), prior.get("1.01.frame"));
        assertEquals(Entry.figure("7.50"), prior.get("1.05.frame"), "under the code that the form maps");
        assertEquals(null, prior.get("1.04.frame"), "mapped to none");
        assertEquals(Entry.NO_SERVICE, prior.get("1.03.frame"));
        assertEquals("ปีก่อน (msps-2566)", open.lastYear().document());
    }

    @Test
    void aFigureInAnotherUnitIsToldAndNeverTaken() throws WorldFailure {
        pastUnder(LAO);
        OpenWorkbook open = begin(Map.of());
        assertEquals(null, open.picture().prior().get("1.02.frame"));
        assertEquals(
                new LastYear.Unlike(Entry.figure("7200"), "เมตร"),
                open.lastYear().unlike().get("1.02.frame"));
    }

    @Test
    void anUpgradedLaoStillFindsItsPast() throws WorldFailure {
        pastUnder("5760607");
        OpenWorkbook open = begin(Map.of());
        assertEquals(Entry.figure("12"), open.picture().prior().get("1.01.frame"));
        assertEquals(
                new LastYear.Source.OwnWorkbook("msps-2566", "5760607"),
                open.lastYear().source());
    }

    @Test
    void anotherLaosPastIsNotTaken() throws WorldFailure {
        pastUnder("6760608");
        assertEquals(Map.of(), begin(Map.of()).picture().prior());
    }

    @Test
    void whatIsMendedInLastYearsWorkbookIsThereAtTheNextOpening() throws WorldFailure {
        String past = pastUnder(LAO);
        OpenWorkbook open = begin(Map.of());
        store.workbooks().append(past, List.of(Entering.of("1.01.frame", Entry.figure("13"))), THEN);
        assertEquals(Entry.figure("12"), open.picture().prior().get("1.01.frame"));
        OpenWorkbook again = done(office.openWorkbook(open.id()));
        assertEquals(Entry.figure("13"), again.picture().prior().get("1.01.frame"));
    }

    @Test
    void figuresOfAFileGoBeforeThoseThatWereFoundAndStay() throws WorldFailure {
        pastUnder(LAO);
        OpenWorkbook open = begin(Map.of("1.05", "1.04", "1.04", "-"));
        var taken = done(new PriorImport(open)
                .take("code,frame,service,state\n1.01,20,18,\n1.04,99,1,\n1.05,1,1,\n", "ปี 2566.csv"));
        assertEquals(2, taken.indicators());
        assertEquals(
                List.of(), taken.passedOver().stream().filter("1.04"::equals).toList());
        OpenWorkbook again = done(office.openWorkbook(open.id()));
        Map<String, Entry> prior = again.picture().prior();
        assertEquals(Entry.figure("20"), prior.get("1.01.frame"));
        assertEquals(Entry.figure("99"), prior.get("1.05.frame"), "the file's codes are last year's");
        assertEquals(Entry.NO_SERVICE, prior.get("1.03.frame"), "what the file does not say stays");
        assertEquals("ปีก่อน (ไฟล์ ปี 2566.csv)", again.lastYear().document());
    }

    @Test
    void aFileOfWrongRowsChangesNothing() throws WorldFailure {
        pastUnder(LAO);
        OpenWorkbook open = begin(Map.of());
        Map<String, Entry> before = open.picture().prior();
        assertInstanceOf(Outcome.Refused.class, new PriorImport(open).take("code,frame\n1.01,12x\n", "a.csv"));
        assertInstanceOf(Outcome.Refused.class, new PriorImport(open).take("code,frame\n99.99,12\n", "a.csv"));
        assertInstanceOf(Outcome.Refused.class, new PriorImport(open).take("", "a.csv"));
        assertEquals(before, open.picture().prior());
    }

    @Test
    void carryingOverIsOneStepThatSaysWhereFromAndCanBeTakenBack() throws WorldFailure {
        pastUnder(LAO);
        OpenWorkbook open = begin(Map.of());
        done(open.carryOver(Set.of("1.01.frame", "1.01.service", "1.03.frame"), Set.of()));
        History history = open.log().history();
        Step step = history.steps().get(0);
        assertEquals(1, history.steps().size());
        assertEquals(Step.Kind.CARRIED_OVER, step.kind());
        assertEquals(3, step.changes().size());
        assertEquals(Optional.of("ปีก่อน (msps-2566)"), step.changes().get(0).document());
        assertEquals(Entry.NO_SERVICE, open.picture().entry("1.03.frame"));
        done(open.enter(open.log().undo()));
        assertEquals(Map.of(), open.picture().entries());
    }

    @Test
    void aFilledFigureIsReplacedOnlyWhereSomebodySaysSo() throws WorldFailure {
        pastUnder(LAO);
        OpenWorkbook open = begin(Map.of());
        done(open.enter(List.of(
                Entering.of("1.01.frame", Entry.figure("5")),
                Entering.of("1.03.frame", Entry.figure("4")),
                Entering.of("1.03.service", Entry.figure("3")))));
        assertInstanceOf(Outcome.Refused.class, open.carryOver(Set.of("1.01.frame", "1.01.service"), Set.of()));
        assertInstanceOf(
                Outcome.Refused.class,
                open.carryOver(Set.of("1.03.frame"), Set.of("1.03.frame")),
                "no service would take back the figure at (2), which nobody agreed to");
        assertEquals(Entry.BLANK, open.picture().entry("1.01.service"));
        done(open.carryOver(Set.of("1.01.frame", "1.01.service"), Set.of("1.01.frame")));
        assertEquals(Entry.figure("12"), open.picture().entry("1.01.frame"));
        done(open.carryOver(Set.of("1.03.frame"), Set.of("1.03.frame", "1.03.service")));
        assertEquals(Entry.NO_SERVICE, open.picture().entry("1.03.frame"));
        assertEquals(Entry.BLANK, open.picture().entry("1.03.service"));
    }

    @Test
    void whatAColleagueChangedIsToldUntilItWasSeen() throws WorldFailure {
        OpenWorkbook open = begin(Map.of());
        String me = office.author().officer();
        done(open.enter(List.of(Entering.of("1.01.frame", Entry.figure("5")))));
        assertEquals(Set.of(), open.log().changedByOthers(me));
        store.workbooks().append(open.id(), List.of(Entering.of("1.01.frame", Entry.figure("6"))), THEN);
        assertEquals(Set.of("1.01"), open.log().changedByOthers(me));
        OpenWorkbook again = done(office.openWorkbook(open.id()));
        assertEquals(Set.of("1.01"), again.log().changedByOthers(me), "opening alone does not lose it");
        assertEquals(Set.of("1.01"), again.log().changedByOthers("ผู้มาใหม่"), "a successor has seen nothing");
        again.log().seen(me, again.log().history().now());
        assertEquals(Set.of(), again.log().changedByOthers(me));
    }

    /** A workbook of 2566 with a few figures in it. */
    private String pastUnder(String lao) throws WorldFailure {
        String id = store.workbooks().create("msps-2566", 1, lao).id();
        store.workbooks()
                .append(
                        id,
                        List.of(
                                Entering.of("1.01.frame", Entry.figure("12")),
                                Entering.of("1.01.service", Entry.figure("9")),
                                Entering.of("1.02.frame", Entry.figure("7200")),
                                Entering.of("1.03.frame", Entry.NO_SERVICE),
                                Entering.of("1.04.frame", Entry.figure("7.50"))),
                        THEN);
        return id;
    }

    private OpenWorkbook begin(Map<String, String> codes) throws WorldFailure {
        // 1.04 and 1.05 ask for other units in the model, which the mapping of this test is not about.
        String csv = TwoYears.nowCsv(codes);
        if (codes.containsKey("1.05")) {
            csv = csv.lines()
                    .map(line -> line.startsWith("1.04,1.05,") ? line.replace("กิโลเมตร", "ตารางเมตร") : line)
                    .reduce("", (all, line) -> all + line + "\n");
        }
        office.importForm(FormJson.write(done(FormCompiler.compile("now.csv", csv.getBytes(StandardCharsets.UTF_8)))));
        return done(office.startWorkbook("msps-2567"));
    }

    private static List<Refusal> refusals(String csv) {
        Outcome<Form> outcome = FormCompiler.compile("now.csv", csv.getBytes(StandardCharsets.UTF_8));
        return ((Outcome.Refused<Form>) outcome)
                .refusals().stream().map(Refusal.class::cast).toList();
    }
}
