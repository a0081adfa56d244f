package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.office.OfficeSupport;
import org.samut.app.window.thread.FxThread;
import org.samut.core.backup.Backup;
import org.samut.core.failure.WorldFailure;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A folder that does not open: what the window says of it, and how a clerk comes to the workbook all the same. */
@ExtendWith(ApplicationExtension.class)
class StartTroubleTest {
    @TempDir
    Path folder;

    private final FxThread fx = new FxThread();
    private Path home;
    private Composition composition;
    private RootView root;
    private Scene scene;
    private Watched seen;
    private int closed;

    @Start
    void start(Stage stage) throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        try (Composition before = OfficeOnDisk.filledBut(home, "1.")) {
            before.store().backups().make(Backup.Reason.SEAL);
        }
        Stages.dress(stage);
        root = new RootView(new ScriptedPapers(folder));
        scene = Stages.scene(root);
        seen = new Watched(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        fx.close();
        if (composition != null) {
            composition.close();
        }
    }

    @Test
    void aDamagedFileIsReplacedByTheNewestGoodBackupAndTheWorkbookOpens(FxRobot robot) throws Exception {
        Path database = home.resolve("samut.db");
        byte[] damaged = Files.readAllBytes(database);
        for (int at = 0; at < 3000; at++) {
            damaged[4096 + at] = (byte) at;
        }
        Files.write(database, damaged);

        open(robot);
        seen.waitUntilSaid("กู้ข้อมูลจากสำเนานี้");
        assertTrue(seen.says("10 กรกฎาคม 2567 10:32:05"), "when the backup was made");
        seen.picture("21-damaged-file");
        robot.clickOn("English");
        seen.waitUntilSaid("Restore this backup");
        seen.picture("22-damaged-file-english");
        robot.clickOn("ภาษาไทย");
        seen.waitUntilSaid("กู้ข้อมูลจากสำเนานี้");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("กู้ข้อมูลแล้ว");
        seen.picture("23-restored");
        Path aside = keptAside();
        assertTrue(seen.says(aside.toString()), "where the damaged file is kept");
        assertArrayEquals(damaged, Files.readAllBytes(aside));
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> !scene.getRoot().lookupAll(".card").isEmpty());
        assertEquals(0, closed);
        assertTrue(seen.says("6/6"), "what the backup holds is on the screen");
    }

    @Test
    void aMissingFileIsNotTakenForAFirstStartAndNothingIsDoneUnasked(FxRobot robot) throws Exception {
        Files.delete(home.resolve("samut.db"));
        open(robot);
        seen.waitUntilSaid("กู้ข้อมูลจากสำเนานี้");
        robot.clickOn("ปิดโปรแกรม");
        assertEquals(1, closed);
        assertTrue(Files.notExists(home.resolve("samut.db")));
    }

    @Test
    void whereThereIsNoBackupAFileForSupportCanBeMade(FxRobot robot) throws Exception {
        Path database = home.resolve("samut.db");
        Files.write(database, new byte[20_000]);
        try (Stream<Path> backups = Files.list(home.resolve("backups"))) {
            for (Path backup : backups.toList()) {
                Files.delete(backup);
            }
        }
        open(robot);
        seen.waitUntilSaid("ขอความช่วยเหลือ");
        seen.picture("29-damaged-without-a-backup");
        robot.clickOn("ขอความช่วยเหลือ…");
        seen.waitUntilSaid("เรื่องที่ต้องแก้ไข");
        seen.picture("80-support-of-a-folder-that-does-not-open");
        robot.clickOn("#support-make");
        seen.waitUntilSaid("สร้างไฟล์แล้ว");
        assertTrue(Files.size(folder.resolve("samut-support.zip")) > 500);
        robot.type(KeyCode.ESCAPE);
        seen.waitUntilSaid("ลองอีกครั้ง");
        assertTrue(Files.exists(home.resolve("log").resolve("errors.log")), "the failure is in the error log");
    }

    @Test
    void aSecondStartIsToldAndOpensOnceTheFirstIsClosed(FxRobot robot) throws Exception {
        Composition first = Composition.open(home, OfficeOnDisk.CLOCK);
        try (first) {
            open(robot);
            seen.waitUntilSaid("ลองอีกครั้ง");
            assertTrue(seen.says("เปิดโฟลเดอร์"), "that another window has it");
            assertTrue(seen.says("folder.in-use"));
            seen.picture("24-second-start");
        }
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> !scene.getRoot().lookupAll(".card").isEmpty());
    }

    private void open(FxRobot robot) {
        robot.interact(() -> {
            StartTrouble[] trouble = new StartTrouble[1];
            Runnable again = () -> fx.threads().onDisk(this::desk, this::begin, failure -> trouble[0].tell(failure));
            trouble[0] = new StartTrouble(
                    root,
                    fx.threads(),
                    Composition.backups(home, OfficeOnDisk.CLOCK),
                    new StartTrouble.Around(again, () -> closed++),
                    new StartTrouble.Help(
                            why -> OfficeSupport.unopened(home, OfficeOnDisk.CLOCK, why), new ScriptedPapers(folder)));
            again.run();
        });
    }

    private RootViewModel desk() throws WorldFailure {
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        OfficeDesk desk = new OfficeDesk(composition);
        return new RootViewModel(desk, fx.threads(), OfficeOnDisk.CLOCK, desk.opening());
    }

    private void begin(RootViewModel model) {
        root.begin(model);
    }

    private Path keptAside() throws Exception {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches("samut-replaced-.*\\.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
