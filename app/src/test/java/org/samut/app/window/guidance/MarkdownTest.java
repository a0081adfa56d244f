package org.samut.app.window.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What a form's Markdown becomes, and what a form that means ill does not become. */
@ExtendWith(ApplicationExtension.class)
class MarkdownTest {
    private final List<URI> browsed = new ArrayList<>();

    @Test
    void headingsListsAndEmphasisAreShown() {
        List<Node> blocks = blocks("# หัวข้อ\n\nข้อ **หนา** *เอน*\n\n- ก\n- ข\n\n3. ค");

        assertEquals(4, blocks.size());
        assertTrue(blocks.get(0).getStyleClass().contains("prose-heading"));
        assertTrue(words(blocks.get(1)).stream()
                .anyMatch(word ->
                        word.getText().equals("หนา") && word.getStyleClass().contains("prose-strong")));
        assertEquals("• ก • ข", said(blocks.get(2)));
        assertEquals("3. ค", said(blocks.get(3)));
    }

    @Test
    void aThaiParagraphIsOneNodeToAWordAndSaysTheSame() {
        Node paragraph = blocks("ถนนลาดยางทุกสาย (ที่ขึ้นทะเบียน) 80%").get(0);

        assertEquals("ถนนลาดยางทุกสาย (ที่ขึ้นทะเบียน) 80%", paragraph.getAccessibleText());
        assertTrue(words(paragraph).size() > 3);
        assertTrue(words(paragraph).stream().noneMatch(word -> word.getText().startsWith(")")));
    }

    @Test
    void aLinkIsOpenedOnlyWhenItIsPressed() {
        Node paragraph = blocks("ดู [คู่มือ](https://www.odloc.go.th/a)").get(0);
        Hyperlink link = all(paragraph, Hyperlink.class).get(0);

        assertEquals(List.of(), browsed);
        assertEquals("https://www.odloc.go.th/a", link.getTooltip().getText());
        WaitForAsyncUtils.waitForAsyncFx(5_000, link::fire);
        assertEquals(List.of(URI.create("https://www.odloc.go.th/a")), browsed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ก](javascript:alert(1))",
                "[ก](file:///etc/passwd)",
                "[ก](smb://server/share)",
                "[ก](samut.exe)",
                "[ก](https:)"
            })
    void whatIsNoAddressOfTheWebIsNoLink(String markdown) {
        assertEquals(0, all(blocks(markdown).get(0), Hyperlink.class).size());
    }

    @Test
    void anImageIsItsTextAndHtmlIsShownAsItIsWritten() {
        List<Node> blocks = blocks("![แผนที่](https://evil.example/x.png)\n\n<script>alert(1)</script>");

        assertEquals(
                0,
                blocks.stream()
                        .mapToInt(block -> all(block, ImageView.class).size())
                        .sum());
        assertEquals("[แผนที่]", said(blocks.get(0)));
        assertEquals("<script>alert(1)</script>", blocks.get(1).getAccessibleText());
    }

    @Test
    void whatIsTooLongOrTooDeepIsLeftOut() {
        AtomicInteger nodes = new AtomicInteger();
        blocks("- ก\n".repeat(50_000))
                .forEach(block -> nodes.addAndGet(all(block, Node.class).size()));
        assertTrue(nodes.get() < 40_000, nodes + " nodes");
        assertEquals(1, blocks("> ".repeat(5_000) + "ก").size());
        assertTrue(blocks("*".repeat(30_000)).size() <= 1);
    }

    private List<Node> blocks(String markdown) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new Markdown(browsed::add).blocks(markdown));
    }

    private static List<Text> words(Node node) {
        return all(node, Text.class);
    }

    private static String said(Node node) {
        List<String> parts = new ArrayList<>();
        all(node, Node.class).forEach(each -> {
            if (each instanceof Label label) {
                parts.add(label.getText());
            } else if (each instanceof Prose prose) {
                parts.add(prose.getAccessibleText());
            }
        });
        return String.join(" ", parts);
    }

    private static <T> List<T> all(Node node, Class<T> kind) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, kind)));
        }
        return found;
    }
}
