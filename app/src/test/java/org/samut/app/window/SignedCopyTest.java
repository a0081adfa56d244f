package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.Expected;
import org.samut.app.window.look.Look;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.office.SealWorkflow;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.workbook.WorkbookState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The signed book is dropped, chosen or declared, and what is recorded of it leads on to sending. */
@ExtendWith(ApplicationExtension.class)
class SignedCopyTest {
    @TempDir
    Path folder;

    private Composition composition;
    private ShownOffice shown;
    private Watched seen;
    private OpenWorkbook open;
    private Path book;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "none");
        open = Expected.done(composition.office().currentWorkbook());
        open.check();
        Expected.done(new SealWorkflow(open).seal());
        book = folder.resolve("signed.pdf");
        new PrintWorkflow(open).print(book);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    private Optional<SignedCopy> standing() {
        try {
            return composition.store().signedCopies().standing(open.id(), 1);
        } catch (WorldFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private String primary() {
        return this.<Labeled>node("#primary").getText();
    }

    /** From the menu to the sheet that takes the signed copy. */
    private void begin(FxRobot robot) {
        seen.waitFor(() -> node("#menu") != null);
        robot.clickOn("#menu").clickOn("#signed-menu");
        seen.waitFor(() -> node("#signed-choose") != null);
    }

    private void look(FxRobot robot, int percent) {
        robot.interact(() -> shown.root().look().choose(Look.USUAL.at(percent)));
    }

    @Test
    void aScanThatIsDroppedIsCheckedAndRecordedAndSendingComesNext(FxRobot robot) throws Exception {
        begin(robot);
        assertEquals("พิมพ์", primary());
        seen.picture("100-signed-copy");
        FileDrag.to(robot, shown.scene(), book, node("#signed-drop"));
        seen.waitFor(() -> node("#signed-record") != null);
        assertTrue(standing().isEmpty(), "a check records nothing");
        assertTrue(seen.says("ไม่ใช่สแกนของกระดาษที่ลงนาม"), "what was printed is not what was signed");
        assertEquals("10/7/2567", this.<TextField>node("#signer-day").getText());
        robot.interact(() -> {
            this.<TextField>node("#signer-name").setText("นายสมชาย ใจดี");
            this.<ComboBox<?>>node("#signer-position").getSelectionModel().select(1);
        });
        seen.picture("101-signed-accepted");
        press(robot, "#signed-record");
        seen.waitUntilSaid("บันทึกการลงนามแล้ว");
        seen.picture("102-signed-recorded");

        SignedCopy copy = standing().orElseThrow();
        assertEquals(Signing.Standing.SCAN, copy.standing());
        assertTrue(copy.signing().signer().position().startsWith("รองนายก"));
        assertEquals(Optional.of(LocalDate.of(2024, 7, 10)), copy.signing().day());
        String hash = copy.signing().scans().get(0).hash();
        assertTrue(composition.office().installation().evidence().isWhole(hash));
        assertTrue(node("#signed-send") != null);
        robot.type(KeyCode.ESCAPE);
        assertEquals("ส่ง", primary());
        assertTrue(seen.says("ลงนามแล้ว ฉบับที่ 1"));

        robot.clickOn("#home");
        seen.waitUntilSaid("ลงนาม 10 กรกฎาคม 2567 มีสแกน");
        assertTrue(seen.says("ลงนามแล้ว รอส่ง"));
        seen.picture("103-home-signed");
        robot.clickOn("#language");
        seen.waitUntilSaid("Signed 10 July 2024");
        look(robot, 150);
        seen.picture("104-home-signed-english-150");
    }

    @Test
    void filesDroppedOnTheCardsAreCheckedToo(FxRobot robot) {
        seen.waitUntilSaid("1.02");
        FileDrag.to(
                robot,
                shown.scene(),
                book,
                robot.lookup((Node node) -> node instanceof Label label && "1.02".equals(label.getText()))
                        .query());
        seen.waitFor(() -> node("#signed-record") != null);
        robot.type(KeyCode.ESCAPE);
        assertTrue(standing().isEmpty());
        assertEquals(
                WorkbookState.SEALED,
                shown.root().workbook().get().orElseThrow().workbook().state());
    }

    @Test
    void aMissingPageIsNamedAndNothingCanBeRecorded(FxRobot robot) throws Exception {
        Path part = folder.resolve("part.pdf");
        try (PDDocument pages = Loader.loadPDF(book.toFile())) {
            pages.removePage(pages.getNumberOfPages() - 1);
            pages.save(part.toFile());
        }
        begin(robot);
        shown.papers().choose(List.of(part));
        press(robot, "#signed-choose");
        seen.waitUntilSaid("ขาด 1 หน้า (12)");
        assertTrue(node("#signed-record") == null);
        seen.picture("105-signed-missing-page");
        Path last = folder.resolve("last.pdf");
        try (PDDocument whole = Loader.loadPDF(book.toFile());
                PDDocument one = new PDDocument()) {
            one.importPage(whole.getPage(whole.getNumberOfPages() - 1));
            one.save(last.toFile());
        }
        FileDrag.to(robot, shown.scene(), last, seen.scene().getRoot().lookup(".sheet"));
        seen.waitFor(() -> node("#signed-record") != null);
        press(robot, "#signed-record");
        seen.waitUntilSaid("สแกนที่ตรวจแล้ว 2 ไฟล์");
        assertTrue(standing().orElseThrow().signing().signer().name().isEmpty(), "the scan shows who signed");
    }

    @Test
    void theOfficersWordIsRecordedAndSaysWhatItDeclares(FxRobot robot) throws Exception {
        look(robot, 150);
        begin(robot);
        seen.picture("106-signed-copy-150");
        press(robot, "#signed-declare-way");
        seen.waitFor(() -> node("#signed-declare") != null);
        assertTrue(seen.says("ไม่มีสแกนให้ตรวจ"), "it says what is declared");
        press(robot, "#signed-declare");
        seen.waitUntilSaid("ยังไม่ได้ระบุชื่อผู้ลงนาม");
        robot.interact(() -> {
            this.<TextField>node("#signer-name").setText("นายสมชาย ใจดี");
            this.<TextField>node("#signer-day").setText("เมื่อวาน");
        });
        press(robot, "#signed-declare");
        seen.waitUntilSaid("วันที่อ่านไม่ได้");
        robot.interact(() -> this.<TextField>node("#signer-day").setText("๑๑/๗/๒๕๖๗"));
        press(robot, "#signed-declare");
        seen.waitUntilSaid("อยู่หลังวันนี้");
        seen.picture("107-signed-declare-150");
        assertTrue(standing().isEmpty());
        robot.interact(() -> this.<TextField>node("#signer-day").setText("10/7/2567"));
        press(robot, "#signed-declare");
        seen.waitUntilSaid("บันทึกการลงนามแล้ว");
        assertEquals(Signing.Standing.DECLARED, standing().orElseThrow().standing());
        robot.type(KeyCode.ESCAPE);
        assertEquals("ส่ง", primary());

        look(robot, 100);
        begin(robot);
        assertTrue(seen.says("รายการเดิมยังเก็บไว้"));
        seen.picture("108-signed-again");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#home");
        seen.waitUntilSaid("แจ้งโดยเจ้าหน้าที่");
    }

    @Test
    void aDiskThatFailsIsToldAndTheRecordIsMadeWhenItWorksAgain(FxRobot robot) throws Exception {
        Path evidence = folder.resolve("home/evidence");
        Files.writeString(evidence, "a file where the folder should be");
        begin(robot);
        shown.papers().choose(List.of(book));
        press(robot, "#signed-choose");
        seen.waitFor(() -> node("#signed-record") != null);
        press(robot, "#signed-record");
        seen.waitUntilSaid("evidence.");
        seen.picture("109-signed-disk");
        assertTrue(standing().isEmpty());
        Files.delete(evidence);
        robot.clickOn("บันทึกอีกครั้ง");
        seen.waitUntilSaid("บันทึกการลงนามแล้ว");
        assertTrue(standing().isPresent());
    }

    @Test
    void theNextRevisionIsNotSignedByTheOldPaper(FxRobot robot) throws Exception {
        begin(robot);
        shown.papers().choose(List.of(book));
        press(robot, "#signed-choose");
        seen.waitFor(() -> node("#signed-record") != null);
        open.reopen();
        press(robot, "#signed-record");
        seen.waitUntilSaid("เปิดแก้ไขเป็นฉบับใหม่แล้ว");
        assertTrue(standing().isEmpty());
        assertFalse(Files.exists(folder.resolve("home/evidence"))
                && Files.walk(folder.resolve("home/evidence")).anyMatch(Files::isRegularFile));
    }

    @Test
    void inEnglishAndLarge(FxRobot robot) {
        seen.waitFor(() -> node("#language") != null);
        robot.clickOn("#language");
        look(robot, 150);
        begin(robot);
        seen.picture("110-signed-copy-english-150");
        shown.papers().choose(List.of(book));
        press(robot, "#signed-choose");
        seen.waitFor(() -> node("#signed-record") != null);
        robot.interact(() ->
                this.<ComboBox<?>>node("#signer-position").getSelectionModel().select(1));
        seen.picture("111-signed-accepted-english-150");
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> this.<Button>node(id).fire());
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T node(String id) {
        return (T) seen.scene().getRoot().lookup(id);
    }
}
