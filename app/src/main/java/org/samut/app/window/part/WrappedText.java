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
        if (text.isEmpty()) {
            return List.of(text);
        }
        if (room != brokenFor) {
            lines = wholeWidth() <= room ? paragraphs() : broken(room);
            brokenFor = room;
        }
        return lines;
    }

    private List<String> paragraphs() {
        return text.indexOf('\n') < 0 ? List.of(text) : text.lines().toList();
    }

    private List<String> broken(double room) {
        List<String> broken = new ArrayList<>();
        for (String paragraph : paragraphs()) {
            double wide = width(paragraph);
            if (wide <= room) {
                broken.add(paragraph);
            } else {
                breakUp(paragraph, room / wide, room, broken);
            }
        }
        return broken;
    }

    /** Breaks one paragraph, of whose width the share that is given fits into a line. */
    private void breakUp(String paragraph, double share, double room, List<String> broken) {
        List<Integer> ends = ends(paragraph, room);
        int from = 0;
        int next = 0;
        while (next < ends.size()) {
            int even = from + (int) (share * paragraph.length());
            next = lastThatFits(paragraph, from, next, ends, new Fit(room, even));
            broken.add(paragraph.substring(from, ends.get(next)).strip());
            from = ends.get(next);
            next++;
        }
    }

    /** The room of a line, and where an even text would end in it. */
    private record Fit(double room, int even) {}

    /**
     * Of the places from {@code low} on where a line may end the last one with which it fits, or {@code low} where
     * none does. Measuring is dear: it begins where an even text would end, and goes on from there word by word.
     */
    private int lastThatFits(String paragraph, int from, int low, List<Integer> ends, Fit fit) {
        int fits = low;
        int tooMany = ends.size();
        int guess = low;
        while (guess + 1 < tooMany && ends.get(guess + 1) <= fit.even()) {
            guess++;
        }
        while (fits + 1 < tooMany) {
            int tried = Math.max(fits + 1, Math.min(guess, tooMany - 1));
            boolean roomForIt = width(paragraph.substring(from, ends.get(tried)).stripTrailing()) <= fit.room();
            if (roomForIt) {
                fits = tried;
            } else {
                tooMany = tried;
            }
            guess = roomForIt ? tried + 1 : tried - 1;
        }
        return fits;
    }

    private List<Integer> ends(String paragraph, double room) {
        BreakIterator words = ThaiWords.of(paragraph);
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (from < paragraph.length()) {
            int to = next(paragraph, words, from);
            if (to - from > LONG && width(paragraph.substring(from, to).strip()) > room) {
                within(paragraph, from, to, ends);
            }
            ends.add(to);
            from = to;
        }
        return ends;
    }

    /** What is longer than a line, such as a file's path, may end anywhere but before a mark above or below a letter. */
    private static void within(String paragraph, int from, int to, List<Integer> ends) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(paragraph);
        for (int at = letters.following(from); at != BreakIterator.DONE && at < to; at = letters.next()) {
            ends.add(at);
        }
    }

    /** The next place after {@code from} where a line may end: not before what belongs to the word before it. */
    private static int next(String paragraph, BreakIterator words, int from) {
        int to = words.following(from);
        while (to != BreakIterator.DONE
                && to < paragraph.length()
                && (closes(paragraph.charAt(to)) || opens(paragraph.charAt(to - 1)) || isAbbreviated(paragraph, to))) {
            to = words.following(to);
        }
        return to == BreakIterator.DONE ? paragraph.length() : to;
    }

    /** Whether what comes next is the last letter of an abbreviation such as อบต. */
    private static boolean isAbbreviated(String paragraph, int at) {
        return at + 1 < paragraph.length()
                && paragraph.charAt(at + 1) == '.'
                && Character.isLetter(paragraph.charAt(at));
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
