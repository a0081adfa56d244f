package org.samut.sync.server.console.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Entry;
import org.samut.sync.server.console.page.Words;
import org.samut.sync.server.console.page.Written;
import org.samut.sync.server.console.standing.Standing;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;

/** The newest revisions' figures, a row to an indicator, exactly as they were sealed. */
public record FiguresExport(Words words, Ledger ledger, Form form, List<Standing> standings) implements Export {
    @Override
    public List<String> titles() {
        return List.of(
                words.of("place.code"),
                words.of("place.lao"),
                words.of("place.district"),
                words.of("place.province"),
                words.of("one.revision"),
                words.of("figures.indicator"),
                words.of("change.state"),
                words.of("figures.frame"),
                words.of("figures.service"),
                words.of("figures.percent"),
                words.of("figures.target"),
                words.of("figures.result"),
                words.of("figures.reason"));
    }

    @Override
    public List<String> names() {
        return List.of(
                "lao",
                "name",
                "district",
                "province",
                "revision",
                "indicator",
                "state",
                "frame",
                "service",
                "percent",
                "target",
                "result",
                "reason");
    }

    @Override
    public int rowsAtMost() {
        long received =
                standings.stream().filter(one -> one.newest().isPresent()).count();
        return (int) Math.min(Integer.MAX_VALUE, received * form.indicators().count());
    }

    @Override
    public void each(Sink sink) throws WorldFailure, IOException {
        for (Standing standing : standings) {
            if (standing.newest().isPresent()) {
                var newest = standing.newest().get();
                Optional<KeptSubmission> kept = ledger.submission(newest.id(), newest.revision());
                if (kept.isPresent()
                        && SubmissionReader.read(kept.get().content())
                                instanceof Outcome.Done<SubmittedWorkbook> read) {
                    rows(standing.lao(), read.value(), sink);
                }
            }
        }
    }

    private void rows(Lao lao, SubmittedWorkbook workbook, Sink sink) throws IOException {
        for (SubmittedWorkbook.Answer answer : workbook.answers()) {
            sink.row(List.of(
                    lao.code(),
                    lao.fullName(),
                    lao.district(),
                    lao.province(),
                    Integer.toString(workbook.revision()),
                    answer.code(),
                    Written.state(words, answer.state().wireName()),
                    item(answer, "frame"),
                    item(answer, "service"),
                    plain(answer.percent()),
                    plain(answer.target()),
                    answer.result(),
                    answer.reason()));
        }
    }

    private static String item(SubmittedWorkbook.Answer answer, String name) {
        Entry entry = answer.items().getOrDefault(name, Entry.BLANK);
        if (entry instanceof Entry.Figure figure) {
            return figure.number().toPlainString();
        }
        return entry instanceof Entry.Words text ? text.text() : "";
    }

    private static String plain(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("");
    }
}
