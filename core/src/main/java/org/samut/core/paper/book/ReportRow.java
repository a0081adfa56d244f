package org.samut.core.paper.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.head.Standing;
import org.samut.core.form.scoring.Scoring.ByTarget;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.PaperSource;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;
import org.samut.core.table.TableCells;
import org.samut.core.workbook.Entry;

/** The words of one row of report A, column by column; the branches follow the official system's print. */
public record ReportRow(String text, String target, String frame, String service, String compared, String result) {
    static final String NOT_ANSWERED = "ยังไม่ได้กรอก";
    static final String UNREADABLE = "อ่านค่าที่กรอกไม่ได้";
    private static final String NOTHING = "-";
    private static final String MODEL_MARK = " (แบบจำลอง)";

    /** In the order of the columns after the first, which is the mission's. */
    public List<String> cells() {
        return List.of(text, target, frame, service, compared, result);
    }

    public static ReportRow of(PaperSource source, Indicator indicator) {
        return new Writer(source, indicator).row();
    }

    /** What the cell of a table's row says. */
    static String words(Item column, String kept, Numerals numerals) {
        Entry entry = TableCells.read(column, kept);
        if (entry instanceof Entry.Figure figure) {
            return numerals.figure(figure.number());
        }
        if (entry instanceof Entry.Words words) {
            return switch (column.kind()) {
                case YES_NO -> words.text().equals("yes") ? "มี" : "ไม่มี";
                case DATE -> Numerals.date(LocalDate.parse(words.text()));
                default -> words.text();
            };
        }
        return entry instanceof Entry.Unreadable unreadable ? "“" + unreadable.typed() + "”" : "";
    }

    private record Writer(PaperSource source, Indicator indicator) {
        ReportRow row() {
            Optional<Result> result = source.assessment().result(indicator.code());
            Verdict verdict = result.map(Result::verdict).orElse(Verdict.NOT_ANSWERED);
            return new ReportRow(
                    indicator.textFor(source.workbook().lao().type())
                            + (indicator.standing() == Standing.MODEL ? MODEL_MARK : ""),
                    target(),
                    frame(verdict),
                    service(verdict),
                    result.map(this::compared).orElse(""),
                    verdict == Verdict.NOT_ANSWERED
                            ? unanswered()
                            : result.map(this::word).orElse(""));
        }

        private String unanswered() {
            boolean unreadable = indicator.items().stream()
                    .anyMatch(item -> source.workbook().entry(item.id()) instanceof Entry.Unreadable);
            return unreadable ? UNREADABLE : NOT_ANSWERED;
        }

        private String target() {
            if (!(indicator.scoring() instanceof ByTarget scoring)) {
                return NOTHING;
            }
            return switch (scoring.measure()) {
                case RATIO -> figure(scoring.target());
                case RATE, COUNT -> withUnit(figure(scoring.target()), unit(indicator.service()));
                case YES_NO -> "มี";
            };
        }

        private String frame(Verdict verdict) {
            return switch (verdict) {
                case NO_SERVICE ->
                    indicator
                            .frame()
                            .map(item -> withUnit(figure(BigDecimal.ZERO), item.unit()))
                            .orElse(NOTHING);
                case NOT_ANSWERED -> indicator.frame().map(this::answer).orElse("");
                default -> indicator.frame().map(this::answer).orElse(NOTHING);
            };
        }

        private String service(Verdict verdict) {
            return switch (verdict) {
                case NO_SERVICE, NOT_CARRIED_OUT -> NOTHING;
                default -> indicator.service().map(this::answer).orElseGet(this::ticked);
            };
        }

        /** A checklist has no single answer: how many of its points are there. */
        private String ticked() {
            long yes = indicator.items().stream()
                    .filter(item -> source.workbook().entry(item.id()).isYes())
                    .count();
            Numerals numerals = new Numerals(source.thaiDigits());
            return numerals.figure(yes) + " จาก "
                    + numerals.figure(indicator.items().size()) + " ข้อ";
        }

        private String compared(Result result) {
            if (result.verdict() == Verdict.NOT_ANSWERED) {
                return "";
            }
            boolean passedOrNot = result.verdict() == Verdict.MET || result.verdict() == Verdict.BELOW;
            Optional<String> figure = result.figure().filter(any -> passedOrNot).map(this::figure);
            return switch (measure()) {
                case RATIO -> figure.orElse(NOTHING);
                case RATE ->
                    figure.map(rate -> withUnit(rate, unit(indicator.service())))
                            .orElse(NOTHING);
                case COUNT, YES_NO -> NOTHING;
            };
        }

        private String word(Result result) {
            return result.points()
                    .map(points -> (figure(points) + " คะแนน " + result.word()).strip())
                    .orElse(result.word());
        }

        /** Only a comparison with (1) is printed in that column. */
        private Measure measure() {
            return indicator.scoring() instanceof ByTarget scoring ? scoring.measure() : Measure.COUNT;
        }

        private String answer(Item item) {
            Entry entry = source.workbook().entry(item.id());
            if (entry instanceof Entry.Figure figure) {
                return withUnit(figure(figure.number()), item.unit());
            }
            if (entry instanceof Entry.Words words) {
                return switch (words.text()) {
                    case "yes" -> "มี";
                    case "no" -> "ไม่มี";
                    default -> words.text();
                };
            }
            if (entry instanceof Entry.Unreadable unreadable) {
                return "“" + unreadable.typed() + "”";
            }
            if (entry instanceof Entry.Rows rows) {
                return withUnit(figure(BigDecimal.valueOf(rows.rows().size())), "รายการ");
            }
            return entry.isBlank() ? "" : NOTHING;
        }

        private String figure(BigDecimal number) {
            return new Numerals(source.thaiDigits()).figure(number);
        }

        private static String unit(Optional<Item> item) {
            return item.map(Item::unit).orElse("");
        }

        private static String withUnit(String figure, String unit) {
            return unit.isEmpty() ? figure : figure + " " + unit;
        }
    }
}
