package org.samut.core.paper.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.samut.core.paper.book.FigureColumns;
import org.samut.core.paper.scan.PageVerdict.Compared;
import org.samut.core.paper.scan.TextLayer.Word;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.FigureLine.Surveyed;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.result.Result.Verdict;

/**
 * Holds the words that a page's text layer shows against the figures in its code. Every sealed figure has to stand there,
 * each at a place of its own and in the order of the rows; a figure that was changed leaves its place empty, and no other
 * figure may stand among them. For one page and one thread.
 */
final class PrintedFigures {
    private static final String NOTHING = "-";

    /** In the place of a figure: 0 or nothing. */
    private static final String ZERO = "0 or nothing";

    private static final Pattern HASH = Pattern.compile("#[0-9a-f]{16}");

    /** No two rows are so close to each other, in points. */
    private static final double LINE = 6;

    private static final double SLACK = 8;

    private final List<Word> words;
    private final NavigableMap<Integer, FigureLine> found = new TreeMap<>();
    private final List<String> differing = new ArrayList<>();
    private int from;

    static Compared compared(PageSeal seal, Optional<TextLayer> text) {
        if (seal.figures().filter(figures -> figures.lines().isEmpty()).isPresent()) {
            return Compared.NOTHING_TO_COMPARE;
        }
        return seal.figures().isPresent()
                        && text.filter(layer -> !layer.pictured()).isPresent()
                ? Compared.BY_TEXT
                : Compared.BY_EYE;
    }

    /** The codes of the rows whose figures the page does not show; none where a machine cannot tell. */
    static List<String> differing(PageSeal seal, Optional<TextLayer> text) {
        if (compared(seal, text) != Compared.BY_TEXT) {
            return List.of();
        }
        PrintedFigures page = new PrintedFigures(text.orElseThrow().words());
        seal.figures().orElseThrow().lines().forEach(page::find);
        return page.differing.isEmpty() ? page.besides() : page.differing;
    }

    private PrintedFigures(List<Word> words) {
        this.words = words;
    }

    private void find(FigureLine line) {
        int at = from;
        boolean whole = true;
        List<Integer> places = new ArrayList<>();
        for (String figure : figures(line)) {
            int next = indexOf(figure, at, columns(line));
            whole &= next >= 0;
            at = next >= 0 ? next + 1 : at;
            places.add(next);
        }
        if (line instanceof Answered row && !row.points().isEmpty()) {
            FigureColumns last = columns(line);
            int next = indexOf(row.points(), at, new FigureColumns(last.right(), Double.MAX_VALUE));
            whole &= next >= 0;
            at = next >= 0 ? next + 1 : at;
            places.add(next);
        }
        if (whole) {
            from = at;
            places.forEach(place -> found.put(place, line));
        } else {
            differing.add(line.code());
        }
    }

    private int indexOf(String figure, int start, FigureColumns columns) {
        for (int at = start; at < words.size(); at++) {
            String shown = plain(words.get(at).text());
            boolean same = figure.equals(ZERO) ? shown.equals("0") || shown.equals(NOTHING) : shown.equals(figure);
            if (same && columns.has(words.get(at).x())) {
                return at;
            }
        }
        return -1;
    }

    /** A little wider than they are: a printer that writes PDFs may have made the page smaller. */
    private static FigureColumns columns(FigureLine line) {
        FigureColumns columns = line instanceof Answered ? FigureColumns.ofResults() : FigureColumns.ofSurvey();
        return new FigureColumns(columns.left() - SLACK, columns.right() + SLACK);
    }

    /**
     * Between the first and the last of the sealed figures no other may stand in the columns of figures, such as beside a
     * row that has no service. Of a checklist and of answers in words more is printed than is sealed.
     */
    private List<String> besides() {
        List<String> codes = new ArrayList<>();
        if (!found.isEmpty()) {
            double lowest = words.get(found.lastKey()).y() + LINE;
            for (int at = found.firstKey(); at < words.size() && words.get(at).y() < lowest; at++) {
                FigureLine before = found.floorEntry(at).getValue();
                Optional<FigureLine> after =
                        Optional.ofNullable(found.ceilingEntry(at)).map(Map.Entry::getValue);
                boolean told = !found.containsKey(at) && isFigure(words.get(at), before);
                if (told
                        && !isWordy(before)
                        && !after.filter(PrintedFigures::isWordy).isPresent()) {
                    codes.add(before.code());
                }
            }
        }
        return codes.stream().distinct().toList();
    }

    private static boolean isFigure(Word word, FigureLine line) {
        return columns(line).has(word.x()) && plain(word.text()).matches("[0-9]+(\\.[0-9]+)?");
    }

    private static boolean isWordy(FigureLine line) {
        return line instanceof Answered row
                && (row.service().startsWith("#")
                        || row.frame().startsWith("#")
                        || row.verdict() == Verdict.SCORED
                        || row.service().isEmpty()
                                && row.verdict() != Verdict.NO_SERVICE
                                && row.verdict() != Verdict.NOT_CARRIED_OUT);
    }

    /** What is printed of a row: where there is no service, (1) is printed as 0 or not at all, and nothing else is. */
    private static List<String> figures(FigureLine line) {
        List<String> cells = line instanceof Answered row
                ? switch (row.verdict()) {
                    case NO_SERVICE -> List.of(ZERO, NOTHING, NOTHING);
                    case NOT_CARRIED_OUT -> List.of(row.frame(), NOTHING, NOTHING);
                    // A percentage is printed beside (1) only, and not of what is scored by points.
                    case SCORED -> List.of(row.frame(), row.service());
                    default -> List.of(row.frame(), row.service(), row.frame().isEmpty() ? "" : row.percent());
                }
                : List.of(
                        ((Surveyed) line).satisfied(),
                        ((Surveyed) line).satisfiedPercent(),
                        ((Surveyed) line).improve(),
                        ((Surveyed) line).improvePercent());
        return cells.stream()
                .filter(cell ->
                        !cell.isEmpty() && !HASH.matcher(cell).matches() && !cell.equals("y") && !cell.equals("n"))
                .toList();
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
