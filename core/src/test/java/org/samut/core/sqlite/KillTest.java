package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.backup.Backup;
import org.samut.core.submission.Outbox;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;

/** A process that types is killed (SIGKILL) at random moments: whatever it had called saved is there. */
class KillTest {
    private static final int KILLS = 50;

    @TempDir
    Path folder;

    @Test
    void fiftyKillsLoseNothingThatWasCalledSaved() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path home = folder.resolve("home");
        Map<String, Entry> saved = new HashMap<>();
        int lines = 0;
        int early = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int heard = typeAndKill(home, random, saved);
            lines += heard;
            early += heard == 0 ? 1 : 0;
            verify(home, saved, "seed " + seed + ", kill " + kill);
        }
        System.out.println(KILLS + " kills, " + early + " before the first entry, " + lines + " commits reported");
        assertTrue(lines > KILLS, "it typed");
    }

    @Test
    void aKillWhileSealingLeavesWholeSubmissionsAndGoodBackups() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path home = folder.resolve("home");
        Map<Integer, String> sealed = new HashMap<>();
        for (int kill = 0; kill < 8; kill++) {
            Process process = TypingProcess.start(SealingProcess.class, home, folder.resolve("native"), 0);
            try (BufferedReader reader = process.inputReader()) {
                for (int lines = 1 + random.nextInt(4); lines > 0; lines--) {
                    hearSeal(whole(reader).orElseThrow(), sealed);
                }
                process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
                process.toHandle().destroyForcibly();
                for (Optional<String> line = whole(reader); line.isPresent(); line = whole(reader)) {
                    hearSeal(line.get(), sealed);
                }
                assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            }
            try (SqliteOffice office = SqliteOffice.open(home, Clock.systemUTC())) {
                Workbooks.Entitled workbook = office.workbooks().list().get(0);
                for (Map.Entry<Integer, String> seal : sealed.entrySet()) {
                    Outbox.Delivery delivery = office.outbox()
                            .delivery(workbook.id(), seal.getKey())
                            .orElseThrow();
                    assertEquals(seal.getValue(), delivery.submission().sha256(), "seed " + seed);
                }
                long seals = office.workbooks().history(workbook.id(), "#seal").size();
                assertEquals(seals, office.outbox().deliveries().size(), "each seal has its submission, seed " + seed);
                List<Backup> backups = office.backups().list();
                assertEquals(backups.stream().findFirst(), office.backups().newestGood(), "seed " + seed);
                assertTrue(backups.size() <= SqliteBackups.KEPT);
            }
        }
        System.out.println(sealed.size() + " seals reported");
    }

    private static void hearSeal(String line, Map<Integer, String> sealed) {
        String[] words = line.split(" ");
        sealed.put(Integer.valueOf(words[0]), words[1]);
    }

    /** Gives how many commits were reported. */
    private int typeAndKill(Path home, Random random, Map<String, Entry> saved) throws Exception {
        Process process = TypingProcess.start(home, folder.resolve("native"), random.nextLong());
        try (BufferedReader reader = process.inputReader()) {
            boolean duringStart = random.nextInt(5) == 0;
            int heard = 0;
            // So many lines and then so long: a slow machine types slowly and is killed as often in the middle.
            for (int lines = duringStart ? 0 : 1 + random.nextInt(40); lines > 0; lines--) {
                heard += hear(whole(reader).orElseThrow(), saved);
            }
            process.waitFor(random.nextInt(duringStart ? 600 : 20), TimeUnit.MILLISECONDS);
            // Not Process.destroyForcibly, which would also throw away what it has printed.
            process.toHandle().destroyForcibly();
            for (Optional<String> line = whole(reader); line.isPresent(); line = whole(reader)) {
                heard += hear(line.get(), saved);
            }
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(137, process.exitValue(), "it was killed and did not end by itself");
            return heard;
        }
    }

    /** Gives how many commits the line reports: none or one. */
    private static int hear(String line, Map<String, Entry> saved) {
        if (line.equals("open")) {
            return 0;
        }
        String[] words = line.split(" ");
        for (int at = 0; at + 1 < words.length; at += 2) {
            saved.put(words[at], Entry.figure(words[at + 1]));
        }
        return 1;
    }

    /** A line that was printed to its end; the last one may be cut, and was saved all the same. */
    private static Optional<String> whole(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int unit = reader.read(); unit >= 0; unit = reader.read()) {
            if (unit == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) unit);
        }
        return Optional.empty();
    }

    private static void verify(Path home, Map<String, Entry> saved, String when) throws Exception {
        try (SqliteOffice office = SqliteOffice.open(home, Clock.systemUTC())) {
            List<Workbooks.Entitled> all = office.workbooks().list();
            if (all.isEmpty()) {
                assertTrue(saved.isEmpty(), when);
                return;
            }
            List<Change> log = office.workbooks().log(all.get(0).id());
            assertEquals(Optional.empty(), Chain.firstBreak(log), when);
            Map<String, Entry> entries = office.workbooks().entries(all.get(0).id());
            // The commit that was under way when it was killed may be there too: then it is newer than what was heard.
            saved.forEach((field, value) ->
                    assertTrue(value.equals(entries.get(field)) || isNewer(log, field, value), when + ", " + field));
            saved.putAll(entries);
        }
    }

    private static boolean isNewer(List<Change> log, String field, Entry value) {
        List<Entry> history = log.stream()
                .filter(line -> line.field().equals(field))
                .map(Change::entry)
                .toList();
        return history.size() > 1 && history.get(history.size() - 2).equals(value);
    }
}
