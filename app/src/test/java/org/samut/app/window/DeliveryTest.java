package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.look.Look;
import org.samut.app.window.part.WrappedText;
import org.samut.core.failure.Outcome;
import org.samut.core.office.Attaching;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SealWorkflow;
import org.samut.core.text.Language;
import org.samut.core.workbook.WorkbookState;
import org.samut.sync.server.CentralServer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A sealed workbook with its evidence goes to the server: what did not get there is named, and tried again by a button. */
@ExtendWith(ApplicationExtension.class)
class DeliveryTest {
    private static final List<String> FILES =
            IntStream.rangeClosed(1, 8).mapToObj(at -> "ทะเบียน " + at + ".pdf").toList();

    @TempDir
    Path folder;

    private Composition composition;
    private ShownOffice shown;
    private Watched seen;
    private Gallery at;
    private CentralServer server;
    private URI address;
    private String activation;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "nothing");
        OpenWorkbook open = done(composition.office().currentWorkbook());
        for (String name : FILES) {
            done(new Attaching(open)
                    .attach(
                            "1.01",
                            EvidenceFilesMade.pdf(folder.resolve(name), name.replaceAll("[^0-9]", "")),
                            "",
                            ""));
        }
        open.check();
        done(new SealWorkflow(open).seal());
        server = CentralServer.start(folder.resolve("server"), 0);
        server.publish(composition
                .store()
                .forms()
                .newest(OfficeOnDisk.FORM)
                .orElseThrow()
                .json());
        address = server.address();
        activation = server.activate(OfficeOnDisk.LAO);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
        at = new Gallery(shown, new ScreensTest.Way(Language.THAI, Look.USUAL));
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
        server.close();
    }

    @Test
    void filesGoWithTheFigures(FxRobot robot) throws Exception {
        enrolled(robot);
        at.choose("menu", "finishing-more-send");
        seen.waitUntilSaid("ตรวจลายมือชื่อของใบรับแล้ว");
        assertTrue(
                onSheet().stream().noneMatch(one -> one.contains("ไฟล์หลักฐาน")),
                onSheet().toString());
        seen.picture("68-receipt-with-all-files");
        robot.type(KeyCode.ESCAPE);
        Labeled line = (Labeled) shown.scene().lookup("#line-state");
        assertFalse(line.getText().contains("ไฟล์หลักฐาน"), line.getText());
    }

    /** Of the eight files one is on the PC still. */
    private void sevenFilesAreGone() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("home/evidence"))) {
            for (Path file : all.filter(one -> one.getFileName().toString().matches("[0-9a-f]{64}"))
                    .skip(1)
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void theFilesThatTheServerHasNotGotAreNamed(FxRobot robot) throws Exception {
        sevenFilesAreGone();
        enrolled(robot);
        at.choose("menu", "finishing-more-send");
        seen.waitUntilSaid("ตรวจลายมือชื่อของใบรับแล้ว");
        assertTrue(onSheet().stream().anyMatch(one -> one.contains("ไฟล์หลักฐานถึงแล้ว 1 จาก 8 ไฟล์")), "how many");
        List<String> named = onSheet().stream().filter(FILES::contains).toList();
        assertEquals(6, named.size(), "no more than can be read at once");
        assertTrue(onSheet().contains("และอีก 2 ไฟล์"));
        seen.picture("68-receipt-without-files");
        robot.type(KeyCode.ESCAPE);
        Labeled line = (Labeled) shown.scene().lookup("#line-state");
        seen.waitFor(() -> line.getText().equals("แม่ข่ายรับตัวเลขแล้ว ไฟล์หลักฐานถึงแล้ว 1 จาก 8 ไฟล์"));
        assertEquals(
                new TreeSet<>(FILES),
                new TreeSet<>(List.of(line.getTooltip().getText().split(", "))));
        assertEquals(line.getTooltip().getText(), line.getAccessibleHelp(), "for who hears it");
        at.press("home");
        seen.waitUntilSaid("แม่ข่ายรับตัวเลขแล้ว มีใบรับ ไฟล์หลักฐานถึงแล้ว 1 จาก 8 ไฟล์");
        seen.picture("69-home-without-files");
        robot.clickOn("#language");
        seen.waitUntilSaid("evidence there: 1 of 8 files");
    }

    @Test
    void withoutALineEnrollingIsTriedAgainByAButtonAsItWas(FxRobot robot) throws Exception {
        server.close();
        at.choose("menu", "finishing-more-send");
        seen.waitFor(() -> at.isAt("server"));
        robot.interact(() -> {
            ((TextField) shown.scene().lookup("#server")).setText(address.toString());
            ((TextField) shown.scene().lookup("#activation-code")).setText(activation);
        });
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("line.none");
        Button again = (Button) shown.scene().getFocusOwner();
        assertEquals("ส่งอีกครั้ง", again.getText(), "what there is to do is at hand");
        seen.picture("70-no-line");
        server = CentralServer.start(folder.resolve("server"), address.getPort());
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ตรวจลายมือชื่อของใบรับแล้ว");
        assertEquals(
                WorkbookState.RECEIVED,
                composition.store().workbooks().list().get(0).state());
    }

    @Test
    void aRefusedCodeIsNotTriedAgain(FxRobot robot) throws Exception {
        at.choose("menu", "finishing-more-send");
        seen.waitFor(() -> at.isAt("server"));
        robot.interact(() -> {
            ((TextField) shown.scene().lookup("#server")).setText(address.toString());
            ((TextField) shown.scene().lookup("#activation-code")).setText("AAAA-BBBB-CCCC");
        });
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> at.node(".sheet.bad").isPresent());
        assertFalse(seen.says("ส่งอีกครั้ง"), "the same code would be refused again");
    }

    @Test
    void whatDidNotGoOutIsSentAgainByAButton(FxRobot robot) throws Exception {
        enrolled(robot);
        server.close();
        at.choose("menu", "finishing-more-send");
        seen.waitUntilSaid("ยังส่งไม่ถึงแม่ข่าย");
        assertEquals("ส่งอีกครั้ง", ((Button) shown.scene().getFocusOwner()).getText());
        seen.picture("71-not-sent");
        server = CentralServer.start(folder.resolve("server"), address.getPort());
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ตรวจลายมือชื่อของใบรับแล้ว");
    }

    /** As by an earlier day's sheet. */
    private void enrolled(FxRobot robot) throws Exception {
        done(composition.line().enrol(address.toString(), activation));
        robot.interact(() -> shown.root().workbook().get().orElseThrow().look(() -> {}));
        seen.waitFor(() -> shown.root()
                .workbook()
                .get()
                .orElseThrow()
                .line()
                .get()
                .server()
                .isPresent());
    }

    /** What can be read on the sheet that lies over the window. */
    private List<String> onSheet() {
        Node sheet = shown.scene().getRoot().lookup(".sheet");
        return sheet.lookupAll(".wrapped").stream()
                .map(node -> ((WrappedText) node).getText())
                .toList();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw new AssertionError(((Outcome.Refused<T>) outcome).refusals().toString());
    }
}
