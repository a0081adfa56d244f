package org.samut.core.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final List<Change> log = new ArrayList<>();
    private final Chain chain = Chain.empty("w");
    private HybridTime time = HybridTime.START;

    private void append(List<Entering> entries) {
        time = time.next(0);
        for (Entering entering : entries) {
            log.add(chain.link(entering, new Change.Author("สมหญิง", "pc"), time));
        }
    }

    private void enter(String field, String figure) {
        append(List.of(Entering.of(field, Entry.figure(figure))));
    }

    private void undo() {
        append(Undo.of(log).undo());
    }

    private void redo() {
        append(Undo.of(log).redo());
    }

    private Map<String, Entry> entries() {
        Map<String, Entry> entries = new HashMap<>();
        log.stream().filter(line -> !line.isEvent()).forEach(line -> entries.put(line.field(), line.entry()));
        entries.values().removeIf(Entry::isBlank);
        return entries;
    }

    @Test
    void theEarlierEntryComesBackWithItsDocument() {
        append(List.of(new Entering("a", Entry.figure("1"), Optional.of("ทถ.6"))));
        enter("a", "2");
        List<Entering> back = Undo.of(log).undo();
        assertEquals(
                List.of(
                        Entering.of(Undo.UNDONE, new Entry.Words("2")),
                        new Entering("a", Entry.figure("1"), Optional.of("ทถ.6"))),
                back);
    }

    @Test
    void whatWasNeverFilledInIsBlankAgain() {
        enter("a", "1");
        undo();
        assertEquals(Map.of(), entries());
        assertEquals(List.of(), Undo.of(log).undo());
        redo();
        assertEquals(Map.of("a", Entry.figure("1")), entries());
        assertEquals(List.of(), Undo.of(log).redo());
    }

    @Test
    void oneAppendIsOneStep() {
        enter("a", "1");
        append(List.of(Entering.of("a", Entry.NO_SERVICE), Entering.of("b", Entry.NO_SERVICE)));
        undo();
        assertEquals(Map.of("a", Entry.figure("1")), entries());
        redo();
        assertEquals(Map.of("a", Entry.NO_SERVICE, "b", Entry.NO_SERVICE), entries());
    }

    @Test
    void aNewEntryEndsWhatCouldBePutBack() {
        enter("a", "1");
        enter("a", "2");
        undo();
        enter("b", "9");
        assertEquals(List.of(), Undo.of(log).redo());
        undo();
        undo();
        assertEquals(Map.of(), entries());
    }

    @Test
    void eventsOfTheWorkbookAreNoSteps() {
        enter("a", "1");
        append(List.of(Entering.of("#seal", new Entry.Words("hash"))));
        append(List.of(Entering.of("#reopen", new Entry.Words("2"))));
        undo();
        assertEquals(Map.of(), entries());
    }

    @Test
    void aLogThatBeginsWithAnUndoIsNoTrap() {
        append(List.of(Entering.of(Undo.UNDONE, Entry.BLANK), Entering.of("a", Entry.figure("1"))));
        append(List.of(Entering.of(Undo.REDONE, Entry.BLANK)));
        assertEquals(2, Undo.of(log).undo().size());
    }

    @Test
    void anySequenceGoesBackToTheStartAndForthToItsEnd() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            log.clear();
            List<Map<String, Entry>> pictures = new ArrayList<>(List.of(Map.of()));
            for (int step = 0; step < 30; step++) {
                int kind = random.nextInt(4);
                if (kind == 0 && pictures.size() > 1) {
                    undo();
                    pictures.remove(pictures.size() - 1);
                } else {
                    append(List.of(
                            Entering.of("f" + random.nextInt(5), EntryTextTest.any(random)),
                            Entering.of("g" + random.nextInt(5), EntryTextTest.any(random))));
                    pictures.add(entries());
                }
                assertEquals(pictures.get(pictures.size() - 1), entries(), "seed " + seed);
            }
            enter("the last", "1");
            pictures.add(entries());
            for (int at = pictures.size() - 2; at >= 0; at--) {
                undo();
                assertEquals(pictures.get(at), entries(), "seed " + seed);
            }
            assertEquals(List.of(), Undo.of(log).undo());
            for (int at = 1; at < pictures.size(); at++) {
                redo();
                assertEquals(pictures.get(at), entries(), "seed " + seed);
            }
            assertEquals(List.of(), Undo.of(log).redo());
        }
    }
}
