package org.samut.app.window.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.EvidenceFilesMade;
import org.samut.app.window.OfficeOnDisk;
import org.samut.app.window.StubbornDesk;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.thread.Threads;
import org.samut.core.evidence.look.EvidenceRefusals;
import org.samut.core.form.Indicator;

/** Files on their way, one step of the working thread at a time. */
class EvidenceViewModelTest {
    private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run, Runnable::run);

    @TempDir
    Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final StubbornDesk stubborn = new StubbornDesk();
    private Composition composition;
    private WorkbookViewModel workbook;
    private EvidenceViewModel evidence;
    private Indicator at;

    @BeforeEach
    void open() throws Exception {
        composition = OfficeOnDisk.begun(folder.resolve("home"));
        Desk desk = stubborn.before(new OfficeDesk(composition));
        workbook = new WorkbookViewModel(desk, AT_ONCE, desk.opening().current().orElseThrow());
        evidence = new EvidenceViewModel(
                workbook, desk.evidence(), AT_ONCE.beside(waiting::add), AT_ONCE, OfficeOnDisk.CLOCK);
        at = workbook.form().indicator("1.01").orElseThrow();
        evidence.show(Optional.of(at));
    }

    @AfterEach
    void close() throws Exception {
        composition.close();
    }

    private Path pdf(String name) throws Exception {
        return EvidenceFilesMade.pdf(folder.resolve(name), name);
    }

    private int there() {
        return workbook.workbook().get().evidence("1.01").size();
    }

    @Test
    void filesComeOneAfterTheOtherAndEachIsNamedWhileItComes() throws Exception {
        evidence.attach(at, List.of(pdf("a.pdf"), pdf("b.pdf")), "");
        assertEquals("a.pdf", evidence.intake().working().get().orElseThrow().name());
        assertEquals(2, evidence.intake().working().get().orElseThrow().of());
        waiting.remove().run();
        assertEquals(1, there());
        assertEquals("b.pdf", evidence.intake().working().get().orElseThrow().name());
        assertEquals(2, evidence.intake().working().get().orElseThrow().number());
        waiting.remove().run();
        assertEquals(2, there());
        assertTrue(evidence.intake().working().get().isEmpty());
    }

    @Test
    void cancellingGivesUpTheFileOnItsWayAndThoseBehindIt() throws Exception {
        evidence.attach(at, List.of(pdf("a.pdf"), pdf("b.pdf"), pdf("c.pdf")), "");
        waiting.remove().run();
        evidence.intake().cancel();
        waiting.remove().run();
        assertEquals(1, there(), "what was attached before stays");
        assertTrue(waiting.isEmpty());
        assertTrue(evidence.intake().working().get().isEmpty());
        assertEquals("evidence.cancelled", EvidenceRefusals.CANCELLED.code());
        assertTrue(evidence.notices().all().get().get(0).happened().thai().contains("ยกเลิก"));
    }

    @Test
    void aFileOnItsWayStaysWithTheIndicatorThatItWasGivenTo() throws Exception {
        evidence.attach(at, List.of(pdf("a.pdf")), "ภาพถ่าย");
        evidence.show(workbook.form().indicator("1.02"));
        waiting.remove().run();
        assertEquals(1, there());
        assertEquals(
                "ภาพถ่าย",
                workbook.workbook().get().evidence("1.01").get(0).attachment().kind());
        assertEquals(List.of(), evidence.rows().get());
    }

    @Test
    void aFullDiskKeepsTheFileAndTheLineWaits() throws Exception {
        stubborn.refuseToWrite(true);
        evidence.attach(at, List.of(pdf("a.pdf")), "");
        waiting.remove().run();
        assertEquals(1, there());
        assertEquals(1, workbook.saving().waiting().get());
        stubborn.refuseToWrite(false);
        workbook.saving().retry();
        assertEquals(0, workbook.saving().waiting().get());
        String id = composition.store().workbooks().list().get(0).id();
        assertEquals(1, composition.store().workbooks().entries(id).size());
    }

    @Test
    void aNumberInANoteIsWarnedOf() throws Exception {
        evidence.attach(at, List.of(pdf("a.pdf")), "");
        waiting.remove().run();
        evidence.name(evidence.rows().get().get(0).evidence(), "", "ของ 1-1017-00230-67-8");
        assertEquals(1, evidence.rows().get().get(0).traces().size());
        evidence.name(evidence.rows().get().get(0).evidence(), "", "ยอดรวม 412 คน");
        assertEquals(List.of(), evidence.rows().get().get(0).traces());
    }

    @Test
    void aFileThatIsGoneIsSaid() throws Exception {
        evidence.attach(at, List.of(pdf("a.pdf")), "");
        waiting.remove().run();
        composition
                .office()
                .installation()
                .evidence()
                .letGo(evidence.rows().get().get(0).evidence().hash());
        EvidenceViewModel later = new EvidenceViewModel(
                workbook, new OfficeDesk(composition).evidence(), AT_ONCE, AT_ONCE, OfficeOnDisk.CLOCK);
        later.show(Optional.of(at));
        assertTrue(later.rows().get().get(0).missing());
    }
}
