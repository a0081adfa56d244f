package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.Expected;
import org.samut.app.SampleForms;
import org.samut.core.form.json.FormJson;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.office.SealWorkflow;
import org.samut.core.office.ValuesImport;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A form that says nothing of declarations wants a scan of the signed copy, and says so. */
@ExtendWith(ApplicationExtension.class)
class ScanWantedTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Watched seen;
    private Path book;

    @Start
    void start(Stage stage) throws Exception {
        Composition composition = Composition.open(Files.createDirectories(folder.resolve("home")), OfficeOnDisk.CLOCK);
        String silent = SampleForms.model().replaceFirst("#declared_signing=yes\\R", "");
        composition.office().importForm(FormJson.write(SampleForms.compile(silent)));
        composition.office().chooseLao(OfficeOnDisk.LAO);
        OpenWorkbook open = Expected.done(composition.office().startWorkbook(OfficeOnDisk.FORM));
        Expected.done(new ValuesImport(open).take(String.join("\n", OfficeOnDisk.values())));
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

    @Test
    void noDeclarationIsOfferedAndTheScanIsTaken(FxRobot robot) {
        seen.waitFor(() -> node("#menu") != null);
        robot.clickOn("#menu").clickOn("#signed-menu");
        seen.waitUntilSaid("แจ้งโดยไม่มีไฟล์ไม่ได้");
        assertNull(node("#signed-declare-way"));
        seen.picture("112-scan-wanted");
        shown.papers().choose(List.of(book));
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> node("#signed-record") != null);
        robot.interact(() -> ((Button) node("#signed-record")).fire());
        seen.waitUntilSaid("บันทึกการลงนามแล้ว");
        robot.type(KeyCode.ESCAPE);
        assertEquals("ส่ง", ((Button) node("#primary")).getText());
    }

    private Node node(String id) {
        return seen.scene().getRoot().lookup(id);
    }
}
