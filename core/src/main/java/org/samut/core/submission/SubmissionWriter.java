package org.samut.core.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Severity;
import org.samut.core.result.IndicatorState;
import org.samut.core.result.Result;
import org.samut.core.review.Reply;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.survey.SurveyResult;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.EntryText;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;

/** Writes a checked workbook as a signed submission: the same workbook and sealing give the same bytes. */
public final class SubmissionWriter {
    private SubmissionWriter() {}

    /**
     * Writes it at this moment, with all of last year's figures that stand in the workbook; refused where its tables and texts make it larger than any reader takes.
     *
     * @throws IllegalArgumentException where the assessment forbids sealing, which is asked before
     */
    public static Outcome<Submission> write(Workbook workbook, Assessment assessment, Sealing sealing) {
        if (!assessment.maySeal()) {
            throw new IllegalArgumentException("the assessment forbids sealing");
        }
        SubmittedWorkbook submitted = submitted(workbook, assessment, sealing);
        byte[] content = SubmissionJson.write(submitted);
        if (content.length > SubmissionReader.LIMIT) {
            return Outcome.refused(tooLarge(content.length, largest(submitted)));
        }
        return Outcome.done(new Submission(
                workbook.id(),
                workbook.revision(),
                content,
                Digest.sha256Hex(content),
                Jws.detached(sealing.key(), content)));
    }

    /** The code of the indicator whose tables say the most. */
    private static String largest(SubmittedWorkbook submitted) {
        return submitted.answers().stream()
                .max(Comparator.comparingLong(SubmissionWriter::characters))
                .map(SubmittedWorkbook.Answer::code)
                .orElse("");
    }

    private static long characters(SubmittedWorkbook.Answer answer) {
        return answer.reason().length()
                + answer.items().values().stream()
                        .mapToLong(entry -> EntryText.write(entry).length())
                        .sum();
    }

    private static Refusal tooLarge(int bytes, String code) {
        String size = megabytes(bytes);
        String limit = megabytes(SubmissionReader.LIMIT);
        return new Refusal(
                "seal.too-large",
                Text.of(
                        "ยังปิดเล่มไม่ได้ เพราะข้อมูลทั้งเล่มมีขนาด " + size + " เมกะไบต์ เกินที่ส่งได้ คือ " + limit
                                + " เมกะไบต์ ข้อมูลที่กรอกไว้ยังอยู่ครบ",
                        "The workbook cannot be sealed yet: all that is entered makes " + size
                                + " megabytes, and no more than " + limit
                                + " can be sent. Everything entered is kept."),
                Text.of(
                        "โปรดลบแถวที่ไม่ใช้ หรือย่อข้อความในตารางและคำอธิบาย โดยเริ่มที่ตัวชี้วัด " + code
                                + " ซึ่งมีข้อมูลมากที่สุด แล้วปิดเล่มอีกครั้ง",
                        "Please delete rows that are not needed, or shorten texts in tables and reasons, first at"
                                + " indicator " + code + ", which holds the most; then seal again."));
    }

    /** Rounded up, so that what is too large never reads as just fitting. */
    private static String megabytes(int bytes) {
        return BigDecimal.valueOf(bytes, 6)
                .setScale(1, RoundingMode.CEILING)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static SubmittedWorkbook submitted(Workbook workbook, Assessment assessment, Sealing sealing) {
        return new SubmittedWorkbook(
                workbook.id(),
                workbook.revision(),
                new SubmittedWorkbook.FormVersion(
                        workbook.form().id(), workbook.form().version()),
                workbook.lao().code(),
                new SubmittedWorkbook.Seal(
                        sealing.at(),
                        sealing.author().officer(),
                        sealing.key().verifyingKey().id(),
                        sealing.lastChangeHash()),
                answers(workbook, assessment),
                accepted(workbook, assessment),
                survey(workbook),
                replies(workbook),
                prior(workbook),
                manifest(workbook));
    }

    /** Those to the newest remarks: earlier ones went with earlier revisions. */
    private static List<Reply> replies(Workbook workbook) {
        List<Reply> all = Reply.all(workbook.entries());
        int newest = all.stream().mapToInt(Reply::revision).max().orElse(0);
        return all.stream().filter(reply -> reply.revision() == newest).toList();
    }

    /** Each file once, however many indicators of this form it stands beside; in the order of the hashes. */
    private static List<String> manifest(Workbook workbook) {
        return workbook.form()
                .indicators()
                .flatMap(indicator -> workbook.evidence(indicator.code()).stream())
                .map(Evidence::hash)
                .distinct()
                .sorted()
                .toList();
    }

    static List<SubmittedWorkbook.Answer> answers(Workbook workbook, Assessment assessment) {
        return workbook.form()
                .indicators()
                .map(indicator -> answer(workbook, assessment, indicator))
                .toList();
    }

    private static Map<String, Entry> prior(Workbook workbook) {
        Map<String, Entry> prior = new HashMap<>(workbook.prior());
        prior.values().removeIf(last -> !(last instanceof Entry.Figure || last instanceof Entry.Words));
        return prior;
    }

    private static SubmittedWorkbook.Answer answer(Workbook workbook, Assessment assessment, Indicator indicator) {
        Map<String, Entry> items = new HashMap<>();
        for (Item item : indicator.items()) {
            Entry entry = workbook.entry(item.id());
            // What has no value of its own is said by the indicator's state.
            boolean isState = entry instanceof Entry.NoService || entry instanceof Entry.NotCarriedOut;
            if (!entry.isBlank() && !isState) {
                items.put(item.name(), entry instanceof Entry.Rows rows ? filled(rows) : entry);
            }
        }
        Optional<Result> result = assessment.result(indicator.code());
        return new SubmittedWorkbook.Answer(
                indicator.code(),
                IndicatorState.of(indicator, workbook.entries()),
                items,
                result.flatMap(Result::figure),
                result.flatMap(Result::target),
                result.flatMap(Result::points),
                result.map(Result::word).orElse(""),
                workbook.reason(indicator.code()));
    }

    static List<SubmittedWorkbook.Surveyed> survey(Workbook workbook) {
        return SurveyResult.of(workbook.form().survey(), workbook.entries()).lines().stream()
                .filter(SurveyResult.Line::isComplete)
                .map(line -> new SubmittedWorkbook.Surveyed(
                        line.question(),
                        line.satisfied().orElseThrow(),
                        line.improve().orElseThrow(),
                        line.satisfiedPercent(),
                        line.improvePercent()))
                .toList();
    }

    private static Entry filled(Entry.Rows rows) {
        return new Entry.Rows(rows.rows().stream().filter(row -> !row.isEmpty()).toList());
    }

    static List<SubmittedWorkbook.Accepted> accepted(Workbook workbook, Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING && finding.explained())
                .map(finding ->
                        new SubmittedWorkbook.Accepted(finding.code(), finding.rule(), workbook.reason(finding.code())))
                .toList();
    }
}
