package org.samut.core.paper.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.FigureLine.Surveyed;
import org.samut.core.result.Result.Verdict;
import org.samut.core.signature.Digest;

/**
 * All figures that stand on one page, from top to bottom; empty for a page that has none, such as the cover. As text a
 * line for each row, its cells with semicolons between: {@code 1.01;1;57.24;29.767;52} with the verdict's number in the
 * second place, {@code 01;9;120;30;80;20} for a question to the citizens; semicolons at the end are left out.
 */
public record PageFigures(List<FigureLine> lines) {
    public static final PageFigures NONE = new PageFigures(List.of());

    private static final String DOMAIN = "samut-figures-1\0";
    private static final String QUESTION = "9";
    /** The verdicts by their number on paper, which never changes. */
    private static final List<Verdict> VERDICTS = List.of(
            Verdict.NOT_ANSWERED,
            Verdict.MET,
            Verdict.BELOW,
            Verdict.NO_SERVICE,
            Verdict.NOT_CARRIED_OUT,
            Verdict.SCORED);

    public PageFigures {
        lines = List.copyOf(lines);
    }

    /** The same lines give the same text, and other lines another. */
    public String text() {
        return lines.stream().map(line -> written(line) + "\n").collect(Collectors.joining());
    }

    /** Reads {@link #text()} and nothing else. */
    public static Optional<PageFigures> read(String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            return Optional.empty();
        }
        try {
            PageFigures read =
                    new PageFigures(text.lines().map(PageFigures::line).toList());
            return read.text().equals(text) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** The first 128 bits of the SHA-256 of the text after {@code samut-figures-1} and a zero byte; 32 hex digits. */
    public String hash() {
        return half((DOMAIN + text()).getBytes(US_ASCII));
    }

    /**
     * What all pages of a book say together: the first 128 bits of the SHA-256 of {@code samut-book-1}, a zero byte, and
     * the pages' hashes in their order, each 16 bytes. As strong against another book as the signature itself.
     */
    public static String root(List<String> hashes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("samut-book-1\0".getBytes(US_ASCII));
        hashes.forEach(hash -> all.writeBytes(HexFormat.of().parseHex(hash)));
        return half(all.toByteArray());
    }

    private static String half(byte[] bytes) {
        return Digest.sha256Hex(bytes).substring(0, 32);
    }

    private static String written(FigureLine line) {
        String whole;
        if (line instanceof Answered row) {
            whole = String.join(
                    ";",
                    row.code(),
                    Integer.toString(VERDICTS.indexOf(row.verdict())),
                    row.frame(),
                    row.service(),
                    row.percent(),
                    row.points());
        } else {
            Surveyed row = (Surveyed) line;
            whole = String.join(
                    ";",
                    row.code().substring(FigureLine.Cells.SURVEY.length()),
                    QUESTION,
                    row.satisfied(),
                    row.improve(),
                    row.satisfiedPercent(),
                    row.improvePercent());
        }
        int end = whole.length();
        while (whole.charAt(end - 1) == ';') {
            end--;
        }
        return whole.substring(0, end);
    }

    private static FigureLine line(String text) {
        List<String> cells = new ArrayList<>(Arrays.asList(text.split(";", -1)));
        if (cells.size() < 2 || cells.size() > 6) {
            throw new IllegalArgumentException(text);
        }
        while (cells.size() < 6) {
            cells.add("");
        }
        if (cells.get(1).equals(QUESTION)) {
            return new Surveyed(
                    FigureLine.Cells.SURVEY + cells.get(0), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        }
        int verdict = "012345".indexOf(cells.get(1));
        if (cells.get(1).length() != 1 || verdict < 0) {
            throw new IllegalArgumentException(text);
        }
        return new Answered(
                cells.get(0), VERDICTS.get(verdict), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }
}
