package org.samut.core.lastyear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.core.failure.Expected.done;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Item;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.form.json.FormJson;
import org.samut.core.history.Step;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PriorImport;
import org.samut.core.overview.Overview;
import org.samut.core.report.SampleOffice;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.samut.core.workbook.Workbook;

/** Last year's register and survey in this year's workbook. */
class CarryTableTest {
    private static final String LAO = SampleOffice.LAO;
    private static final String TABLE = "1.02.roads";
    private static final Change.Author THEN = new Change.Author("สมหญิง", "pc-1");
    private static final String COLUMNS =
            "roads;table;ทะเบียนถนน|roads.name;text;ชื่อถนน|roads.surface;choice;ผิวทาง;ลาดยาง/ลูกรัง"
                    + "|roads.length;count;ความยาว;กิโลเมตร;3|roads.width;count;ความกว้าง;เมตร;1|roads.village;text;หมู่บ้าน";
    private static final String COLUMNS_NOW =
            "roads;table;ทะเบียนถนน|roads.name;text;ชื่อถนน|roads.surface;choice;ผิวทาง;ลาดยาง/คอนกรีต"
                    + "|roads.length;count;ความยาว;กิโลเมตร;3|roads.width;count;ความกว้าง;ช่องจราจร;0|roads.built;date;สร้างเมื่อ";

    @TempDir
    Path home;

    private SqliteOffice store;
    private Office office;

    @BeforeEach
    void open() throws WorldFailure {
        store = SqliteOffice.open(home, SampleOffice.CLOCK);
        office = SampleOffice.of(store, home, SampleOffice.CLOCK);
        office.importForm(FormJson.write(form("roads-2566", 2566, "", "1.01", COLUMNS, "")));
        office.importForm(
                FormJson.write(form("roads-2567", 2567, "#prior=roads-2566\n", "1.02", COLUMNS_NOW, "survey.02")));
        office.chooseLao(LAO);
    }

    @AfterEach
    void close() throws WorldFailure {
        store.close();
    }

    @Test
    void lastYearsRegisterIsFoundUnderTheCodeThatTheFormMapsAlsoAfterAnUpgrade() throws WorldFailure {
        past("5760607");
        PastTable past = table(begin());
        assertEquals(2, past.rows().size(), "an empty row is none");
        assertEquals(Optional.of(new BigDecimal("3.750")), past.sum(column(past, "length")));
        assertEquals("ปีก่อน (roads-2566)", past.document());
    }

    @Test
    void whatDoesNotFitIsNamedAndTheRestIsCarriedOver() throws WorldFailure {
        past(LAO);
        PastTable past = table(begin());
        List<PastTable.Left> left = past.left();
        assertEquals(
                List.of("width", "village"),
                left.stream().map(one -> one.before().id()).toList());
        assertEquals(Optional.of("ช่องจราจร"), left.get(0).now().map(Item::unit), "another unit is another question");
        assertEquals(Optional.empty(), left.get(1).now());
        assertEquals(1, left.get(1).cells());
        assertEquals(1, past.faulty(), "a surface that is no choice any more is carried and told");
        assertEquals(
                List.of("width", "built"), past.fresh().stream().map(Item::id).toList());
        assertEquals(
                Map.of("name", "สาย ก", "surface", "ลาดยาง", "length", "1.250"),
                past.carried().get("000001-aaaaaa").cells());
    }

    @Test
    void aRegisterIsCarriedOverInOneStepThatIsTakenBackWhole() throws WorldFailure {
        past(LAO);
        OpenWorkbook open = begin();
        done(open.carryOverTable(TABLE, false));
        Workbook now = open.assessor().complete(open.picture());
        assertEquals(2, ((Entry.Rows) now.entry(TABLE)).rows().size());
        assertEquals(Entry.figure("3.750"), now.entry("1.02.frame"), "its sum feeds (1)");
        Step step = open.log().history().steps().get(0);
        assertEquals(Step.Kind.CARRIED_OVER, step.kind());
        assertEquals(Optional.of("ปีก่อน (roads-2566)"), step.changes().get(0).document());
        assertTrue(CarryTable.isTaken(table(open), open.picture()));
        assertInstanceOf(Outcome.Refused.class, open.carryOverTable(TABLE, false), "nothing is written twice");
        done(open.enter(open.log().undo()));
        assertEquals(Entry.BLANK, open.picture().entry(TABLE));
    }

    @Test
    void rowsOfThisYearGoOnlyWhereSomebodySaysSoAndComeBack() throws WorldFailure {
        past(LAO);
        OpenWorkbook open = begin();
        Entry mine = new Entry.Row(Map.of("name", "สายของปีนี้"));
        done(open.enter(List.of(Entering.of(RowFields.field(TABLE, "000009-zzzzzz"), mine))));
        assertTrue(CarryTable.replaces(
                table(open), open.indicator("1.02").either(one -> one, no -> null), open.picture()));
        assertInstanceOf(Outcome.Refused.class, open.carryOverTable(TABLE, false));
        assertEquals(1, ((Entry.Rows) open.picture().entry(TABLE)).rows().size());
        done(open.carryOverTable(TABLE, true));
        assertEquals(2, ((Entry.Rows) open.picture().entry(TABLE)).rows().size());
        done(open.enter(open.log().undo()));
        assertEquals(
                new Entry.Rows(List.of(Map.of("name", "สายของปีนี้"))),
                open.picture().entry(TABLE));
    }

    @Test
    void aNoServiceOfThisYearIsNotTakenBackSilently() throws WorldFailure {
        past(LAO);
        OpenWorkbook open = begin();
        done(open.enter(List.of(Entering.of(TABLE, Entry.NO_SERVICE))));
        assertInstanceOf(Outcome.Refused.class, open.carryOverTable(TABLE, false));
        done(open.carryOverTable(TABLE, true));
        assertEquals(2, ((Entry.Rows) open.picture().entry(TABLE)).rows().size());
    }

    @Test
    void theSumsOfLastYearsRegisterAreHeldAgainstThisYears() throws WorldFailure {
        past(LAO);
        OpenWorkbook open = begin();
        assertEquals(Entry.figure("3.750"), open.picture().prior().get("1.02.frame"));
        done(open.carryOverTable(TABLE, false));
        Overview overview = Overview.of(open.assessor(), open.picture());
        assertTrue(overview.hasLastYear());
    }

    @Test
    void lastYearsSurveyIsKnownUnderTheCodeThatTheFormMapsAndNeverCarriedByItself() throws WorldFailure {
        past(LAO);
        OpenWorkbook open = begin();
        assertEquals(Entry.figure("46"), open.picture().prior().get("survey.01.satisfied"));
        assertEquals(Map.of("survey.01", "พอใจถนนเพียงใด"), open.lastYear().reworded());
        assertTrue(CarryOver.offers(open.form().indicators().toList(), open.picture()).stream()
                .noneMatch(offer -> offer.item().id().startsWith("survey")));
        Overview overview = Overview.of(open.assessor(), open.picture());
        assertFalse(overview.survey().isEmpty());
        assertEquals(
                Optional.of(new BigDecimal("76.67")),
                overview.survey().questions().get(0).before().satisfiedPercent());
        done(open.carryOver(Set.of("survey.01.satisfied", "survey.01.improve"), Set.of()));
        assertEquals(Entry.figure("14"), open.picture().entry("survey.01.improve"), "only where somebody asks for it");
    }

    @Test
    void aFileMayHoldLastYearsSurveyToo() throws WorldFailure {
        OpenWorkbook open = begin();
        var taken = done(new PriorImport(open).take("code,satisfied,improve\nsurvey.02,30,10\n", "a.csv"));
        assertEquals(1, taken.survey());
        assertEquals(Entry.figure("30"), open.picture().prior().get("survey.01.satisfied"), "by last year's code");
        assertInstanceOf(Outcome.Refused.class, new PriorImport(open).take("code,satisfied\nsurvey.02,3.5\n", "a.csv"));
    }

    private String past(String lao) throws WorldFailure {
        String id = store.workbooks().create("roads-2566", 1, lao).id();
        List<Entering> entries = new ArrayList<>();
        entries.add(
                row("000001-aaaaaa", Map.of("name", "สาย ก", "surface", "ลาดยาง", "length", "1.250", "width", "6")));
        entries.add(row(
                "000002-aaaaaa", Map.of("name", "สาย ข", "surface", "ลูกรัง", "length", "2.500", "village", "หมู่ 1")));
        entries.add(row("000003-aaaaaa", Map.of()));
        entries.add(Entering.of("1.01.service", Entry.figure("3")));
        entries.add(Entering.of("survey.02.satisfied", Entry.figure("46")));
        entries.add(Entering.of("survey.02.improve", Entry.figure("14")));
        store.workbooks().append(id, entries, THEN);
        return id;
    }

    private static Entering row(String id, Map<String, String> cells) {
        return Entering.of(RowFields.field("1.01.roads", id), new Entry.Row(cells));
    }

    private OpenWorkbook begin() throws WorldFailure {
        return done(office.startWorkbook("roads-2567"));
    }

    private static PastTable table(OpenWorkbook open) throws WorldFailure {
        return open.lastYear().tables().get(TABLE);
    }

    private static Item column(PastTable past, String id) {
        return past.before().columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** @param asked the code that this form's only question to the citizens had last year, if it had another */
    private static Form form(String id, int year, String prior, String code, String columns, String asked) {
        String question = asked.isEmpty() ? "survey.02" : "survey.01";
        String text = asked.isEmpty() ? "พอใจถนนเพียงใด" : "ประชาชนพอใจถนนเพียงใด";
        String mapped = prior.isEmpty() ? "" : "1.01";
        return SampleForms.compile(
                id + ".csv",
                "#id=" + id + "\n#version=1\n#assessment=msps\n#title=ทดสอบ\n#owner=ชุดทดสอบ\n#year=" + year + "\n"
                        + prior
                        + "#standing=model\n#opens=2024-06-01\n#closes=2024-07-31\n#percent_decimals=2\n#word.met=ถึง\n"
                        + "#word.below=ต่ำ\n#word.no_service=ไม่มี\n#word.not_carried_out=ไม่ได้ทำ\n#signatory.1=ผู้ประเมิน|{หัวหน้า}\n"
                        + "code,area_no,area,mission,no,status,kind,text,label_1,label_2,unit,decimals,target,compare,applies_to,"
                        + "prior,items,computed\n"
                        + code + ",1,โครงสร้าง,ถนน,1,model,ratio,ถนน,ทั้งหมด,บำรุงรักษา,กิโลเมตร,3,80,gte,ALL," + mapped
                        + ","
                        + columns + ",frame = sum(" + code + ".roads.length)\n"
                        + question + ",1,โครงสร้าง,,1,model,survey," + text + ",,,,,,,ALL," + asked + ",,\n");
    }
}
