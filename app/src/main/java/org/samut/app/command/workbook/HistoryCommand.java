package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.history.FieldChange;
import org.samut.core.history.History;
import org.samut.core.history.HistoryReading;
import org.samut.core.history.Step;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "ประวัติการแก้ไข · who entered what and when, from which document and why")
final class HistoryCommand extends Verb {
    @Parameters(
            paramLabel = "FIELD",
            arity = "0..1",
            description = "เช่น 1.01 หรือ 1.01.frame · such as 1.01 or 1.01.frame")
    String wanted = "";

    @Option(names = "--field", paramLabel = "FIELD", description = "เหมือน FIELD · the same as FIELD")
    String field = "";

    @Option(names = "--most", defaultValue = "1000", hidden = true)
    int most;

    /** One line of the log, the step it belongs to, and what it did to its field where it is no event. */
    private record Line(Change change, Step step, Optional<FieldChange> what) {}

    @Override
    public Integer call() {
        return withWorkbook(open -> {
            List<Change> log = open.office().installation().workbooks().log(open.id());
            History history = HistoryReading.of(log);
            List<Line> lines = lines(log, history);
            ObjectNode document = Console.object();
            ArrayNode changes = document.putArray("changes");
            for (Line line : lines.subList(Math.max(0, lines.size() - most), lines.size())) {
                fill(changes.addObject(), line, history.isTakenBack(line.step()));
                if (!json) {
                    console().out().println(said(line));
                }
            }
            if (json) {
                console().print(document);
            }
            return Console.DONE;
        });
    }

    private List<Line> lines(List<Change> log, History history) {
        List<Line> lines = new ArrayList<>();
        for (Step step : history.steps()) {
            Iterator<FieldChange> changes = step.changes().iterator();
            for (Change change : log.subList((int) step.sequence() - 1, (int) step.last())) {
                Line line = new Line(change, step, change.isEvent() ? Optional.empty() : Optional.of(changes.next()));
                if (isWanted(change.field())) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private boolean isWanted(String of) {
        String asked = field.isEmpty() ? wanted : field;
        return asked.isEmpty() || of.equals(asked) || of.startsWith(asked + ".") || of.startsWith(asked + "/");
    }

    private static void fill(ObjectNode node, Line line, boolean takenBack) {
        Change change = line.change();
        node.put("sequence", change.sequence())
                .put("field", change.field())
                .put("entry", ShowCommand.shown(change.entry()))
                .put("state", state(change.entry()))
                .put(
                        "before",
                        line.what()
                                .map(what -> ShowCommand.shown(what.before()))
                                .orElse(null))
                .put(
                        "beforeState",
                        line.what().map(what -> state(what.before())).orElse(null))
                .put("officer", change.author().officer())
                .put("device", change.author().device())
                .put("time", time(change))
                .put("document", change.document().orElse(null))
                .put(
                        "reason",
                        line.what()
                                .map(FieldChange::reason)
                                .filter(text -> !text.isEmpty())
                                .orElse(null))
                .put("step", line.step().sequence())
                .put("kind", line.step().kind().name().toLowerCase(Locale.ROOT))
                .put("takenBack", takenBack);
    }

    private static String said(Line line) {
        Change change = line.change();
        return change.sequence() + "  " + time(change) + "  " + change.field() + " = " + value(change.entry())
                + line.what().map(what -> " <- " + value(what.before())).orElse("")
                + "  " + change.author().officer() + "@" + change.author().device()
                + change.document().map(document -> "  [" + document + "]").orElse("")
                + line.what()
                        .map(FieldChange::reason)
                        .filter(text -> !text.isEmpty())
                        .map(text -> "  (" + text + ")")
                        .orElse("");
    }

    private static String time(Change change) {
        return Instant.ofEpochMilli(change.time().millis()).toString();
    }

    static String value(Entry entry) {
        return Objects.requireNonNullElse(ShowCommand.shown(entry), state(entry));
    }

    /** The word of {@code show --json} for what kind of entry it is. */
    private static String state(Entry entry) {
        if (entry instanceof Entry.NoService) {
            return "no_service";
        } else if (entry instanceof Entry.NotCarriedOut) {
            return "not_carried_out";
        }
        return entry.isBlank() ? "blank" : "value";
    }
}
