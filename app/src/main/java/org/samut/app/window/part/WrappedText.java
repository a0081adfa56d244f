package org.samut.app.window.part;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Running Thai text that wraps between words, one node per line: JavaFX on Linux paints a wrapped Thai run past its
 * break, and breaks by the default locale. Nodes are kept and filled anew.
 */
public final class WrappedText extends Region {
    /** Letters of a word that may be too long for a line; those of shorter ones are not measured. */
    private static final int LONG = 16;

    /** Carries the style, and measures; never seen. */
    private final Text measure = new Text();

    private final List<Text> nodes = new ArrayList<>();
    private String text = "";
    private List<String> lines = List.of();
    private double brokenFor = -1;
    private double wholeWidth = -1;
    private double lineHeight = -1;
    private Font measuredIn = Font.getDefault();

    public WrappedText(String... styles) {
        getStyleClass().add("wrapped");
        getStyleClass().addAll(styles);
        setAccessibleRole(AccessibleRole.TEXT);
        measure.setVisible(false);
        measure.setManaged(false);
        measure.fontProperty().addListener((property, before, now) -> requestLayout());
        getChildren().add(measure);
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
        brokenFor = -1;
        wholeWidth = -1;
        setAccessibleText(wanted);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + Math.ceil(wholeWidth()) + 1 + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + (lineHeight() + (lines(room).size() - 1) * advance()) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<String> shown = lines(getWidth() - snappedLeftInset() - snappedRightInset());
        double high = advance();
        for (int at = 0; at < Math.max(shown.size(), nodes.size()); at++) {
            Text line = line(at);
            line.setVisible(at < shown.size());
            if (at < shown.size()) {
                line.setText(shown.get(at));
                line.relocate(snappedLeftInset(), snapPositionY(snappedTopInset() + at * high));
            }
        }
    }

    private Text line(int at) {
        if (at == nodes.size()) {
            Text line = new Text();
            line.setTextOrigin(VPos.TOP);
            line.setManaged(false);
            line.fontProperty().bind(measure.fontProperty());
            line.fillProperty().bind(measure.fillProperty());
            nodes.add(line);
            getChildren().add(line);
        }
        return nodes.get(at);
    }

    private List<String> lines(double room) {
        if (text.isEmpty() || wholeWidth() <= room) {
            return List.of(text);
        }
        if (room != brokenFor) {
            lines = broken(room);
            brokenFor = room;
        }
        return lines;
    }

    private List<String> broken(double room) {
        List<Integer> ends = ends(room);
        List<String> broken = new ArrayList<>();
        int from = 0;
        int next = 0;
        while (next < ends.size()) {
            next = lastThatFits(from, next, ends, room);
            broken.add(text.substring(from, ends.get(next)).strip());
            from = ends.get(next);
            next++;
        }
        return broken;
    }

    /**
     * Of the places from {@code low} on where a line may end the last one with which it fits, or {@code low} where
     * none does. Measuring is dear: it begins where an even text would end, and goes on from there word by word.
     */
    private int lastThatFits(int from, int low, List<Integer> ends, double room) {
        int fits = low;
        int tooMany = ends.size();
        int even = from + (int) (room / wholeWidth() * text.length());
        int guess = low;
        while (guess + 1 < tooMany && ends.get(guess + 1) <= even) {
            guess++;
        }
        while (fits + 1 < tooMany) {
            int tried = Math.max(fits + 1, Math.min(guess, tooMany - 1));
            boolean roomForIt = width(text.substring(from, ends.get(tried)).stripTrailing()) <= room;
            if (roomForIt) {
                fits = tried;
            } else {
                tooMany = tried;
            }
            guess = roomForIt ? tried + 1 : tried - 1;
        }
        return fits;
    }

    private List<Integer> ends(double room) {
        BreakIterator words = ThaiWords.of(text);
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = next(words, from);
            if (to - from > LONG && width(text.substring(from, to).strip()) > room) {
                within(from, to, ends);
            }
            ends.add(to);
            from = to;
        }
        return ends;
    }

    /** What is longer than a line, such as a file's path, may end anywhere but before a mark above or below a letter. */
    private void within(int from, int to, List<Integer> ends) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        for (int at = letters.following(from); at != BreakIterator.DONE && at < to; at = letters.next()) {
            ends.add(at);
        }
    }

    /** The next place after {@code from} where a line may end: not before what belongs to the word before it. */
    private int next(BreakIterator words, int from) {
        int to = words.following(from);
        while (to != BreakIterator.DONE
                && to < text.length()
                && (closes(text.charAt(to)) || opens(text.charAt(to - 1)) || isAbbreviated(to))) {
            to = words.following(to);
        }
        return to == BreakIterator.DONE ? text.length() : to;
    }

    /** Whether what comes next is the last letter of an abbreviation such as อบต. */
    private boolean isAbbreviated(int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '.' && Character.isLetter(text.charAt(at));
    }

    private static boolean closes(char next) {
        return ".,;:)]}ๆฯ”\"'%/-".indexOf(next) >= 0;
    }

    private static boolean opens(char before) {
        return "([{“/-".indexOf(before) >= 0;
    }

    private double width(String line) {
        measure.setText(line);
        return measure.getLayoutBounds().getWidth();
    }

    private double wholeWidth() {
        forgetOtherFont();
        if (wholeWidth < 0) {
            wholeWidth = width(text);
        }
        return wholeWidth;
    }

    /** From line to line: tighter than the font's own height, which leaves room for every stack of marks at once. */
    private double advance() {
        return Math.round(lineHeight() * 0.86);
    }

    private double lineHeight() {
        forgetOtherFont();
        if (lineHeight < 0) {
            measure.setText("ก");
            lineHeight = Math.ceil(measure.getLayoutBounds().getHeight());
        }
        return lineHeight;
    }

    private void forgetOtherFont() {
        if (!measure.getFont().equals(measuredIn)) {
            measuredIn = measure.getFont();
            brokenFor = -1;
            wholeWidth = -1;
            lineHeight = -1;
        }
    }
}
