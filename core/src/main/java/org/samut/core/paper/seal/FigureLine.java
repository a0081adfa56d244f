package org.samut.core.paper.seal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Survey;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;
import org.samut.core.signature.Digest;
import org.samut.core.survey.SurveyResult;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** What one row of the paper says in figures. */
public sealed interface FigureLine {
    /** The code of the indicator or the question. */
    String code();

    /**
     * A row of report A. A cell is empty, a figure in plain decimal notation, {@code y} or {@code n}, or, of other words
     * and of figures of more than 99 digits, {@code #} and the first 16 hex digits of their SHA-256.
     *
     * @param percent the percentage, rate or count as printed, empty where nothing is computed
     * @param points of a score by level, else empty
     */
    record Answered(String code, Verdict verdict, String frame, String service, String percent, String points)
            implements FigureLine {
        public Answered {
            Cells.requireCode(code);
            Objects.requireNonNull(verdict);
            Cells.requireCell(frame);
            Cells.requireCell(service);
            Cells.requireFigure(percent);
            Cells.requireFigure(points);
        }
    }

    /** A row of report B: counts and percentages, each empty or a figure. */
    record Surveyed(String code, String satisfied, String improve, String satisfiedPercent, String improvePercent)
            implements FigureLine {
        public Surveyed {
            Cells.requireCode(code);
            if (!code.startsWith(Cells.SURVEY)) {
                throw new IllegalArgumentException("no question: " + code);
            }
            Cells.requireFigure(satisfied);
            Cells.requireFigure(improve);
            Cells.requireFigure(satisfiedPercent);
            Cells.requireFigure(improvePercent);
        }
    }

    /** The row of an indicator. */
    static FigureLine of(Workbook workbook, Indicator indicator, Optional<Result> result) {
        return new Answered(
                indicator.code(),
                result.map(Result::verdict).orElse(Verdict.NOT_ANSWERED),
                Cells.of(indicator.frame(), workbook),
                Cells.of(indicator.service(), workbook),
                Cells.of(result.flatMap(Result::figure)),
                Cells.of(result.flatMap(Result::points)));
    }

    /** The row of a question to the citizens. */
    static FigureLine of(SurveyResult.Line line) {
        return new Surveyed(
                line.question(),
                Cells.of(line.satisfied()),
                Cells.of(line.improve()),
                Cells.of(line.satisfiedPercent()),
                Cells.of(line.improvePercent()));
    }

    /** What stands in one cell. */
    final class Cells {
        static final String SURVEY = Survey.CODE + ".";
        private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+([._-][0-9A-Za-z]+)*");
        private static final Pattern FIGURE = Pattern.compile("|-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?");
        private static final Pattern WORDS = Pattern.compile("y|n|#[0-9a-f]{16}");
        private static final int LONGEST_CODE = 100;

        private Cells() {}

        static String of(Optional<BigDecimal> figure) {
            return figure.map(BigDecimal::toPlainString).orElse("");
        }

        private static String of(Optional<Item> item, Workbook workbook) {
            return item.map(Item::id).map(workbook::entry).map(Cells::of).orElse("");
        }

        /** An answer as a cell holds it. */
        public static String of(Entry entry) {
            if (entry instanceof Entry.Figure figure) {
                String plain = figure.number().toPlainString();
                // A quotient that is computed may have hundreds of decimals.
                return FIGURE.matcher(plain).matches() ? plain : hash(plain);
            }
            if (entry instanceof Entry.Rows rows) {
                return Long.toString(
                        rows.rows().stream().filter(row -> !row.isEmpty()).count());
            }
            if (entry instanceof Entry.Words words) {
                return switch (words.text()) {
                    case "yes" -> "y";
                    case "no" -> "n";
                    default -> hash(words.text());
                };
            }
            return "";
        }

        private static String hash(String text) {
            return "#" + Digest.sha256Hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        }

        private static void requireCode(String code) {
            if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("no code: " + code);
            }
        }

        private static void requireFigure(String cell) {
            if (!FIGURE.matcher(cell).matches()) {
                throw new IllegalArgumentException("no figure: " + cell);
            }
        }

        private static void requireCell(String cell) {
            if (!WORDS.matcher(cell).matches()) {
                requireFigure(cell);
            }
        }
    }
}
