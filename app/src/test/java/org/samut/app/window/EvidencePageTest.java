package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.look.Theme;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files beside an indicator, brought, looked at, described and taken away as an officer does it. */
@ExtendWith(ApplicationExtension.class)
class EvidencePageTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        OfficeOnDisk.begun(home).close();
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    private List<Evidence> onDisk() throws Exception {
        String id = composition.store().workbooks().list().get(0).id();
        return composition.store().workbooks().entries(id).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Entry.Attachment)
                .map(entry -> new Evidence(
                        entry.getKey().substring(0, entry.getKey().indexOf(".evidence/")),
                        entry.getKey().substring(entry.getKey().indexOf('/') + 1),
                        (Entry.Attachment) entry.getValue()))
                .sorted(Evidence.ORDER)
                .toList();
    }

    private boolean hasOnDisk(int files) {
        try {
            return onDisk().size() == files;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static void copy(FxRobot robot, ClipboardContent content) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    private static void copyFiles(FxRobot robot, Path... files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Stream.of(files).map(Path::toFile).toList());
        copy(robot, content);
    }

    private void press(FxRobot robot, String words) {
        Button button = robot.lookup(
                        (Node node) -> node instanceof Button one && words.equals(one.getText()) && one.isVisible())
                .query();
        robot.interact(button::fire);
    }

    @Test
    void filesArePastedLookedAtRemovedAndBroughtBack(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        Path register = EvidenceFilesMade.pdf(folder.resolve("ทะเบียน ทถ.6.pdf"), "PAGE ONE", "PAGE TWO", "PAGE THREE");
        Path photo = EvidenceFilesMade.photo(folder.resolve("ถนน.jpg"), 3_200, 2_400, "jpg");
        copyFiles(robot, register, photo);
        control(robot, KeyCode.V);
        seen.waitUntilSaid("หลักฐานที่เจ้าของแบบระบุ");
        seen.waitFor(() -> hasOnDisk(2));
        seen.waitUntilSaid("ไฟล์ที่แนบ 2 ไฟล์");
        seen.waitUntilSaid("3 หน้า");
        seen.waitFor(() -> robot.lookup(".thumbnail > .image-view").queryAll().size() == 2);
        seen.picture("60-evidence");
        assertEquals("ภาพถ่าย", onDisk().get(0).attachment().kind(), "a picture is likely a photograph");

        robot.interact(() -> robot.lookup(".file-card .text-field")
                .queryAllAs(TextField.class)
                .iterator()
                .next()
                .requestFocus());
        robot.write("main road").type(KeyCode.ENTER);
        seen.waitFor(() -> robotKnows("main road"));

        view(robot, 1);
        seen.waitUntilSaid("หน้า 1 จาก 3");
        seen.waitFor(() -> large(robot) != null);
        seen.picture("61-evidence-pdf");
        robot.type(KeyCode.PAGE_DOWN);
        seen.waitUntilSaid("หน้า 2 จาก 3");
        robot.type(KeyCode.END);
        seen.waitUntilSaid("หน้า 3 จาก 3");
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(seen.says("หน้า 3 จาก 3"), "the last page stays");
        seen.waitFor(() -> large(robot) != null);
        double before = large(robot).getFitWidth();
        robot.type(KeyCode.EQUALS);
        seen.waitFor(() -> large(robot).getFitWidth() > before * 1.2);
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("หน้า 3 จาก 3"));
        view(robot, 0);
        seen.waitFor(() -> large(robot) != null);
        seen.picture("62-evidence-photo");
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> robot.lookup(".sheet.viewer").queryAll().isEmpty());

        press(robot, "นำออก");
        seen.waitUntilSaid("กด Ctrl+Z เพื่อนำกลับมา");
        seen.waitFor(() -> hasOnDisk(1));
        control(robot, KeyCode.Z);
        seen.waitFor(() -> hasOnDisk(2));
        seen.waitUntilSaid("ไฟล์ที่แนบ 2 ไฟล์");
    }

    private boolean robotKnows(String note) {
        try {
            return onDisk().stream().anyMatch(one -> one.attachment().note().equals(note));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void view(FxRobot robot, int file) {
        view(robot, file, "ดู");
    }

    private static void view(FxRobot robot, int file, String words) {
        List<Button> buttons = robot
                .lookup((Node node) -> node instanceof Button one && words.equals(one.getText()))
                .queryAllAs(Button.class)
                .stream()
                .toList();
        robot.interact(buttons.get(file)::fire);
    }

    private static ImageView large(FxRobot robot) {
        return robot.lookup(".viewer-scroll .image-view").queryAllAs(ImageView.class).stream()
                .filter(view -> view.getImage() != null)
                .findFirst()
                .orElse(null);
    }

    @Test
    void thePageReadsInOtherLooks(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        Path photo = EvidenceFilesMade.photo(folder.resolve("ถนนลาดยางสายหลัก หมู่ 3 หลังซ่อม.jpg"), 800, 600, "jpg");
        Path letter = EvidenceFilesMade.docx(folder.resolve("บัญชี.docx"), "๑-๑๐๑๗-๐๐๒๓๐-๖๗-๘");
        copyFiles(robot, photo, letter);
        control(robot, KeyCode.V);
        seen.waitFor(() -> hasOnDisk(2));
        seen.waitFor(() -> robot.lookup(".thumbnail > .image-view").queryAll().size() == 1);
        seen.picture("69-evidence-notice");
        toTheEnd(robot);
        seen.picture("70-evidence-files");
        robot.interact(() -> {
            shown.root().look().resize(1);
            shown.root().look().resize(1);
            shown.root().look().resize(1);
        });
        toTheEnd(robot);
        seen.picture("71-evidence-150");
        robot.interact(() -> {
            shown.root().look().resize(0);
            shown.root().look().choose(shown.root().look().look().get().in(Theme.DARK));
            shown.root().otherLanguage();
        });
        seen.waitUntilSaid("Files attached: 2");
        toTheEnd(robot);
        seen.picture("72-evidence-dark");
        view(robot, 1, "View");
        seen.waitUntilSaid("Only the text is shown");
        seen.picture("73-evidence-dark-text");
    }

    private static void toTheEnd(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup(".evidence").queryAs(ScrollPane.class).setVvalue(1));
    }

    @Test
    void aScreenshotIsPastedAsAPicture(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        Path picture = EvidenceFilesMade.photo(folder.resolve("shot.png"), 640, 400, "png");
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(picture.toUri().toString()));
        copy(robot, content);
        control(robot, KeyCode.V);
        seen.waitUntilSaid("screenshot-20240710-103205.png");
        seen.waitFor(() -> hasOnDisk(1));
        assertEquals("image/png", onDisk().get(0).attachment().mediaType());

        ClipboardContent words = new ClipboardContent();
        words.putString("12");
        copy(robot, words);
        robot.interact(
                () -> robot.lookup("#evidence-paste").queryAs(Button.class).fire());
        seen.waitUntilSaid("คลิปบอร์ดไม่มีไฟล์หรือภาพ");
    }

    @Test
    void filesAreDroppedOnTheDrawerAndOnACard(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.02");
        Path one = EvidenceFilesMade.pdf(folder.resolve("one.pdf"), "ONE");
        Path two = EvidenceFilesMade.pdf(folder.resolve("two.pdf"), "TWO");
        FileDrag.to(
                robot,
                shown.scene(),
                one,
                robot.lookup((Node node) -> node instanceof Label label && "1.02".equals(label.getText()))
                        .query());
        seen.waitFor(() -> hasOnDisk(1));
        assertEquals("1.02", onDisk().get(0).indicator(), "the card under the mouse has the file");
        seen.waitUntilSaid("ไฟล์ที่แนบ 1 ไฟล์");
        FileDrag.to(robot, shown.scene(), two, robot.lookup(".evidence-place").query());
        seen.waitFor(() -> hasOnDisk(2));
        assertEquals("1.02", onDisk().get(1).indicator());
    }

    @Test
    void aPhonesPictureIsRefusedWithTheWayToAJpegAndADuplicateIsSaid(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        Path heic = EvidenceFilesMade.heic(folder.resolve("IMG_0042.HEIC"));
        copyFiles(robot, heic);
        control(robot, KeyCode.V);
        seen.waitUntilSaid("IMG_0042.HEIC เป็นภาพ HEIC ของโทรศัพท์");
        seen.waitUntilSaid("เข้ากันได้มากที่สุด");
        seen.picture("63-evidence-heic");
        assertTrue(hasOnDisk(0));

        Path map = EvidenceFilesMade.pdf(folder.resolve("แผนที่.jpg"), "MAP");
        shown.papers().choose(List.of(map));
        robot.interact(
                () -> robot.lookup("#evidence-choose").queryAs(Button.class).fire());
        seen.waitUntilSaid("จึงแนบในชื่อ แผนที่.pdf");
        seen.waitFor(() -> hasOnDisk(1));
        robot.interact(
                () -> robot.lookup("#evidence-choose").queryAs(Button.class).fire());
        seen.waitUntilSaid("จึงไม่แนบซ้ำ");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        seen.waitUntilSaid("ยังไม่มีไฟล์");
        robot.interact(
                () -> robot.lookup("#evidence-choose").queryAs(Button.class).fire());
        seen.waitUntilSaid("เป็นไฟล์เดียวกับที่แนบไว้ที่ 1.01");
        seen.waitFor(() -> hasOnDisk(2));
        assertEquals(onDisk().get(0).hash(), onDisk().get(1).hash());
        seen.picture("64-evidence-shared");
    }

    @Test
    void personsDataIsWarnedOfAndNeverBlocked(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        Path letter = EvidenceFilesMade.docx(
                folder.resolve("ผู้รับเบี้ยยังชีพ.docx"), "บัญชีผู้รับเบี้ย", "นายสมชาย ใจดี ๑-๑๐๑๗-๐๐๒๓๐-๖๗-๘");
        copyFiles(robot, letter);
        control(robot, KeyCode.V);
        seen.waitUntilSaid("พบเลขประจำตัวประชาชน 1 เลข (ย่อหน้าที่ 2)");
        seen.waitUntilSaid("ยอดรวมที่ไม่มีชื่อบุคคลก็เพียงพอ");
        seen.waitFor(() -> hasOnDisk(1));
        assertFalse(seen.says("00230"), "the number itself is not repeated");
        ComboBox<?> kind = robot.lookup(".file-card .combo-box").queryComboBox();
        robot.interact(() -> kind.getSelectionModel().select(1));
        seen.waitFor(() -> kindIsKept());
        seen.picture("65-evidence-personal");
        view(robot, 0);
        seen.waitUntilSaid("แสดงเฉพาะข้อความ");
        seen.waitUntilSaid("บัญชีผู้รับเบี้ย");
        seen.picture("66-evidence-text");
        Button open = robot.lookup(".sheet .button")
                .lookup((Node node) -> node instanceof Button one && "เปิดในโปรแกรม".equals(one.getText()))
                .query();
        robot.interact(open::fire);
        seen.waitFor(() -> shown.papers().opened().size() == 1);
        assertTrue(shown.papers().opened().get(0).endsWith("ผู้รับเบี้ยยังชีพ.docx"));
    }

    private boolean kindIsKept() {
        try {
            return onDisk().get(0).attachment().kind().equals("ทะเบียนทางหลวงท้องถิ่น (ทถ.6)");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLargePictureIsMadeSmallerOnRequestAndTheOriginalComesBack(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        Path photo = EvidenceFilesMade.photo(folder.resolve("ถนน.jpg"), 3_200, 2_400, "jpg");
        copyFiles(robot, photo);
        control(robot, KeyCode.V);
        seen.waitFor(() -> hasOnDisk(1));
        String large = onDisk().get(0).hash();
        seen.waitUntilSaid("ย่อภาพ");
        press(robot, "ย่อภาพ");
        seen.waitUntilSaid("(2000 × 1500)");
        seen.picture("67-evidence-smaller");
        press(robot, "ใช้ภาพที่ย่อ");
        seen.waitUntilSaid("ต้นฉบับยังเก็บไว้จนกว่าจะปิดเล่ม");
        seen.waitFor(() -> hasOnDisk(1) && !isOnDisk(large));
        assertEquals(large, onDisk().get(0).attachment().original().orElseThrow());
        assertTrue(onDisk().get(0).attachment().size() < Files.size(photo));
        assertTrue(composition.office().installation().evidence().isWhole(large));
        control(robot, KeyCode.Z);
        seen.waitFor(() -> hasOnDisk(1) && isOnDisk(large));
    }

    private boolean isOnDisk(String hash) {
        try {
            return onDisk().get(0).hash().equals(hash);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDiskThatTakesNoFileIsToldAndNothingIsLost(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        Files.writeString(folder.resolve("home/evidence"), "in the way");
        copyFiles(robot, EvidenceFilesMade.pdf(folder.resolve("one.pdf"), "ONE"), folder.resolve("gone.pdf"));
        control(robot, KeyCode.V);
        seen.waitUntilSaid("ลงโฟลเดอร์");
        seen.waitUntilSaid("(รหัส evidence.store)");
        seen.waitUntilSaid("อ่านไฟล์ gone.pdf ไม่ได้");
        assertTrue(seen.says("ข้อมูลในเล่มอยู่ครบ"));
        assertTrue(hasOnDisk(0));
        seen.picture("68-evidence-disk");
        Files.delete(folder.resolve("home/evidence"));
        copyFiles(robot, folder.resolve("one.pdf"));
        control(robot, KeyCode.V);
        seen.waitFor(() -> hasOnDisk(1));
    }
}
