package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.app.Support;
import org.samut.core.settings.Settings;
import org.samut.core.workbook.Entry;

/** What a helper from afar is given: everything about the program, nothing about the people and their figures. */
class DoctorTest {
    private static final String OFFICER = "นางสาวพิมพ์ใจ ทดสอบระบบ";
    private static final String TOKEN = "tok-3fJ8sQ1bZxY7wV5uT2rP9nM4";
    private static final String SERVER = "https://samut.example.go.th";

    @TempDir
    Path folder;

    private Path home;
    private CommandLineRun samut;
    private final List<String> secrets = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    @BeforeEach
    void anOffice() throws Exception {
        home = folder.resolve("home");
        samut = new CommandLineRun(home);
        Files.writeString(folder.resolve("form.json"), BundledForm.json());
        assertEquals(0, samut.run("form", "import", folder.resolve("form.json").toString()));
        assertEquals(0, samut.run("lao", "set", "6760607"));
        assertEquals(0, samut.run("officer", OFFICER), samut.err());
        assertEquals(0, samut.run("workbook", "new", "msps-2567"));
        Path values = folder.resolve("values.csv");
        try (var in = DoctorTest.class.getResourceAsStream("/org/samut/app/demo/values.csv")) {
            Files.write(values, in.readAllBytes());
        }
        assertEquals(0, samut.run("workbook", "import", values.toString()), samut.err());
        String reason = "คุณสมหญิง ใจดี แจ้งว่านับใหม่ 98765.4321";
        assertEquals(
                0,
                samut.run(
                        "workbook", "set", "1.01", "--frame", "1234.5678", "--service", "987.6543", "--reason", reason),
                samut.err());
        try (Composition composition = Composition.open(home)) {
            Settings settings = composition.store().settings();
            settings.keep(Settings.SERVER, SERVER);
            settings.keep(
                    Settings.SERVER_KEY,
                    composition
                            .office()
                            .installation()
                            .device()
                            .key()
                            .verifyingKey()
                            .encoded());
            String workbook = composition.store().workbooks().list().get(0).id();
            composition.store().workbooks().entries(workbook).values().forEach(entry -> {
                // A figure of a digit or two stands in every count and every date.
                if (entry instanceof Entry.Figure figure
                        && figure.number().toPlainString().length() > 4) {
                    figures.add(figure.number().toPlainString());
                }
            });
            names.add(composition.office().author().device());
        }
        Files.writeString(home.resolve("token"), TOKEN);
        secrets.add(TOKEN);
        secrets.add(Files.readString(home.resolve("device.key")).strip());
        names.addAll(List.of(OFFICER, "สมหญิง", "หนองกะปุ"));
        names.removeIf(name -> name.length() < 4);
        figures.add("98765.4321");
        new Support(home, Clock.systemUTC())
                .errors()
                .note(new IllegalStateException(OFFICER + " " + figures.get(0) + " " + TOKEN));
    }

    @Test
    void nothingOfThePeopleAndTheirFiguresIsInTheFileUnlessTicked() throws Exception {
        Map<String, String> zip = file();

        String all = String.join("\n", zip.values()) + zip.keySet();
        assertTrue(figures.size() > 20, "figures to look for: " + figures);
        figures.forEach(figure -> assertFalse(all.contains(figure), "figure " + figure));
        names.forEach(name -> assertFalse(all.contains(name), "name " + name));
        secrets.forEach(secret -> assertFalse(all.contains(secret), "a secret"));
        assertFalse(all.contains(folder.toString()), "no folder of this PC");
        assertFalse(zip.containsKey("entries.json"));
    }

    @Test
    void whatAHelperNeedsIsInTheFile() throws Exception {
        Map<String, String> zip = file();

        assertEquals(
                new TreeSet<>(List.of(
                        "README.txt",
                        "checks.json",
                        "machine.json",
                        "settings.json",
                        "workbooks.json",
                        "folder.json",
                        "log/errors.log")),
                new TreeSet<>(zip.keySet()));
        assertTrue(zip.get("machine.json").contains("java.version"));
        assertTrue(zip.get("settings.json").contains(SERVER));
        assertTrue(zip.get("workbooks.json").contains("msps-2567"));
        assertTrue(zip.get("workbooks.json").contains("\"state\" : \"open\""), zip.get("workbooks.json"));
        assertTrue(zip.get("log/errors.log").contains("SMT-"));
        assertTrue(zip.get("folder.json").contains("samut.db"), zip.get("folder.json"));
        assertTrue(zip.get("checks.json").contains("\"store\""));
    }

    @Test
    void whatIsTickedIsInTheFileAndSecretsNeverAre() throws Exception {
        String withFigures = String.join("\n", file("--with-figures").values());
        assertTrue(withFigures.contains("1234.5678"));
        names.forEach(name -> assertFalse(withFigures.contains(name), name));
        assertFalse(withFigures.contains("98765.4321"), "words are not figures");
        String withBoth =
                String.join("\n", file("--with-figures", "--with-names").values());
        assertTrue(withBoth.contains(OFFICER) && withBoth.contains("98765.4321"));
        secrets.forEach(secret -> assertFalse(withBoth.contains(secret), "a secret"));
    }

    @Test
    void aSoundInstallationIsToldSoInBothLanguages() {
        assertEquals(0, samut.run("doctor"), samut.out() + samut.err());
        assertTrue(samut.out().contains("ไฟล์ข้อมูล: ครบถ้วน"), samut.out());
        assertTrue(samut.out().contains("The data file: It is whole."), samut.out());
        assertEquals(0, samut.run("doctor", "--json"));
        for (JsonNode check : samut.json().get("checks")) {
            assertFalse(check.get("level").asText().equals("trouble"), check.toString());
        }
    }

    @Test
    void aLineIsTriedOnlyWhenAsked() throws Exception {
        try (Composition composition = Composition.open(home)) {
            composition.store().settings().keep(Settings.SERVER, "http://127.0.0.1:9");
        }
        assertEquals(0, samut.run("doctor"), samut.out());
        assertEquals(1, samut.run("doctor", "--line"), samut.out());
        assertTrue(samut.out().contains("ติดต่อแม่ข่ายไม่ได้"), samut.out());
    }

    @Test
    void aFolderThatDoesNotOpenIsExaminedAllTheSame() throws Exception {
        byte[] damaged = Files.readAllBytes(home.resolve("samut.db"));
        for (int at = 0; at < 3000; at++) {
            damaged[4096 + at] = (byte) at;
        }
        Files.write(home.resolve("samut.db"), damaged);

        Path out = folder.resolve("support.zip");
        assertEquals(1, samut.run("doctor", "--out", out.toString()), samut.out() + samut.err());
        Map<String, String> zip = unzipped(out);
        assertTrue(zip.get("checks.json").contains("store.damaged"), zip.get("checks.json"));
        String all = String.join("\n", zip.values());
        secrets.forEach(secret -> assertFalse(all.contains(secret), "a secret"));
        assertFalse(all.contains(folder.toString()), all);
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsTold() {
        assertEquals(
                3,
                samut.run("doctor", "--out", folder.resolve("no/such/place.zip").toString()));
        assertTrue(samut.err().contains("file.write"), samut.err());
    }

    @Test
    void theOverviewIsPrintedToo() throws Exception {
        Path out = folder.resolve("overview.pdf");
        assertEquals(0, samut.run("print", "--overview", "--out", out.toString()), samut.err());
        assertTrue(Files.readString(out, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    private Map<String, String> file(String... more) throws IOException {
        Path out = folder.resolve("support.zip");
        List<String> words = new ArrayList<>(List.of("doctor", "--out", out.toString()));
        words.addAll(List.of(more));
        assertEquals(0, samut.run(words.toArray(String[]::new)), samut.out() + samut.err());
        return unzipped(out);
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
