package org.samut.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.HybridTime;
import org.samut.core.workbook.Undo;

class HistoryTest {
    private final List<Change> log = new ArrayList<>();
    private final Chain chain = Chain.empty("w");
    private HybridTime time = HybridTime.START;

    @Test
    void aMomentsPictureIsTheFoldOfTheLogUntilThen() {
        Random random = new Random(2567);
        List<Map<String, Entry>> pictures = new ArrayList<>();
        Map<String, Entry> now = new HashMap<>();
        HistoryReading reading = new HistoryReading();
        List<Long> moments = new ArrayList<>();
        for (int round = 0; round < 400; round++) {
            int before = log.size();
            append(random.nextBoolean() ? "สมหญิง" : "สมชาย", randomStep(random));
            List<Change> lines = log.subList(before, log.size());
            reading.take(List.copyOf(lines));
            for (Change line : lines) {
                if (line.isEvent()) {
                    continue;
                } else if (line.entry().isBlank()) {
                    now.remove(line.field());
                } else {
                    now.put(line.field(), line.entry());
                }
            }
            moments.add(
                    lines.isEmpty()
                            ? chain.sequence()
                            : lines.get(lines.size() - 1).sequence());
            pictures.add(Map.copyOf(now));
        }
        History history = reading.history();
        History atOnce = HistoryReading.of(log);
        assertEquals(atOnce.steps(), history.steps(), "read as it grows, and at once");
        for (int at = 0; at < moments.size(); at++) {
            assertEquals(pictures.get(at), history.at(moments.get(at)), "at " + at);
        }
        for (int round = 0; round < 200; round++) {
            int from = random.nextInt(moments.size());
            int to = random.nextInt(moments.size());
            assertEquals(
                    different(pictures.get(Math.min(from, to)), pictures.get(Math.max(from, to))),
                    told(history.between(moments.get(from), moments.get(to))));
        }
    }

    @Test
    void restoringAnyMomentBringsItsPictureBackAsOneStepThatCanBeTakenBack() {
        Random random = new Random(76);
        for (int round = 0; round < 60; round++) {
            append("สมหญิง", randomStep(random));
        }
        for (int round = 0; round < 40; round++) {
            History history = HistoryReading.of(log);
            long moment =
                    history.steps().get(random.nextInt(history.steps().size())).last();
            Map<String, Entry> then = history.at(moment);
            Map<String, Entry> before = history.at(history.now());
            int lines = log.size();
            append("สมหญิง", history.restoring(moment));
            assertEquals(then, HistoryReading.of(log).at(log.size()));
            if (log.size() > lines) {
                assertEquals(Step.Kind.RESTORED, last().kind());
                append("สมหญิง", Undo.of(log).undo());
                assertEquals(before, HistoryReading.of(log).at(log.size()));
                append("สมหญิง", Undo.of(log).redo());
            }
        }
        assertEquals(Optional.empty(), Chain.firstBreak(log), "nothing was rewritten");
    }

    @Test
    void aStepTellsWhoWhenFromWhichDocumentAndWhyAtThatTime() {
        append("สมหญิง", List.of(Entering.of("1.01.reason", new Entry.Words("นับใหม่"))));
        append("สมชาย", List.of(new Entering("1.01.frame", Entry.figure("38"), Optional.of("ทถ.6"))));
        append("สมหญิง", List.of(Entering.of("1.01.reason", new Entry.Words("นับผิด"))));
        append("สมชาย", List.of(Entering.of("1.01.frame", Entry.figure("40"))));
        List<Step> steps = HistoryReading.of(log).of("1.01");
        assertEquals(
                new FieldChange("1.01.frame", Entry.BLANK, Entry.figure("38"), Optional.of("ทถ.6"), "นับใหม่"),
                steps.get(1).changes().get(0));
        assertEquals(
                new FieldChange("1.01.frame", Entry.figure("38"), Entry.figure("40"), Optional.empty(), "นับผิด"),
                steps.get(3).changes().get(0));
        assertEquals("สมชาย", steps.get(1).author().officer());
    }

    @Test
    void whatWasTakenBackIsMarkedUntilItIsPutBack() {
        append("a", List.of(Entering.of("1.01.frame", Entry.figure("1"))));
        append("a", List.of(Entering.of("1.01.frame", Entry.figure("2"))));
        append("a", Undo.of(log).undo());
        History undone = HistoryReading.of(log);
        assertTrue(undone.isTakenBack(undone.steps().get(1)));
        assertFalse(undone.isTakenBack(undone.steps().get(0)));
        assertEquals(Step.Kind.UNDONE, last().kind());
        append("a", Undo.of(log).redo());
        History redone = HistoryReading.of(log);
        assertFalse(redone.isTakenBack(redone.steps().get(1)));
        assertEquals(Step.Kind.REDONE, last().kind());
    }

    @Test
    void aFigureRestoredBesideNoServiceTakesTheWholeIndicatorBack() {
        append(
                "a",
                List.of(
                        Entering.of("1.01.frame", Entry.figure("38")),
                        Entering.of("1.01.service", Entry.figure("19"))));
        long moment = log.size();
        append("a", List.of(Entering.of("1.01.frame", Entry.NO_SERVICE), Entering.of("1.01.service", Entry.BLANK)));
        append("a", HistoryReading.of(log).restoring(Set.of("1.01.service"), moment));
        assertEquals(
                Map.of("1.01.frame", Entry.figure("38"), "1.01.service", Entry.figure("19")),
                HistoryReading.of(log).at(log.size()));
    }

    @Test
    void aRestoredFigureKeepsTheDocumentItWasTakenFrom() {
        append("a", List.of(new Entering("1.01.frame", Entry.figure("38"), Optional.of("ทถ.6"))));
        append("a", List.of(Entering.of("1.01.frame", Entry.figure("39"))));
        append("a", HistoryReading.of(log).restoring(Set.of("1.01.frame"), 1));
        assertEquals(Optional.of("ทถ.6"), HistoryReading.of(log).document("1.01.frame"));
    }

    @Test
    void nothingIsWrittenWhereNothingDiffers() {
        append("a", List.of(Entering.of("1.01.frame", Entry.figure("1"))));
        assertEquals(List.of(), HistoryReading.of(log).restoring(1));
        assertEquals(List.of(), HistoryReading.of(log).restoring(Set.of("1.01.frame"), 1));
    }

    @Test
    void othersChangesAreToldUntilTheOfficerChangedTheIndicatorOrSawThem() {
        append("a", List.of(Entering.of("1.01.frame", Entry.figure("1"))));
        append("b", List.of(Entering.of("1.01.frame", Entry.figure("2")), Entering.of("1.02.frame", Entry.NO_SERVICE)));
        append("b", List.of(Entering.of("1.03.evidence/0a.b", new Entry.Words("x"))));
        History history = HistoryReading.of(log);
        assertEquals(Set.of("1.01", "1.02", "1.03"), history.changedByOthers("a", 1));
        assertEquals(Set.of("1.03"), history.changedByOthers("a", 3));
        append("a", List.of(Entering.of("1.01.frame", Entry.figure("3"))));
        assertEquals(Set.of("1.02", "1.03"), HistoryReading.of(log).changedByOthers("a", 1));
        assertEquals(Set.of("1.01"), HistoryReading.of(log).changedByOthers("b", 0));
    }

    private Step last() {
        List<Step> steps = HistoryReading.of(log).steps();
        return steps.get(steps.size() - 1);
    }

    private void append(String officer, List<Entering> entries) {
        time = time.next(0);
        for (Entering entering : entries) {
            log.add(chain.link(entering, new Change.Author(officer, "pc"), time));
        }
    }

    private List<Entering> randomStep(Random random) {
        int kind = random.nextInt(12);
        if (kind == 0 && !Undo.of(log).undo().isEmpty()) {
            return Undo.of(log).undo();
        } else if (kind == 1 && !Undo.of(log).redo().isEmpty()) {
            return Undo.of(log).redo();
        } else if (kind == 2) {
            return List.of(Entering.of("#reopen", new Entry.Words("2")));
        }
        List<Entering> step = new ArrayList<>();
        for (int n = random.nextInt(4) + 1; n > 0; n--) {
            String field = "1.0" + random.nextInt(5) + ".count" + random.nextInt(2);
            step.add(Entering.of(field, random.nextInt(5) == 0 ? Entry.BLANK : Entry.figure(random.nextInt(50) + "")));
        }
        return step;
    }

    private static Map<String, List<Entry>> different(Map<String, Entry> before, Map<String, Entry> after) {
        Map<String, List<Entry>> different = new TreeMap<>();
        Map<String, Entry> all = new HashMap<>(before);
        all.putAll(after);
        for (String field : all.keySet()) {
            Entry was = before.getOrDefault(field, Entry.BLANK);
            Entry is = after.getOrDefault(field, Entry.BLANK);
            if (!was.equals(is)) {
                different.put(field, List.of(was, is));
            }
        }
        return different;
    }

    private static Map<String, List<Entry>> told(List<Difference> differences) {
        Map<String, List<Entry>> told = new TreeMap<>();
        differences.forEach(one -> told.put(one.field(), List.of(one.before(), one.after())));
        return told;
    }
}
