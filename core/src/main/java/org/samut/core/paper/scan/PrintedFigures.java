package org.samut.core.paper.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.paper.book.FigureColumns;
import org.samut.core.paper.scan.PageVerdict.Compared;
import org.samut.core.paper.scan.file.TextLayer;
import org.samut.core.paper.scan.file.TextLayer.Word;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.FigureLine.Surveyed;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.result.Result.Verdict;

/**
 * Holds the words that a page's text layer shows against the figures in its code. Each sealed row has to stand there on a
 * line of its own, in their order, each figure in its column; no other figure may stand in the columns between them. For one
 * page and one thread.
 */
final class PrintedFigures {
    private static final String NOTHING = "-";
    private static final Pattern FIGURE = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** No two lines of a table are so close to each other, in points: a long figure is set smaller, and so higher. */
    private static final double LINE = 8;

    /** Words begin so far within their column: a printer that writes PDFs may have made the page a little smaller. */
    private static final double SLACK = 4;

    /** In characters: a longer figure may stand on more than one line, and is left to the eye. */
    private static final int LONGEST = 12;

    private final FigureColumns columns;
    private final List<Map<Integer, List<String>>> lines = new ArrayList<>();
    private final Map<Integer, Found> found = new HashMap<>();
    private final List<String> differing = new ArrayList<>();
    private int from;
    private boolean afterWords;

    /** A row on its line, and whether more than is sealed may be printed between it and the one before. */
    private record Found(String code, boolean afterWords) {}

    private PrintedFigures(FigureColumns columns, List<Word> words) {
        this.columns = columns;
        double y = Double.NEGATIVE_INFINITY;
        for (Word word : words.stream()
                .sorted(Comparator.comparingDouble(Word::y).thenComparingDouble(Word::x))
                .toList()) {
            if (word.y() - y > LINE) {
                lines.add(new HashMap<>());
                y = word.y();
            }
            lines.get(lines.size() - 1)
                    .computeIfAbsent(columns.at(word.x() + SLACK), fresh -> new ArrayList<>())
                    .add(plain(word.text()));
        }
    }

    static Compared compared(PageSeal seal, Optional<TextLayer> text) {
        if (seal.figures().filter(figures -> figures.lines().isEmpty()).isPresent()) {
            return Compared.NOTHING_TO_COMPARE;
        }
        return seal.figures().isPresent()
                        && text.filter(layer -> !layer.pictured()).isPresent()
                ? Compared.BY_TEXT
                : Compared.BY_EYE;
    }

    /** The codes of the rows whose figures the page does not show so; none where a machine cannot tell. */
    static List<String> differing(PageSeal seal, Optional<TextLayer> text) {
        if (compared(seal, text) != Compared.BY_TEXT) {
            return List.of();
        }
        List<FigureLine> rows = seal.figures().orElseThrow().lines();
        List<Word> words = text.orElseThrow().words();
        PrintedFigures results = new PrintedFigures(FigureColumns.ofResults(), words);
        PrintedFigures survey = new PrintedFigures(FigureColumns.ofSurvey(), words);
        for (FigureLine row : rows) {
            (row instanceof Answered ? results : survey).find(row);
        }
        List<String> all = new ArrayList<>(results.differing);
        all.addAll(survey.differing);
        all.addAll(results.besides());
        all.addAll(survey.besides());
        return all.stream().distinct().toList();
    }

    private void find(FigureLine row) {
        afterWords |= isWordy(row);
        if (!isPrinted(row)) {
            return;
        }
        for (int at = from; at < lines.size(); at++) {
            if (row instanceof Answered answered ? shows(at, answered) : shows(at, (Surveyed) row)) {
                found.put(at, new Found(row.code(), afterWords));
                afterWords = isWordy(row);
                from = at + 1;
                return;
            }
        }
        differing.add(row.code());
    }

    /** Whether anything of a row has to stand in the columns. */
    private static boolean isPrinted(FigureLine row) {
        return row instanceof Answered answered
                ? isWithout(answered)
                        || isFigure(answered.frame())
                        || isFigure(answered.service())
                        || isFigure(answered.points())
                : isFigure(((Surveyed) row).satisfied()) || isFigure(((Surveyed) row).improve());
    }

    private static boolean isWithout(Answered row) {
        return row.verdict() == Verdict.NO_SERVICE || row.verdict() == Verdict.NOT_CARRIED_OUT;
    }

    private boolean shows(int line, Answered row) {
        boolean points = row.points().isEmpty() || words(line, columns.count()).contains(row.points());
        if (row.verdict() == Verdict.NO_SERVICE) {
            // (1) is printed as 0, or not at all.
            boolean zero = words(line, 0).contains("0") || words(line, 0).contains(NOTHING);
            return zero && has(line, 0, words(line, 0).contains("0") ? "0" : "") && hasNothing(line);
        }
        if (row.verdict() == Verdict.NOT_CARRIED_OUT) {
            return has(line, 0, row.frame()) && hasNothing(line);
        }
        // A percentage is printed beside (1) only, and not of what is scored by points.
        boolean percent = row.verdict() == Verdict.SCORED
                || has(line, 2, row.frame().isEmpty() || row.verdict() == Verdict.NOT_ANSWERED ? "" : row.percent());
        // Where a checklist has no (2), so many of so many points are printed.
        boolean service = row.service().isEmpty() || has(line, 1, row.service());
        return points && percent && service && has(line, 0, row.frame());
    }

    /** Neither (2) nor a comparison. */
    private boolean hasNothing(int line) {
        return words(line, 1).contains(NOTHING) && has(line, 1, "") && has(line, 2, "");
    }

    private boolean shows(int line, Surveyed row) {
        return has(line, 0, row.satisfied())
                && has(line, 1, row.satisfiedPercent())
                && has(line, 2, row.improve())
                && has(line, 3, row.improvePercent());
    }

    /** Whether in that column stands this figure and no other, or none where it is empty. Words are left to the eye. */
    private boolean has(int line, int column, String figure) {
        if (!figure.isEmpty() && !isFigure(figure)) {
            return true;
        }
        List<String> shown = words(line, column).stream()
                .filter(word -> FIGURE.matcher(word).matches())
                .toList();
        return figure.isEmpty() ? shown.isEmpty() : shown.equals(List.of(figure));
    }

    private List<String> words(int line, int column) {
        return lines.get(line).getOrDefault(column, List.of());
    }

    /**
     * Between the first and the last of the rows that were found no other figure may stand in the columns. Of checklists and
     * of answers in words more is printed than is sealed.
     */
    private List<String> besides() {
        List<String> codes = new ArrayList<>();
        boolean begun = false;
        boolean figures = false;
        for (int at = 0; at < from; at++) {
            Optional<Found> here = Optional.ofNullable(found.get(at));
            if (here.isPresent()) {
                if (figures && !here.get().afterWords()) {
                    codes.add(here.get().code());
                }
                begun = true;
                figures = false;
            } else {
                figures |= begun && hasFigures(at);
            }
        }
        return codes;
    }

    private boolean hasFigures(int line) {
        for (int column = 0; column < columns.count(); column++) {
            if (!has(line, column, "")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordy(FigureLine line) {
        return line instanceof Answered row
                && (row.verdict() == Verdict.SCORED
                        || isLeft(row.frame())
                        || isLeft(row.service())
                        || isLeft(row.percent())
                        || row.service().isEmpty() && !isWithout(row));
    }

    /** Whether a cell holds something else than a figure that can be compared. */
    private static boolean isLeft(String cell) {
        return !cell.isEmpty() && !isFigure(cell);
    }

    private static boolean isFigure(String cell) {
        return cell.length() <= LONGEST && FIGURE.matcher(cell).matches();
    }

    /** Arabic digits without grouping. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (char character : word.toCharArray()) {
            if (character >= '๐' && character <= '๙') {
                plain.append((char) ('0' + character - '๐'));
            } else if (character != ',') {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
