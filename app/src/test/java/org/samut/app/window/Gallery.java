package org.samut.app.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.samut.core.text.Language;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Walks through the screens of one shown office and takes a picture of each, named after the way they are seen. */
final class Gallery {
    private final Watched seen;
    private final FxRobot robot = new FxRobot();
    private final String way;

    Gallery(Watched seen, String way) {
        this.seen = seen;
        this.way = way;
    }

    Gallery(ShownOffice shown, ScreensTest.Way way) {
        this(new Watched(shown.scene()), way.toString());
        RootViewModel root = shown.root();
        robot.interact(() -> {
            root.look().choose(way.look());
            if (way.language() == Language.ENGLISH) {
                root.otherLanguage();
            }
        });
    }

    /** Presses whatever has this id, as the keyboard or a screen reader would. */
    void press(String id) {
        waitFor(() -> node(id).isPresent());
        robot.interact(() -> {
            Node node = node(id).orElseThrow();
            if (node instanceof ButtonBase button) {
                button.fire();
            } else {
                node.executeAccessibleAction(AccessibleAction.FIRE);
            }
        });
        settle();
    }

    /** Chooses a line of a menu by its id. */
    void choose(String menu, String line) {
        waitFor(() -> node(menu).isPresent());
        robot.interact(() -> {
            MenuItem item = ((MenuButton) node(menu).orElseThrow())
                    .getItems().stream()
                            .filter(one -> line.equals(one.getId()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no line " + line));
            item.fire();
        });
        settle();
    }

    /** Chooses a row of the history. */
    void choose(int row) {
        waitFor(() -> node("history-list")
                .filter(list -> ((ListView<?>) list).getItems().size() > row)
                .isPresent());
        robot.interact(() -> ((ListView<?>) node("history-list").orElseThrow())
                .getSelectionModel()
                .select(row));
        settle();
    }

    void type(KeyCode... keys) {
        robot.type(keys);
        settle();
    }

    void held(KeyCode held, KeyCode key) {
        robot.press(held).type(key).release(held);
        settle();
    }

    void write(String text) {
        robot.write(text);
        settle();
    }

    void copy(Path... files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Stream.of(files).map(Path::toFile).toList());
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    void focus(String id) {
        waitFor(() -> node(id).isPresent());
        robot.interact(() -> node(id).orElseThrow().requestFocus());
        settle();
    }

    void waitFor(BooleanSupplier condition) {
        seen.waitFor(condition);
    }

    boolean says(String words) {
        return seen.says(words);
    }

    /** Whether what has this id has the focus. */
    boolean isAt(String id) {
        return seen.scene().getFocusOwner() != null
                && id.equals(seen.scene().getFocusOwner().getId());
    }

    /** How many nodes a selector finds. */
    int count(String selector) {
        return seen.scene().getRoot().lookupAll(selector).size();
    }

    Optional<Node> node(String id) {
        String selector = id.startsWith(".") ? id : "#" + id;
        return Optional.ofNullable(seen.scene().getRoot().lookup(selector));
    }

    void shot(String name) {
        settle();
        seen.picture("seen-" + name + "-" + way);
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
