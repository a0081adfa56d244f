package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.SampleForms;
import org.samut.app.window.look.Look;
import org.samut.core.form.json.FormJson;
import org.samut.core.text.Language;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A newer version of the form came: the window tells, shows what changes, and goes on with it on the officer's word. */
@ExtendWith(ApplicationExtension.class)
class UpgradeJourneyTest {
    @TempDir
    Path folder;

    private Composition composition;
    private ShownOffice shown;
    private Gallery at;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "nothing");
        String second = SampleForms.model()
                .replace("#version=1", "#version=2\n#supersedes=1")
                .replace("code,area_no", "code,supersedes,area_no")
                .replaceAll("(?m)^(\\d\\.\\d\\d|survey\\.\\d\\d),", "$1,,")
                .replace("\n1.02,,", "\n1.52,1.02,")
                .replaceAll("(?m)^(1\\.03,[^\\n]*),(จุด|แห่ง|สาย),", "$1,ตารางเมตร,")
                .replaceAll("(?ms)^1\\.05,.*?(?=^1\\.06,)", "");
        composition.office().importForm(FormJson.write(SampleForms.compile(second)));
        shown = ShownOffice.on(stage, composition, folder);
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theNewVersionIsToldShownAndGoneOnWithOnTheOfficersWord(FxRobot robot) throws Exception {
        at = new Gallery(shown, new ScreensTest.Way(Language.THAI, Look.USUAL));
        at.waitFor(() -> at.says("แบบรุ่นที่ 2 มาถึงแล้ว"));
        at.shot("upgrade-1-notice");
        String id = composition.office().currentWorkbook().either(open -> open.id(), refusals -> "");
        assertEquals(1, composition.store().workbooks().find(id).orElseThrow().formVersion());
        at.press("upgrade-look");
        at.waitFor(() -> at.says("1.02 ย้ายไปเป็น 1.52"));
        at.waitFor(() -> at.says("1.05 ไม่ถามแล้ว"));
        at.shot("upgrade-2-changes");
        at.press("upgrade-go");
        at.waitFor(() -> at.says("1.52"));
        assertEquals(2, composition.store().workbooks().find(id).orElseThrow().formVersion());
        assertEquals(
                Entry.figure("38"), composition.store().workbooks().entries(id).get("1.52.frame"));
        at.press("findings");
        at.press("drawer-upgrade");
        at.waitFor(() -> at.says("ข้อมูลจากรุ่นก่อนที่เก็บไว้"));
        at.waitFor(() -> at.says("เป็นรุ่นล่าสุดที่มีในเครื่อง"));
        // The unit of the version in which it was entered, not that of the new one.
        at.waitFor(() -> at.says("1.03 (1): 2 จุด (รุ่นที่ 1)"));
        at.shot("upgrade-3-kept");
    }

    @Test
    void itReadsInEnglishToo(FxRobot robot) {
        at = new Gallery(shown, new ScreensTest.Way(Language.ENGLISH, Look.USUAL));
        at.waitFor(() -> at.says("Version 2 of the form is here."));
        at.press("upgrade-look");
        at.waitFor(() -> at.says("1.02 becomes 1.52"));
        at.shot("upgrade-4-english");
    }
}
