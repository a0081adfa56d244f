package org.samut.app.window.part;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Running Thai text that wraps between words: one node per word, since JavaFX on Linux paints a wrapped Thai run past
 * its break. Nodes are kept and filled anew.
 */
public final class WrappedText extends TextFlow {
    private static final Locale THAI = Locale.forLanguageTag("th-TH");

    private final BreakIterator words = BreakIterator.getWordInstance(THAI);
    private final List<Text> nodes = new ArrayList<>();
    private String text = "";

    public WrappedText(String... styles) {
        getStyleClass().add("wrapped");
        getStyleClass().addAll(styles);
        setMinWidth(0);
    }

    public String getText() {
        return text;
    }

    public void setText(String wanted) {
        if (wanted.equals(text)) {
            return;
        }
        text = wanted;
        setAccessibleText(wanted);
        int used = 0;
        words.setText(wanted);
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            word(used++).setText(wanted.substring(from, to));
        }
        if (used < getChildren().size()) {
            getChildren().remove(used, getChildren().size());
        } else if (used > getChildren().size()) {
            getChildren().addAll(nodes.subList(getChildren().size(), used));
        }
    }

    private Text word(int at) {
        if (at == nodes.size()) {
            nodes.add(new Text());
        }
        return nodes.get(at);
    }
}
