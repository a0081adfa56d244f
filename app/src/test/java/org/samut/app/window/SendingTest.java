package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.look.Look;
import org.samut.app.window.sending.SendingViewModel;
import org.samut.core.failure.Outcome;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SealWorkflow;
import org.samut.core.text.Language;
import org.samut.core.workbook.WorkbookState;
import org.samut.sync.client.choice.LineChoices;
import org.samut.sync.client.choice.LineSettings;
import org.samut.sync.client.line.ProxyChoice;
import org.samut.sync.server.CentralServer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is sealed goes by itself, and people see it and have their way. */
@ExtendWith(ApplicationExtension.class)
class SendingTest {
    @TempDir
    Path folder;

    private Composition composition;
    private ShownOffice shown;
    private Watched seen;
    private Gallery at;
    private CentralServer server;
    private URI address;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "nothing");
        OpenWorkbook open = done(composition.office().currentWorkbook());
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
        done(composition.line().enrol(address.toString(), server.activate(OfficeOnDisk.LAO)));
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
        at = new Gallery(shown, new ScreensTest.Way(Language.THAI, Look.USUAL));
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
        server.close();
    }

    private SendingViewModel sending() {
        return shown.root().sending();
    }

    private LineChoices kept() throws Exception {
        return new LineSettings(composition.store().settings(), folder.resolve("home")).choices();
    }

    private void byItself(FxRobot robot) {
        robot.interact(sending()::begin);
        seen.waitFor(() -> !sending().running().get());
    }

    @Test
    void whatIsSealedIsReceivedByItselfAndTheBottomLineSaysSo(FxRobot robot) throws Exception {
        byItself(robot);
        seen.waitUntilSaid("แม่ข่ายรับตัวเลขแล้ว");
        assertEquals(
                WorkbookState.RECEIVED,
                composition.store().workbooks().list().get(0).state());
        at.press("line-state");
        seen.waitUntilSaid("ไม่มีเล่มที่รอส่ง");
        seen.waitUntilSaid("ติดต่อแม่ข่ายได้ครั้งล่าสุด");
        seen.picture("90-sending");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#language");
        at.choose("menu", "sending-menu");
        seen.waitUntilSaid("The server was reached last");
        seen.picture("91-sending-english");
    }

    @Test
    void withoutALineTheReasonAndTheNextStepAreSaidAndTryNowTriesAgain(FxRobot robot) throws Exception {
        server.close();
        byItself(robot);
        seen.waitUntilSaid("รอส่ง 1 เล่ม ยังติดต่อแม่ข่ายไม่ได้");
        at.press("line-state");
        seen.waitUntilSaid("โปรแกรมจะส่งเองเมื่อมีสัญญาณ");
        seen.picture("92-sending-no-line");
        server = CentralServer.start(folder.resolve("server"), address.getPort());
        at.press("sending-now");
        seen.waitUntilSaid("ไม่มีเล่มที่รอส่ง");
        assertFalse(seen.says("โปรแกรมจะส่งเองเมื่อมีสัญญาณ"), "an obstacle that is gone is told no more");
    }

    @Test
    void aPauseIsSeenIsKeptOverRestartsAndEndsWhenAPersonWants(FxRobot robot) throws Exception {
        at.press("line-state");
        at.press("sending-pause");
        seen.waitUntilSaid("หยุดไว้ชั่วคราว จะไม่รับหรือส่งเอง");
        seen.picture("93-sending-paused");
        robot.type(KeyCode.ESCAPE);
        seen.waitUntilSaid("หยุดส่งชั่วคราว รอส่ง 1 เล่ม");
        assertTrue(kept().paused(), "as another start finds it");
        assertFalse(composition.line().watch().isDue(kept()));
        at.press("line-state");
        at.press("sending-pause");
        seen.waitUntilSaid("โปรแกรมรับและส่งข้อมูลเอง");
        assertFalse(kept().paused());
        assertTrue(composition.line().watch().isDue(kept()), "it goes on at once");
    }

    @Test
    void aCapAndTheNightAreKeptAndWhatCannotBeReadIsTold(FxRobot robot) throws Exception {
        at.press("line-state");
        write(robot, "sending-cap", "๓๒");
        choose(robot, "sending-night");
        write(robot, "sending-from", "25:00");
        at.press("sending-done");
        seen.waitUntilSaid("เวลาต้องเขียนแบบ 18:00");
        seen.picture("94-sending-wrong-time");
        assertEquals(OptionalInt.empty(), kept().cap());
        write(robot, "sending-from", "19.30");
        at.press("sending-done");
        seen.waitFor(() -> at.node(".sheet").isEmpty());
        seen.waitFor(() -> sending()
                .standing()
                .get()
                .orElseThrow()
                .chosen()
                .choices()
                .cap()
                .isPresent());
        assertEquals(OptionalInt.of(32), kept().cap());
        assertTrue(kept().night().only());
        assertEquals(LocalTime.of(19, 30), kept().night().from());
        assertEquals(LocalTime.of(6, 0), kept().night().until());
    }

    @Test
    void aProxyIsSetTestedAndItsPasswordLiesInNoSetting(FxRobot robot) throws Exception {
        at.press("line-state");
        at.press("sending-setup");
        at.press("sending-test");
        seen.waitUntilSaid("แม่ข่ายตอบแล้ว ใช้งานได้");
        choose(robot, "sending-proxy-kind");
        write(robot, "sending-proxy", "proxy");
        at.press("sending-keep");
        seen.waitUntilSaid("ที่อยู่พร็อกซีต้องเป็นชื่อและพอร์ต");
        write(robot, "sending-proxy", "proxy.example.go.th:3128");
        write(robot, "sending-proxy-name", "somying");
        write(robot, "sending-proxy-password", "very-secret");
        seen.picture("95-sending-setup");
        at.press("sending-keep");
        seen.waitUntilSaid("โปรแกรมรับและส่งข้อมูลเอง");
        ProxyChoice proxy = kept().proxy();
        assertEquals("proxy.example.go.th:3128", proxy.address());
        assertEquals(Optional.of(new ProxyChoice.SignIn("somying", "very-secret")), proxy.signIn());
        String database =
                Files.readString(folder.resolve("home/samut.db"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(database.contains("very-secret"), "the password lies in the database");
    }

    @Test
    void closingWhileSendingAsksNothingAndGoesOnNextTime(FxRobot robot) throws Exception {
        server.close();
        try (java.net.ServerSocket silent =
                new java.net.ServerSocket(address.getPort(), 5, java.net.InetAddress.getLoopbackAddress())) {
            assertTrue(silent.isBound());
            robot.interact(sending()::begin);
            seen.waitFor(() -> composition.line().underWay().progress().isPresent());
            long begun = System.nanoTime();
            CountDownLatch left = new CountDownLatch(1);
            robot.interact(() -> shown.leave(left::countDown));
            assertTrue(left.await(5, TimeUnit.SECONDS), "closing waited for the line");
            assertTrue((System.nanoTime() - begun) / 1_000_000_000 < 5);
            assertTrue(at.node(".sheet").isEmpty(), "closing asked something");
        }
        server = CentralServer.start(folder.resolve("server"), address.getPort());
        try (Composition again = Composition.open(folder.resolve("home"), OfficeOnDisk.CLOCK)) {
            again.line().converseByItself();
            assertEquals(
                    WorkbookState.RECEIVED,
                    again.store().workbooks().list().get(0).state());
        }
    }

    /** The last of the alternatives. */
    private void choose(FxRobot robot, String choice) {
        robot.interact(() -> ((ToggleButton) shown.scene().getRoot().lookup("#" + choice + " .right-pill")).fire());
    }

    private void write(FxRobot robot, String field, String text) {
        seen.waitFor(() -> at.node(field).isPresent());
        robot.interact(() -> ((TextField) at.node(field).orElseThrow()).setText(text));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw new AssertionError(((Outcome.Refused<T>) outcome).refusals().toString());
    }
}
