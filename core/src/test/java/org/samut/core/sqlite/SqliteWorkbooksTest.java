package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Sealed;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Undo;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;

class SqliteWorkbooksTest {
    private static final Change.Author AUTHOR = Sealed.AUTHOR;

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock("2026-11-21T03:00:00Z");
    private SqliteOffice office;
    private Workbooks workbooks;
    private String id;

    @BeforeEach
    void open() throws WorldFailure {
        office = SqliteOffice.open(folder.resolve("home"), clock);
        workbooks = office.workbooks();
        id = workbooks.create("msps-2567", 1, "6760607").id();
    }

    @AfterEach
    void close() throws WorldFailure {
        office.close();
    }

    private void reopenOffice() throws WorldFailure {
        office.close();
        office = SqliteOffice.open(folder.resolve("home"), clock);
        workbooks = office.workbooks();
    }

    private void enter(String field, Entry entry) throws WorldFailure {
        workbooks.append(id, List.of(Entering.of(field, entry)), AUTHOR);
    }

    private void move(WorkbookState from, WorkbookState to) throws WorldFailure {
        assertTrue(workbooks.move(id, from, to));
    }

    private void seal() throws WorldFailure {
        move(WorkbookState.OPEN, WorkbookState.CHECKED);
        Workbooks.Entitled entitled = workbooks.find(id).orElseThrow();
        List<Change> log = workbooks.log(id);
        String last = log.isEmpty() ? Change.NO_HASH : log.get(log.size() - 1).hash();
        assertTrue(office.outbox().enqueue(Sealed.of(id, entitled.revision(), last), AUTHOR));
    }

    @Test
    void anotherVersionOfTheFormIsTakenWithItsEntriesOrNotAtAll() throws WorldFailure {
        enter("1.02.frame", Entry.figure("38"));
        Workbooks.Entitled before = workbooks.find(id).orElseThrow();
        List<Entering> moved =
                List.of(Entering.of("1.02.frame", Entry.BLANK), Entering.of("1.52.frame", Entry.figure("38")));
        office.run("create trigger full before update on workbook begin select raise(abort, 'disk full'); end");
        assertThrows(WorldFailure.class, () -> workbooks.upgrade(before, 2, 1, moved, AUTHOR));
        assertEquals(1, workbooks.log(id).size());
        office.run("drop trigger full");
        assertEquals(Optional.empty(), workbooks.upgrade(before, 2, 0, moved, AUTHOR));
        assertEquals(
                2, workbooks.upgrade(before, 2, 1, moved, AUTHOR).orElseThrow().formVersion());
        reopenOffice();
        assertEquals(Map.of("1.52.frame", Entry.figure("38")), workbooks.entries(id));
        assertEquals(2, workbooks.find(id).orElseThrow().formVersion());
        assertEquals(Optional.empty(), office.firstFault());
    }

    @Test
    void aNewWorkbookIsOpenAndEmpty() throws WorldFailure {
        assertEquals(
                Optional.of(new Workbooks.Entitled(id, "msps-2567", 1, "6760607", WorkbookState.OPEN, 1)),
                workbooks.find(id));
        assertEquals(Map.of(), workbooks.entries(id));
        assertEquals(List.of(), workbooks.log(id));
        assertEquals(Optional.empty(), workbooks.find("another"));
    }

    @Test
    void whatWasEnteredIsThereAfterTheNextStart() throws WorldFailure {
        Map<String, Entry> entries = Map.of(
                "1.01.frame",
                Entry.figure("57.240"),
                "1.02.frame",
                Entry.NO_SERVICE,
                "1.03.service",
                Entry.NOT_CARRIED_OUT,
                "1.04.frame",
                new Entry.Unreadable("ห้าสิบ\n\"เจ็ด\""),
                "1.05.name",
                new Entry.Words("ถนนสาย ๑"),
                "1.06.roads",
                new Entry.Rows(List.of(Map.of("ชื่อ", "สายหนึ่ง", "ยาว", "1.50"), Map.of())));
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            enter(entry.getKey(), entry.getValue());
        }
        reopenOffice();
        assertEquals(entries, workbooks.entries(id));
    }

    @Test
    void theChangeThatIsReturnedIsTheOneThatIsRead() throws WorldFailure {
        List<Entering> typed = List.of(
                new Entering("1.01.frame", Entry.figure("1E+3"), Optional.of("ทถ.6 หน้า 3")),
                Entering.of(
                        "1.01.reason",
                        new Entry.Words("half a pair \ud83d, a whole one 😀, a NUL \u0000 and a tab\t")));
        List<Change> returned = workbooks.append(id, typed, AUTHOR);
        reopenOffice();
        assertEquals(returned, workbooks.log(id));
        assertTrue(
                workbooks.entries(id).get("1.01.reason").toString().contains("\ufffd, a whole one 😀, a NUL \u0000"));
    }

    @Test
    void oneAppendIsOneMoment() throws WorldFailure {
        List<Change> first = workbooks.append(
                id, List.of(Entering.of("a", Entry.NO_SERVICE), Entering.of("b", Entry.NO_SERVICE)), AUTHOR);
        List<Change> second = workbooks.append(id, List.of(Entering.of("a", Entry.BLANK)), AUTHOR);
        assertEquals(first.get(0).time(), first.get(1).time());
        assertTrue(first.get(1).time().compareTo(second.get(0).time()) < 0);
        assertEquals(List.of(), workbooks.append(id, List.of(), AUTHOR));
    }

    @Test
    void aClockFiveYearsOffOrSteppingBackKeepsTheOrder() throws WorldFailure {
        enter("a", Entry.figure("1"));
        clock.step(Duration.ofDays(5 * 365));
        enter("a", Entry.figure("2"));
        clock.step(Duration.ofDays(-10 * 365));
        enter("a", Entry.figure("3"));
        reopenOffice();
        enter("a", Entry.figure("4"));
        List<Change> log = workbooks.log(id);
        for (int at = 1; at < log.size(); at++) {
            assertTrue(log.get(at - 1).time().compareTo(log.get(at).time()) < 0, log.toString());
        }
        assertEquals(Entry.figure("4"), workbooks.entries(id).get("a"));
    }

    @Test
    void theWorkbookChangedLastIsListedFirstWhateverTheClock() throws WorldFailure {
        String other = workbooks.create("lpa-2567", 1, "6760607").id();
        assertEquals(other, workbooks.list().get(0).id());
        clock.step(Duration.ofDays(-400));
        enter("a", Entry.figure("1"));
        assertEquals(
                List.of(id, other),
                workbooks.list().stream().map(Workbooks.Entitled::id).toList());
    }

    @Test
    void aCheckedWorkbookThatIsChangedIsOpenAgain() throws WorldFailure {
        move(WorkbookState.OPEN, WorkbookState.CHECKED);
        enter("a", Entry.figure("1"));
        assertEquals(WorkbookState.OPEN, workbooks.find(id).orElseThrow().state());
    }

    @Test
    void movesAreComparedAndSet() throws WorldFailure {
        assertFalse(workbooks.move(id, WorkbookState.CHECKED, WorkbookState.OPEN), "it is open");
        assertFalse(workbooks.move(id, WorkbookState.OPEN, WorkbookState.ACCEPTED), "not in the table");
        assertFalse(workbooks.move("another", WorkbookState.OPEN, WorkbookState.CHECKED));
        move(WorkbookState.OPEN, WorkbookState.CHECKED);
        assertFalse(workbooks.move(id, WorkbookState.OPEN, WorkbookState.CHECKED), "somebody was faster");
        assertFalse(workbooks.move(id, WorkbookState.CHECKED, WorkbookState.SEALED), "sealing makes a submission");
    }

    @Test
    void aSealedWorkbookTakesNoEntryUntilItsNextRevision() throws WorldFailure {
        enter("a", Entry.figure("1"));
        seal();
        WorldFailure refused = assertThrows(WorldFailure.class, () -> enter("a", Entry.figure("2")));
        assertEquals("workbook.sealed", refused.code());
        assertFalse(workbooks.move(id, WorkbookState.SEALED, WorkbookState.OPEN), "that would be the same revision");

        Workbooks.Entitled again = workbooks.reopen(id, AUTHOR).orElseThrow();
        assertEquals(2, again.revision());
        assertEquals(WorkbookState.OPEN, again.state());
        assertEquals(Optional.empty(), workbooks.reopen(id, AUTHOR), "it is open already");
        enter("a", Entry.figure("2"));
        assertEquals(
                List.of("a", "#seal", "#reopen", "a"),
                workbooks.log(id).stream().map(Change::field).toList());
        assertEquals(Map.of("a", Entry.figure("2")), workbooks.entries(id));
    }

    @Test
    void lastYearsFiguresAreReplacedAsAWhole() throws WorldFailure {
        workbooks.keepPrior(id, Map.of("1.01.frame", Entry.figure("1.0"), "1.02.frame", Entry.NO_SERVICE));
        workbooks.keepPrior(id, Map.of("1.01.frame", Entry.figure("2.50")));
        reopenOffice();
        assertEquals(Map.of("1.01.frame", Entry.figure("2.50")), workbooks.prior(id));
    }

    @Test
    void theHistoryOfAFieldIsWhatWasEverEnteredInIt() throws WorldFailure {
        enter("a", Entry.figure("1"));
        enter("b", Entry.figure("9"));
        enter("a", Entry.BLANK);
        assertEquals(
                List.of(Entry.figure("1"), Entry.BLANK),
                workbooks.history(id, "a").stream().map(Change::entry).toList());
    }

    @Test
    void theEntriesAreTheFoldOfTheLogAfterAnySequence() throws WorldFailure {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Map<String, Entry> expected = new HashMap<>();
        for (int step = 0; step < 300; step++) {
            if (random.nextInt(40) == 0) {
                reopenOffice();
            }
            clock.step(Duration.ofMillis(random.nextInt(2_000) - 900L));
            List<Entering> entries =
                    random.nextInt(5) == 0 ? List.copyOf(random.nextBoolean() ? undo() : redo()) : some(random);
            workbooks.append(id, entries, AUTHOR);
            entries.stream()
                    .filter(entering -> !entering.field().startsWith("#"))
                    .forEach(entering -> expected.put(entering.field(), entering.entry()));
            expected.values().removeIf(Entry::isBlank);
            assertEquals(expected, workbooks.entries(id), "seed " + seed + ", step " + step);
        }
        assertEquals(Optional.empty(), Chain.firstBreak(workbooks.log(id)));
    }

    private List<Entering> undo() throws WorldFailure {
        return Undo.of(workbooks.log(id)).undo();
    }

    private List<Entering> redo() throws WorldFailure {
        return Undo.of(workbooks.log(id)).redo();
    }

    private static List<Entering> some(Random random) {
        List<Entering> entries = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            String field = random.nextInt(8) + ".frame";
            Entry entry = switch (random.nextInt(5)) {
                case 0 -> Entry.BLANK;
                case 1 -> Entry.NO_SERVICE;
                case 2 -> new Entry.Words("คำ " + random.nextInt(100));
                default -> Entry.figure(random.nextInt(1_000) + ".50");
            };
            entries.add(Entering.of(field, entry));
        }
        return entries;
    }

    @Test
    void severalThreadsMakeOneChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String field = "field " + thread;
                running.add(threads.submit(() -> {
                    for (int at = 0; at < 25; at++) {
                        enter(field, Entry.figure(Integer.toString(at)));
                        workbooks.entries(id);
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(100, workbooks.log(id).size());
        assertEquals(Entry.figure("24"), workbooks.entries(id).get("field 3"));
    }

    @Test
    void tenThousandChangesAreQuickEnough() throws WorldFailure {
        for (int batch = 0; batch < 100; batch++) {
            List<Entering> entries = new ArrayList<>();
            for (int at = 0; at < 100; at++) {
                entries.add(Entering.of("field " + at, Entry.figure(batch + "." + at)));
            }
            workbooks.append(id, entries, AUTHOR);
        }
        long start = System.nanoTime();
        reopenOffice();
        long opened = System.nanoTime();
        assertEquals(100, workbooks.entries(id).size());
        long folded = System.nanoTime();
        enter("one more", Entry.figure("1"));
        long entered = System.nanoTime();
        System.out.printf(
                "10,000 changes: open and verify %d ms, entries %d ms, one more %d ms%n",
                (opened - start) / 1_000_000, (folded - opened) / 1_000_000, (entered - folded) / 1_000_000);
        assertTrue(opened - start < 5_000_000_000L && folded - opened < 500_000_000L);
    }

    @Test
    void anUnknownWorkbookIsABug() {
        assertThrows(
                IllegalArgumentException.class,
                () -> workbooks.append("another", List.of(Entering.of("a", Entry.BLANK)), AUTHOR));
    }
}
