package org.samut.app.window.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samut.core.text.Language;

/** The window's sentences: whole in both languages, all of them used, none missing. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/samut/app/window");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Properties thai = Texts.load(Language.THAI);
    private final Properties english = Texts.load(Language.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(thai.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        assertTrue(thai.size() > 100);
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (String key : thai.stringPropertyNames()) {
            assertEquals(places(thai.getProperty(key)), places(english.getProperty(key)), key);
        }
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> used = literals();
        Set<String> unused = new TreeSet<>(thai.stringPropertyNames());
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
        Set<String> firstWords =
                thai.stringPropertyNames().stream().map(TextsTest::firstWord).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(used);
        missing.removeIf(literal -> !firstWords.contains(firstWord(literal)) || literal.endsWith(".css"));
        missing.removeAll(thai.stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    void thaiIsThaiAndEnglishIsNot() {
        for (String key : thai.stringPropertyNames()) {
            assertTrue(thai.getProperty(key).matches(".*[ก-๙].*"), key);
            boolean example = key.endsWith(".prompt");
            assertFalse(!example && english.getProperty(key).matches(".*[ก-๙].*"), key);
        }
    }

    @Test
    void aTextFollowsTheLanguage() {
        Texts texts = new Texts(Language.THAI);
        assertEquals("บันทึกแล้ว 10:32:05", texts.say("status.saved", "10:32:05"));
        texts.language().set(Language.ENGLISH);
        assertEquals("Saved 10:32:05", texts.say("status.saved", "10:32:05"));
    }

    private static String firstWord(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(hit -> hit.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                LITERAL.matcher(Files.readString(source)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }
}
