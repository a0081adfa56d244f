package org.samut.app.window.guidance;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.samut.app.window.part.ThaiWords;

/**
 * One paragraph of words in several styles, one node per word: JavaFX on Linux paints a wrapped Thai run past its break,
 * and a text flow breaks by the default locale.
 */
final class Prose extends FlowPane {
    private final StringBuilder all = new StringBuilder();

    Prose(String... styles) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styles);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(0);
        setRowValignment(VPos.BASELINE);
    }

    /** Adds a run of words in these styles. */
    Prose say(String run, String... styles) {
        for (String word : words(run)) {
            Text text = new Text(word);
            text.getStyleClass().addAll(styles);
            getChildren().add(text);
        }
        all.append(run);
        setAccessibleText(all.toString());
        return this;
    }

    /** Goes on in a new line. */
    Prose turn() {
        Region end = new Region();
        end.prefWidthProperty().bind(widthProperty());
        getChildren().add(end);
        all.append(' ');
        return this;
    }

    /** Adds something that is pressed, such as a link. */
    Prose add(Node node, String spoken) {
        getChildren().add(node);
        all.append(spoken);
        setAccessibleText(all.toString());
        return this;
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    /** The words, each with the space or the mark that closes it. */
    private static List<String> words(String run) {
        BreakIterator breaks = ThaiWords.of(run);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = run.substring(from, to);
            boolean closes = !words.isEmpty() && (word.isBlank() || ".,;:)]}ๆฯ”\"'%/-".indexOf(word.charAt(0)) >= 0);
            boolean opened = !words.isEmpty() && endsOpen(words.get(words.size() - 1));
            if (closes || opened) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean endsOpen(String word) {
        return !word.isEmpty() && "([{“/-".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
