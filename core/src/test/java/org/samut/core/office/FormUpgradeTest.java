package org.samut.core.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.Supersedes;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.json.FormJson;
import org.samut.core.report.SampleOffice;
import org.samut.core.submission.Sealed;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;

/** Going on with a newer version of the form, in a real store. */
class FormUpgradeTest {
    @TempDir
    Path home;

    private SampleOffice office;
    private OpenWorkbook open;

    @BeforeEach
    void begin() throws Exception {
        office = new SampleOffice(home, form(1, Map.of()));
        open = office.open();
        open.enter(List.of(new Entering("1.01.frame", Entry.figure("12"), Optional.of("ทถ.6 หน้า 3"))));
        open.enter(List.of(new Entering("1.02.frame", Entry.figure("12"), Optional.of("บัญชี 5/2567"))));
        open.enter(List.of(Entering.of("1.03.frame", Entry.figure("3"))));
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    /** Three indicators in the first version; later ones lose the third. */
    private static Form form(int version, Map<String, String> codes) {
        Form plain = Sealed.form(version == 1 ? 3 : 2);
        FormHead one = plain.head();
        FormHead head = new FormHead(
                one.id(),
                version,
                one.assessment(),
                one.title(),
                one.owner(),
                one.year(),
                one.standing(),
                one.window(),
                one.percentDecimals(),
                one.words(),
                one.signatories(),
                one.zipEvidence(),
                one.declaredSigning());
        Optional<Supersedes> supersedes =
                version == 1 ? Optional.empty() : Optional.of(new Supersedes(version - 1, codes));
        return new Form(head, plain.areas(), plain.rules(), plain.survey(), plain.prior(), supersedes);
    }

    private void comes(int version, Map<String, String> codes) throws Exception {
        assertInstanceOf(Outcome.Done.class, office.office().importForm(FormJson.write(form(version, codes))));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.either(value -> value, refusals -> {
            throw new AssertionError(refusals.toString());
        });
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().get(0).code()
                : "";
    }

    @Test
    void figuresChangePlacesWithTheirDocumentsAndWhatIsLeftIsKept() throws Exception {
        comes(2, Map.of("1.01", "1.02", "1.02", "1.01"));
        FormUpgrade upgrade = new FormUpgrade(open);
        OpenWorkbook now = done(upgrade.upgrade(done(upgrade.plan())));
        assertEquals(2, now.form().version());
        Workbooks workbooks = office.office().installation().workbooks();
        assertEquals(
                Map.of(
                        "1.01.frame", Entry.figure("12"),
                        "1.02.frame", Entry.figure("12"),
                        "kept.1.1.03.frame", Entry.figure("3")),
                workbooks.entries(open.id()));
        assertEquals("1.03.frame", new FormUpgrade(now).kept().get(0).field());
        assertTrue(new FormUpgrade(now).text(new FormUpgrade(now).kept().get(0)).length() > 3);
        List<Change> log = workbooks.log(open.id());
        assertEquals("#form", log.get(3).field());
        assertEquals(List.of(), now.log().undo());
    }

    @Test
    void theDocumentGoesWithItsFigure() throws Exception {
        open.enter(List.of(new Entering("1.02.frame", Entry.figure("9"), Optional.of("บัญชี 5/2567"))));
        comes(2, Map.of("1.01", "1.02", "1.02", "1.01"));
        FormUpgrade upgrade = new FormUpgrade(open);
        OpenWorkbook now = done(upgrade.upgrade(done(upgrade.plan())));
        assertEquals(Optional.of("บัญชี 5/2567"), now.log().history().document("1.01.frame"));
        assertEquals(Optional.of("ทถ.6 หน้า 3"), now.log().history().document("1.02.frame"));
    }

    @Test
    void twoVersionsAreGoneThroughByEachMapping() throws Exception {
        comes(2, Map.of("1.02", "1.03"));
        comes(3, Map.of("1.01", "1.02", "1.02", "1.01"));
        FormUpgrade upgrade = new FormUpgrade(open);
        FormUpgrade.Planned planned = done(upgrade.plan());
        assertEquals(Entry.figure("3"), planned.plan().entries().get("1.01.frame"));
        assertEquals(Entry.figure("12"), planned.plan().entries().get("1.02.frame"));
        assertEquals(Entry.figure("12"), planned.plan().entries().get("kept.1.1.02.frame"));
    }

    @Test
    void aVersionBetweenThatIsNotHereIsAskedFor() throws Exception {
        comes(3, Map.of());
        assertEquals("form.between", code(new FormUpgrade(open).plan()));
    }

    @Test
    void whatIsEnteredAfterThePlanIsNotPassedOver() throws Exception {
        comes(2, Map.of());
        FormUpgrade upgrade = new FormUpgrade(open);
        FormUpgrade.Planned planned = done(upgrade.plan());
        open.enter(List.of(Entering.of("1.01.service", Entry.figure("7"))));
        assertEquals("workbook.moved", code(upgrade.upgrade(planned)));
        assertEquals(
                1,
                office.office()
                        .installation()
                        .workbooks()
                        .find(open.id())
                        .orElseThrow()
                        .formVersion());
    }

    @Test
    void aSealedWorkbookStaysOnItsVersion() throws Exception {
        Workbooks workbooks = office.office().installation().workbooks();
        workbooks.move(open.id(), WorkbookState.OPEN, WorkbookState.CHECKED);
        comes(2, Map.of());
        FormUpgrade upgrade = new FormUpgrade(open);
        FormUpgrade.Planned planned = done(upgrade.plan());
        List<Change> log = workbooks.log(open.id());
        assertTrue(office.office()
                .installation()
                .outbox()
                .enqueue(Sealed.of(open.id(), 1, log.get(log.size() - 1).hash()), Sealed.AUTHOR));
        assertEquals("workbook.sealed", code(upgrade.plan()));
        assertEquals("workbook.moved", code(upgrade.upgrade(planned)));
        assertEquals(1, workbooks.find(open.id()).orElseThrow().formVersion());
    }
}
