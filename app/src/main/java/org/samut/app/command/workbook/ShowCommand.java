package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.command.paper.SignedShown;
import org.samut.app.command.review.ReviewShown;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.assessment.Assessment;
import org.samut.core.form.Indicator;
import org.samut.core.form.head.Window;
import org.samut.core.office.signed.SignedWorkflow;
import org.samut.core.result.IndicatorState;
import org.samut.core.result.Result;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;
import picocli.CommandLine.Command;

@Command(name = "show", description = "ค่าและผลของเล่มที่เปิดอยู่ · the open workbook's figures and results")
final class ShowCommand extends Verb {
    @Override
    public Integer call() {
        return withWorkbook(open -> {
            Workbook picture = open.picture();
            Assessment assessment = open.assessor().assess(picture);
            ObjectNode document = Console.object()
                    .put("form", picture.form().id())
                    .put("lao", picture.lao().code())
                    .put("state", lower(picture.state()))
                    .put("revision", picture.revision())
                    .put("closes", open.window().closes().toString());
            Optional<SignedShown> signed = new SignedWorkflow(open).standing().map(SignedShown::new);
            document.set("signed", signed.map(SignedShown::document).orElse(null));
            Optional<ReviewShown> review = ReviewShown.of(open);
            document.set("review", review.map(ReviewShown::document).orElse(null));
            var indicators = document.putArray("indicators");
            picture.form().indicators().forEach(indicator -> indicators.add(indicator(indicator, picture, assessment)));
            SurveyShown survey = SurveyShown.of(picture);
            document.set("survey", survey.document());
            if (json) {
                console().print(document);
                return Console.DONE;
            }
            console().out().println(picture.lao().described());
            console().out().println(picture.form().title());
            console().say(console().out(), closes(open.window()));
            signed.ifPresent(one -> console().say(console().out(), one.sentence()));
            review.ifPresent(one -> console().say(console().out(), one.sentence()));
            indicators.forEach(node -> console()
                    .out()
                    .printf(
                            Locale.ROOT,
                            "%-6s (1) %-14s (2) %-14s %-10s %s%n",
                            node.get("code").asText(),
                            text(node, "frame"),
                            text(node, "service"),
                            text(node, "percent"),
                            node.get("result").asText()));
            survey.lines().forEach(line -> console().say(console().out(), line));
            return Console.DONE;
        });
    }

    private static Text closes(Window window) {
        return Text.of(
                "ส่งได้ถึงวันที่ " + Dates.day(window.closes(), Language.THAI),
                "To be sent until " + Dates.day(window.closes(), Language.ENGLISH));
    }

    /** One indicator as the contract prints it: numbers are strings in plain decimal notation, absence is null. */
    static ObjectNode indicator(Indicator indicator, Workbook workbook, Assessment assessment) {
        Optional<Result> result = assessment.result(indicator.code());
        return Console.object()
                .put("code", indicator.code())
                .put(
                        "frame",
                        indicator
                                .frame()
                                .map(item -> shown(workbook.entry(item.id())))
                                .orElse(null))
                .put(
                        "service",
                        indicator
                                .service()
                                .map(item -> shown(workbook.entry(item.id())))
                                .orElse(null))
                .put("state", IndicatorState.of(indicator, workbook.entries()).wireName())
                .put("percent", plain(result.flatMap(Result::figure)))
                .put("target", plain(result.flatMap(Result::target)))
                .put("result", result.map(Result::word).orElse(""));
    }

    /** An entry's value, or null where it has none. */
    static String shown(Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            return figure.number().toPlainString();
        }
        if (entry instanceof Entry.Words words) {
            return words.text();
        }
        return entry instanceof Entry.Unreadable unreadable ? unreadable.typed() : null;
    }

    static String lower(WorkbookState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).isNull() ? "-" : node.get(field).asText();
    }
}
