package org.samut.app.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.core.failure.Outcome;
import org.samut.core.office.Office;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;

/** Types into the running program and kills it at random moments: what it called saved is there every time. */
final class KilledProgramTest {
    private static final int KILLS = 50;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void whatWasCalledSavedIsThereAfterEveryKill() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path home = folder.resolve("home");
        begin(home);
        Map<String, String> saved = new HashMap<>();
        List<String> codes = List.of("1.01", "1.02", "1.04", "1.05", "3.01", "5.01", "8.05");
        int acknowledged = 0;
        for (int round = 0; round < KILLS; round++) {
            int before = acknowledged;
            try (var program = new ProgramProcess(home, "workbook", "enter")) {
                Thread killer = killAfterFirstAnswer(program, random.nextInt(60));
                String typed = null;
                for (boolean alive = true; alive; ) {
                    String code = codes.get(random.nextInt(codes.size()));
                    typed = code + " " + random.nextInt(1000, 100_000) + " " + random.nextInt(1000);
                    try {
                        program.type(typed);
                        String answer = program.reads();
                        alive = answer != null;
                        if (alive) {
                            assertEquals("saved " + typed, answer);
                            saved.put(code, typed);
                            acknowledged++;
                            if (killer.getState() == Thread.State.NEW) {
                                killer.start();
                            }
                        }
                    } catch (IOException cut) {
                        alive = false;
                    }
                }
                killer.join();
                assertAllThere(home, saved, typed, "seed " + seed + " round " + round);
            }
            assertTrue(
                    acknowledged > before,
                    "round " + round + " saved nothing: " + Files.readString(folder.resolve("stderr.txt")));
        }
        System.out.println(KILLS + " kills, " + acknowledged + " entries called saved, none lost");
    }

    private static Thread killAfterFirstAnswer(ProgramProcess program, int millis) {
        return new Thread(() -> {
            try {
                Thread.sleep(millis);
                program.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void begin(Path home) throws Exception {
        try (Composition composition = Composition.open(home)) {
            Office office = composition.office();
            office.importForm(BundledForm.json());
            office.chooseLao("6760607");
            assertTrue(office.startWorkbook("msps-2567") instanceof Outcome.Done<?>);
        }
    }

    /** The line that was typed last may be there though its answer was never read; nothing else may differ. */
    private static void assertAllThere(Path home, Map<String, String> saved, String lastTyped, String where)
            throws Exception {
        try (Composition composition = Composition.open(home)) {
            var workbooks = composition.office().installation().workbooks();
            String id = workbooks.list().get(0).id();
            List<Change> log = workbooks.log(id);
            assertTrue(log.size() >= saved.size(), where);
            Map<String, Entry> entries = workbooks.entries(id);
            for (Map.Entry<String, String> one : saved.entrySet()) {
                String[] words = one.getValue().split(" ");
                String[] last = lastTyped.split(" ");
                String frame = shown(entries, words[0] + ".frame");
                String service = shown(entries, words[0] + ".service");
                boolean asSaved = frame.equals(words[1]) && service.equals(words[2]);
                boolean asTypedLast = words[0].equals(last[0]) && frame.equals(last[1]) && service.equals(last[2]);
                assertTrue(asSaved || asTypedLast, where + ": " + one.getValue() + " is " + frame + " " + service);
                if (asTypedLast) {
                    saved.put(words[0], lastTyped);
                }
            }
        }
    }

    private static String shown(Map<String, Entry> entries, String field) {
        return entries.getOrDefault(field, Entry.BLANK)
                .asNumber()
                .map(number -> number.toPlainString())
                .orElse("");
    }
}
