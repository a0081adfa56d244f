package org.samut.core.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.assessment.Assessor;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.form.json.FormJson;
import org.samut.core.form.json.SignedForm;
import org.samut.core.lao.LaoType;
import org.samut.core.signature.SigningKey;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * Times the rules. The table goes to standard output as Markdown. What runs in a fresh JVM is held to its bound by the
 * processor's time of its thread, since a busy machine doubles the other; both are printed.
 */
@Tag("bench")
class RulesBench {
    private static final List<String> TABLE = new ArrayList<>();
    private static final int FRESH = 11;

    @BeforeAll
    static void heading() {
        TABLE.add("| what | must reach | median | p95 | p99 | processor, median |");
        TABLE.add("| --- | --- | --- | --- | --- | --- |");
    }

    @AfterAll
    static void print() {
        TABLE.forEach(System.out::println);
    }

    @Test
    void oneChange() {
        Form form = SampleForms.msps().appliedTo(LaoType.SUBDISTRICT);
        Workbook filled = FreshStart.filled(form);
        LiveAssessment live = Assessor.compile(form).live(filled);
        String[] fields = filled.entries().keySet().stream()
                .filter(field -> filled.entry(field) instanceof Entry.Figure)
                .sorted()
                .toArray(String[]::new);
        Entry[] figures = new Entry[60];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Entry.figure(Integer.toString(50 + i));
        }
        long[] taken = new long[60_000];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < taken.length; i++) {
                long start = System.nanoTime();
                live.change(fields[i % fields.length], figures[i % figures.length]);
                taken[i] = System.nanoTime() - start;
            }
        }
        row(
                "one change → recalculated, findings updated, 64 indicators, warm",
                "p50 ≤ 20 µs, p99 ≤ 200 µs",
                taken,
                "µs");
        assertTrue(percentile(taken, 50) <= 20_000 && percentile(taken, 99) <= 200_000);
    }

    @Test
    void allRulesWarm() {
        Form form = SampleForms.msps().appliedTo(LaoType.SUBDISTRICT);
        Workbook filled = FreshStart.filled(form);
        Assessor assessor = Assessor.compile(form);
        long[] taken = new long[2_000];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < taken.length; i++) {
                long start = System.nanoTime();
                assessor.assess(filled);
                taken[i] = System.nanoTime() - start;
            }
        }
        row("all rules of the form (" + form.rules().size() + "), warm", "≤ 2 ms", taken, "ms");
        assertTrue(percentile(taken, 50) <= 2_000_000);
    }

    @Test
    void allRulesInAFreshMachine(@TempDir Path folder) throws Exception {
        Path json = Files.writeString(folder.resolve("form.json"), FormJson.write(SampleForms.msps()));
        Fresh fresh = fresh("rules", json.toString());
        row("all rules of the form: compile and evaluate, first time in a fresh JVM", "≤ 60 ms", fresh);
        assertTrue(percentile(fresh.processor(), 50) <= 60_000_000);
    }

    @Test
    void aFormOfAThousandItemsInAFreshMachine(@TempDir Path folder) throws Exception {
        SigningKey owner = SigningKey.generate();
        SignedForm signed = SignedForm.sign(BenchForms.thousandItems(), owner);
        Path json = Files.writeString(folder.resolve("form.json"), signed.json());
        String key = owner.verifyingKey().encoded();
        Fresh fresh = fresh("form", json.toString(), signed.signature(), key);
        row(
                "form of 1,000 items (" + signed.json().length() / 1024 + "k characters): read, verify, compile rules,"
                        + " fresh JVM",
                "≤ 350 ms",
                fresh);
        assertTrue(percentile(fresh.processor(), 50) <= 350_000_000);
    }

    /** Nanoseconds of each run: passed, and on the processor. */
    private record Fresh(long[] taken, long[] processor) {}

    private static Fresh fresh(String... arguments) throws IOException, InterruptedException {
        long[] taken = new long[FRESH];
        long[] processor = new long[FRESH];
        for (int i = 0; i < taken.length; i++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // As bin/samut starts the window.
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FreshStart.class.getName()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes()).strip();
            assertTrue(process.waitFor() == 0, printed);
            taken[i] = Long.parseLong(printed.split(" ")[0]);
            processor[i] = Long.parseLong(printed.split(" ")[1]);
        }
        return new Fresh(taken, processor);
    }

    private static void row(String what, String bound, Fresh fresh) {
        row(what, bound, fresh.taken(), "ms");
        String processor = String.format(Locale.ROOT, " %.2f ms |", percentile(fresh.processor(), 50) / 1e6);
        TABLE.set(TABLE.size() - 1, TABLE.get(TABLE.size() - 1).replaceFirst(" – \\|$", processor));
    }

    private static void row(String what, String bound, long[] nanos, String unit) {
        double scale = unit.equals("µs") ? 1e3 : 1e6;
        TABLE.add(String.format(
                Locale.ROOT,
                "| %s | %s | %.2f %s | %.2f %s | %.2f %s | – |",
                what,
                bound,
                percentile(nanos, 50) / scale,
                unit,
                percentile(nanos, 95) / scale,
                unit,
                percentile(nanos, 99) / scale,
                unit));
    }

    private static long percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
