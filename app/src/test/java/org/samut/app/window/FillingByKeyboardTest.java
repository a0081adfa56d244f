package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.part.WrappedText;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;
import org.samut.sync.server.CentralServer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One area is filled in by keyboard alone, a mistake met and mended; then the workbook goes its whole way. */
@Tag("journey")
@ExtendWith(ApplicationExtension.class)
class FillingByKeyboardTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "1.");
        shown = ShownOffice.on(stage, composition, folder);
        scene = shown.scene();
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void anAreaIsFilledInByKeyboardThenCheckedSealedPrintedSentAndReceipted(FxRobot robot) throws Exception {
        fillTheFirstArea(robot);
        aMistakeIsMetAndMended(robot);
        assertEquals(Optional.of(Entry.figure("2104")), Optional.ofNullable(onDisk("1.09.service")));
        checkSealAndPrint(robot);
        declareItSigned(robot);
        try (CentralServer server = CentralServer.start(folder.resolve("server"), 0)) {
            server.publish(composition
                    .store()
                    .forms()
                    .newest(OfficeOnDisk.FORM)
                    .orElseThrow()
                    .json());
            sendAndReadTheReceipt(robot, server);
        }
        assertEquals(WorkbookState.RECEIVED, entitled().state());
    }

    private void fillTheFirstArea(FxRobot robot) throws Exception {
        for (String row : OfficeOnDisk.values().subList(1, 13)) {
            String[] cells = row.split(",", -1);
            String service = cells[0].equals("1.09") ? "21040" : cells[2];
            if (cells[3].equals("no_service")) {
                robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
                robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
            } else if (cells[3].equals("not_carried_out")) {
                robot.write(cells[1]);
                robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
                robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
            } else {
                robot.write(cells[1]).type(KeyCode.ENTER).write(service).type(KeyCode.ENTER);
            }
        }
        saved(robot);
        assertEquals(Entry.figure("12"), onDisk("1.01.frame"));
    }

    private void aMistakeIsMetAndMended(FxRobot robot) {
        ctrlEnter(robot);
        waitFor(() -> says("ยังปิดเล่มไม่ได้"));
        robot.type(KeyCode.ENTER);
        waitFor(() -> focused() instanceof TextField field && field.getText().equals("21,040"));
        assertTrue(says("ข้อผิดพลาด"), "the panel names the error");
        shot(robot, "1-filling-with-an-error");
        robot.write("2104").type(KeyCode.ENTER);
        saved(robot);
        shot(robot, "2-mended");
    }

    private void checkSealAndPrint(FxRobot robot) throws Exception {
        ctrlEnter(robot);
        waitFor(() -> says("ตรวจสอบผ่าน"));
        assertEquals(WorkbookState.CHECKED, entitled().state());
        shot(robot, "3-checked");
        robot.type(KeyCode.ENTER);
        waitFor(() -> says("ปิดเล่มหรือไม่"));
        shot(robot, "4-seal-question");
        robot.type(KeyCode.ENTER);
        waitFor(() -> says("ขั้นต่อไปคือพิมพ์"));
        assertEquals(WorkbookState.SEALED, entitled().state());
        robot.type(KeyCode.ENTER);
        waitFor(() -> scene.lookup("#print-save") instanceof Button save && !save.isDisabled());
        robot.interact(() -> scene.lookup("#print-save").requestFocus());
        robot.type(KeyCode.SPACE);
        waitFor(() -> says("บันทึกเป็นไฟล์ PDF แล้ว"));
        shot(robot, "5-printed");
        assertTrue(Files.size(folder.resolve("msps-2567-6760607-1.pdf")) > 10_000);
        robot.type(KeyCode.ESCAPE);
    }

    private void declareItSigned(FxRobot robot) {
        ctrlEnter(robot);
        waitFor(() -> scene.lookup("#signed-declare-way") != null);
        robot.interact(() -> scene.lookup("#signed-declare-way").requestFocus());
        robot.type(KeyCode.SPACE);
        waitFor(() -> says("ไม่มีสแกนให้ตรวจ"));
        robot.write("Somchai Jaidee").type(KeyCode.ENTER);
        waitFor(() -> says("บันทึกการลงนามแล้ว"));
        shot(robot, "5b-signed");
    }

    private void sendAndReadTheReceipt(FxRobot robot, CentralServer server) throws Exception {
        robot.type(KeyCode.ENTER);
        waitFor(() -> says("ลงทะเบียนเครื่องนี้"));
        robot.write(server.address().toString()).type(KeyCode.TAB).write(server.activate(OfficeOnDisk.LAO));
        shot(robot, "6-enrolling");
        robot.type(KeyCode.ENTER);
        waitFor(() -> says("ตรวจลายมือชื่อของใบรับแล้ว"));
        shot(robot, "7-receipt");
        robot.type(KeyCode.ESCAPE);
        shot(robot, "8-received");
        robot.clickOn("#language");
        shot(robot, "9-english");
        ctrlEnter(robot);
        waitFor(() -> says("signature was verified"));
        shot(robot, "10-english-receipt");
    }

    private void ctrlEnter(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private void saved(FxRobot robot) {
        waitFor(() -> robot.lookup("#saved").<Labeled>query().getText().startsWith("บันทึกแล้ว"));
    }

    private Entry onDisk(String field) throws Exception {
        return composition.store().workbooks().entries(entitled().id()).get(field);
    }

    private Workbooks.Entitled entitled() throws Exception {
        return composition.store().workbooks().list().get(0);
    }

    private Object focused() {
        return scene.getFocusOwner();
    }

    /** Whether a person can read this on the screen now. */
    private boolean says(String words) {
        return scene.getRoot().lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled label
                        ? label.getText() != null && label.getText().contains(words)
                        : node instanceof WrappedText text && text.getText().contains(words));
    }

    private void waitFor(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            Pictures.takeSoon(scene, "0-when-it-failed");
            throw new AssertionError("not within 20 seconds; see target/screens", late);
        }
    }

    private void shot(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Pictures.take(scene, name));
    }
}
