package org.samut.sync.server.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the console is there in both languages, and none that no page says. */
class WordsTest {
    private static final Pattern USED = Pattern.compile("\\bof\\(\\s*\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static Map<String, String> book(String tag) throws IOException {
        Properties book = new Properties();
        try (Reader reader = new InputStreamReader(
                Words.class.getResourceAsStream("console_" + tag + ".properties"), StandardCharsets.UTF_8)) {
            book.load(reader);
        }
        Map<String, String> sentences = new TreeMap<>();
        book.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/samut/sync/server/console"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
                }
            }
        }
        return used;
    }

    @Test
    void everySentenceIsInBothLanguagesAndSaidSomewhere() throws IOException {
        assertEquals(book("th").keySet(), book("en").keySet());
        assertEquals(used(), book("th").keySet());
    }

    @Test
    void bothLanguagesSayTheSamePlaces() throws IOException {
        Map<String, String> english = book("en");
        book("th").forEach((key, thai) -> assertEquals(places(thai), places(english.get(key)), key));
    }

    @Test
    void aKeyIsWrittenOnce() throws IOException {
        for (String tag : List.of("th", "en")) {
            try (Stream<String> lines = Files.lines(
                    Path.of("src/main/resources/org/samut/sync/server/console/page/console_" + tag + ".properties"))) {
                List<String> keys = lines.filter(line -> line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertEquals(keys.size(), Set.copyOf(keys).size(), tag);
                assertTrue(keys.size() > 100);
            }
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(sentence).results().forEach(found -> places.add(found.group()));
        return places;
    }
}
