package org.samut.core.paper.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.paper.scan.PageVerdict.Compared;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.FigureLine.Surveyed;
import org.samut.core.paper.seal.PageSeal;

/**
 * Holds the words that a page's text layer shows against the figures in its code. Every sealed figure has to stand there,
 * each at a place of its own and in the order of the rows; a figure that was changed leaves its place empty.
 */
final class PrintedFigures {
    private PrintedFigures() {}

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
        List<String> shown = text.orElseThrow().words().stream()
                .map(word -> plain(word.text()))
                .toList();
        List<String> differing = new ArrayList<>();
        int from = 0;
        for (FigureLine line : seal.figures().orElseThrow().lines()) {
            int at = from;
            boolean found = true;
            for (String figure : figures(line)) {
                int next = indexOf(shown, figure, at);
                found &= next >= 0;
                at = next >= 0 ? next + 1 : at;
            }
            if (found) {
                from = at;
            } else {
                differing.add(line.code());
            }
        }
        return differing;
    }

    private static int indexOf(List<String> shown, String figure, int from) {
        for (int at = from; at < shown.size(); at++) {
            if (shown.get(at).equals(figure)) {
                return at;
            }
        }
        return -1;
    }

    /** What is printed of a row: where there is no service, (1) is printed as 0 and nothing else is. */
    private static List<String> figures(FigureLine line) {
        List<String> cells = line instanceof Answered row
                ? switch (row.verdict()) {
                    case NO_SERVICE -> List.of();
                    case NOT_CARRIED_OUT -> List.of(row.frame());
                    // A percentage is printed beside (1) only.
                    default ->
                        List.of(row.frame(), row.service(), row.frame().isEmpty() ? "" : row.percent(), row.points());
                }
                : List.of(
                        ((Surveyed) line).satisfied(),
                        ((Surveyed) line).satisfiedPercent(),
                        ((Surveyed) line).improve(),
                        ((Surveyed) line).improvePercent());
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && !cell.startsWith("#") && !cell.equals("y") && !cell.equals("n"))
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
