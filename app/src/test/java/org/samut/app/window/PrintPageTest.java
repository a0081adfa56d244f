package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.failure.Outcome;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SealWorkflow;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Way;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The sealed book is looked at, printed, saved and signed; what goes wrong on the way is told and loses nothing. */
@ExtendWith(ApplicationExtension.class)
class PrintPageTest {
    @TempDir
    Path folder;

    private final ScriptedPrinters printers = new ScriptedPrinters();
    private final StubbornDesk stubborn = new StubbornDesk().with(printers);
    private ShownOffice shown;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Composition composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "none");
        if (composition.office().currentWorkbook() instanceof Outcome.Done<OpenWorkbook> open) {
            open.value().check();
            new SealWorkflow(open.value()).seal();
        }
        shown = ShownOffice.on(stage, composition, folder, stubborn);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        printers.goOn();
        shown.close();
    }

    @Test
    void theBookIsLookedAtPageByPageAndEnlarged(FxRobot robot) {
        open(robot);
        seen.picture("90-print-page");
        assertFalse(seen.scene().getRoot().lookup("#print-draft").isVisible(), "a sealed book is no draft");
        double before = picture().getFitWidth();
        robot.type(KeyCode.PAGE_DOWN);
        seen.waitUntilSaid("หน้า 2 จาก");
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        seen.waitFor(() -> picture().getFitWidth() > before);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        seen.waitFor(() -> Math.abs(picture().getFitWidth() - before) < 20);
        robot.interact(
                () -> this.<ComboBox<?>>node("#print-part").getSelectionModel().select(1));
        seen.waitFor(() -> seen.says("เฉพาะด้านที่ 1"));
        robot.interact(
                () -> this.<ComboBox<?>>node("#print-part").getSelectionModel().select(0));
        robot.interact(() -> this.<CheckBox>node("#print-blank").setSelected(true));
        seen.waitFor(() -> this.<Button>node("#print-sign").isDisabled());
        robot.clickOn("#language");
        seen.waitUntilSaid("Save as PDF");
        seen.picture("91-print-page-english");
    }

    @Test
    void thePagesThatWereChosenGoToThePrinter(FxRobot robot) {
        open(robot);
        robot.interact(() -> this.<TextField>node("#print-range").setText("9-99"));
        press(robot, "#print-now");
        seen.waitUntilSaid("เลขหน้าที่พิมพ์มาอ่านไม่ได้");
        assertEquals(List.of(), printers.orders());
        robot.interact(() -> {
            this.<TextField>node("#print-range").setText("๑-๒");
            this.<CheckBox>node("#print-both-sides").setSelected(true);
            this.<ComboBox<Way>>node("#print-way").setValue(Way.DOCUMENT);
        });
        seen.waitUntilSaid("พลิกตามขอบสั้น");
        press(robot, "#print-now");
        seen.waitUntilSaid("ส่งไปเครื่องพิมพ์แล้ว");
        seen.picture("92-printed");
        assertTrue(seen.says("จึงพิมพ์เป็นภาพ"), "the way it went is told");
        PrintOrder order = printers.orders().get(0);
        assertEquals(2, order.pages().numbers().size());
        assertTrue(order.sheets().bothSides());
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> this.<Labeled>node("#primary").getText().equals("ฉบับลงนาม"));
        press(robot, "#primary");
        seen.waitFor(() -> seen.scene().getRoot().lookup("#signed-choose") != null);
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#home");
        seen.waitFor(() -> seen.scene().getFocusOwner() != null
                && seen.scene().getFocusOwner().getStyleClass().contains("workbook-card"));
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> node("#primary") != null);
        assertEquals("ฉบับลงนาม", this.<Labeled>node("#primary").getText(), "it is on paper on another day too");
    }

    @Test
    void printingIsStopped(FxRobot robot) {
        open(robot);
        printers.hold();
        press(robot, "#print-now");
        seen.waitFor(() -> seen.scene().getRoot().lookup("#print-stop") != null);
        seen.picture("93-printing");
        press(robot, "#print-stop");
        printers.goOn();
        seen.waitUntilSaid("หยุดพิมพ์แล้ว");
        assertEquals(List.of(), printers.orders());
        assertEquals("พิมพ์", this.<Labeled>node("#primary").getText(), "nothing is printed yet");
    }

    @Test
    void aPrinterThatIsGoneIsTold(FxRobot robot) {
        open(robot);
        printers.takeAway();
        press(robot, "#print-now");
        seen.waitUntilSaid("ไม่พบเครื่องพิมพ์ " + ScriptedPrinters.NAME);
        seen.picture("94-printer-gone");
        assertTrue(seen.says("printer.missing"));
    }

    @Test
    void aFullDiskIsToldAndTheBookIsSavedLater(FxRobot robot) throws Exception {
        open(robot);
        stubborn.refuseToWrite(true);
        press(robot, "#print-save");
        seen.waitUntilSaid("ดิสก์เต็ม");
        stubborn.refuseToWrite(false);
        robot.type(KeyCode.ESCAPE);
        press(robot, "#print-save");
        seen.waitUntilSaid("บันทึกเป็นไฟล์ PDF แล้ว");
        assertTrue(Files.size(folder.resolve("msps-2567-6760607-1.pdf")) > 10_000);
    }

    @Test
    void aWrongPasswordIsToldAndTheRightOneSigns(FxRobot robot) throws Exception {
        Files.write(folder.resolve("mayor.p12"), CertificateMade.file("ลับมาก"));
        open(robot);
        press(robot, "#print-sign");
        seen.waitFor(() -> seen.scene().getRoot().lookup("#sign-choose") != null);
        seen.picture("95-sign");
        press(robot, "#sign-choose");
        robot.interact(() -> this.<TextField>node("#sign-password").setText("ผิด"));
        press(robot, "#sign-open");
        seen.waitUntilSaid("รหัสผ่านของใบรับรองไม่ถูกต้อง");
        seen.picture("96-wrong-password");
        assertEquals("", this.<TextField>node("#sign-password").getText());
        robot.interact(() -> this.<TextField>node("#sign-password").setText("ลับมาก"));
        press(robot, "#sign-open");
        seen.waitUntilSaid("นายสมชาย ใจดี");
        seen.picture("97-whose-certificate");
        press(robot, "#sign-now");
        seen.waitUntilSaid("ลงลายมือชื่ออิเล็กทรอนิกส์แล้ว");
        String pdf = Files.readString(folder.resolve("msps-2567-6760607-1-signed.pdf"), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.contains("ETSI.CAdES.detached"));
    }

    @Test
    void aCopyOfTheBookIsCheckedPageByPage(FxRobot robot) {
        open(robot);
        press(robot, "#print-save");
        seen.waitUntilSaid("บันทึกเป็นไฟล์ PDF แล้ว");
        robot.type(KeyCode.ESCAPE);
        shown.papers().choose(List.of(folder.resolve("msps-2567-6760607-1.pdf")));
        robot.clickOn("#menu").clickOn("#signed-menu");
        press(robot, "#signed-choose");
        seen.waitUntilSaid("หน้า 12: ");
        seen.picture("98-scan-checked");
    }

    private void open(FxRobot robot) {
        seen.waitFor(() -> seen.scene().getRoot().lookup("#page-print") != null);
        robot.interact(() -> seen.scene().getRoot().lookup("#page-print").requestFocus());
        robot.type(KeyCode.SPACE);
        seen.waitFor(() -> seen.scene().getRoot().lookup("#print-preview") != null
                && picture().getImage() != null
                && !this.<Button>node("#print-now").isDisabled());
    }

    private ImageView picture() {
        return (ImageView) seen.scene().getRoot().lookup("#print-preview .image-view");
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> this.<Button>node(id).fire());
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T node(String id) {
        return (T) seen.scene().getRoot().lookup(id);
    }
}
