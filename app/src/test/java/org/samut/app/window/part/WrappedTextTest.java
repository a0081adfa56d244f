package org.samut.app.window.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.app.window.Stages;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Running text stays in its place, also a word that is longer than a line; nothing of it is lost. */
class WrappedTextTest {
    @BeforeAll
    static void screen() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(Stages::dress);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/office/สมุดตัวชี้วัด/samut-replaced-20240710T033205Z.db",
                "ไฟล์อยู่ที่ /home/office/samut/damaged/samut-replaced-20240710T033205Z.db แล้ว",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "ก็ที่นี่น้ำก็ที่นี่น้ำก็ที่นี่น้ำก็ที่นี่น้ำก็ที่นี่น้ำก็ที่นี่น้ำก็ที่นี่น้ำ",
            })
    void aWordThatIsLongerThanALineIsBroken(String text) {
        List<String> lines = lines(text, 200);
        assertTrue(lines.size() > 1);
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
        assertTrue(
                lines.stream().noneMatch(line -> Character.getType(line.charAt(0)) == Character.NON_SPACING_MARK),
                lines.toString());
    }

    @Test
    void whatFitsIntoALineIsNotBrokenWithinAWord() {
        assertEquals(List.of("samut-replaced.db"), lines("samut-replaced.db", 400));
        List<String> lines = lines("ผู้บันทึก samut-replaced.db", 160);
        assertEquals("samut-replaced.db", lines.get(lines.size() - 1));
    }

    @Test
    void eachParagraphBeginsALineOfItsOwn() {
        assertEquals(
                List.of("อ่านได้ที่", "https://www.example.go.th"),
                lines("อ่านได้ที่\nhttps://www.example.go.th", 400));
        List<String> lines = lines("บันทึกก่อน\n\nผู้บันทึก samut-replaced.db\nจบ", 160);
        assertEquals("บันทึกก่อน", lines.get(0));
        assertEquals("จบ", lines.get(lines.size() - 1));
        assertTrue(lines.size() >= 5, lines.toString());
    }

    private static List<String> lines(String words, double room) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            WrappedText text = new WrappedText();
            text.setText(words);
            text.resize(room, text.prefHeight(room));
            text.layout();
            List<Node> seen = text.getChildrenUnmodifiable().stream()
                    .filter(Node::isVisible)
                    .toList();
            seen.forEach(
                    line -> assertTrue(line.getBoundsInParent().getMaxX() <= room + 8, () -> ((Text) line).getText()));
            return seen.stream().map(line -> ((Text) line).getText()).collect(Collectors.toList());
        });
    }
}
