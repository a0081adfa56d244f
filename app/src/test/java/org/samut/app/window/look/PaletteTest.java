package org.samut.app.window.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour has a name, and what is written in one can be read on what it is written on, in all three themes. */
class PaletteTest {
    private static final Path STYLES = Path.of("src/main/resources/org/samut/app/window");
    private static final Pattern NAMED = Pattern.compile("(-samut-[a-z-]+): #([0-9a-f]{6});");
    private static final Pattern LITERAL = Pattern.compile(
            "(?i)-fx-[a-z-]+:[^;]*(#[0-9a-f]{3,8}\\b|(?<![-\\w])(white|black|red|blue|gr[ae]y|green)\\b|rgba?\\()");
    private static final Pattern PIXELS = Pattern.compile("-fx-font-size: *[0-9.]+(px|pt)?;");

    private static final List<String> INKS =
            List.of("ink", "soft", "blue", "green", "amber", "red", "orange", "blue-ink");
    private static final List<String> PAPERS = List.of("paper", "ground", "hover", "quiet", "tag");

    @ParameterizedTest
    @ValueSource(strings = {"", "look/dark.css", "look/contrast.css"})
    void whatIsWrittenCanBeRead(String theme) throws IOException {
        Map<String, Integer> colours = new HashMap<>(named("samut.css"));
        if (!theme.isEmpty()) {
            Map<String, Integer> swapped = named(theme);
            assertEquals(colours.keySet(), swapped.keySet(), "a theme swaps all colours");
            colours.putAll(swapped);
        }
        List<String> faint = new ArrayList<>();
        for (String ink : INKS) {
            for (String paper : PAPERS) {
                weigh(colours, ink, paper, faint);
            }
        }
        for (String own : List.of("green", "amber", "red", "orange", "blue")) {
            weigh(colours, own, own + "-soft", faint);
            weigh(colours, "ink", own + "-soft", faint);
            weigh(colours, "soft", own + "-soft", faint);
        }
        weigh(colours, "blue-ink", "blue-soft", faint);
        weigh(colours, "on-blue", "blue", faint);
        assertEquals(List.of(), faint);
        assertTrue(contrast(colours.get("-samut-edge"), colours.get("-samut-paper")) >= 3, "edges of fields are seen");
    }

    @Test
    void onlyTheThemesKnowColoursAndOnlyTheRootKnowsPixels() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(STYLES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".css")).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (String line : lines) {
                    boolean names =
                            line.strip().startsWith("-samut-") || line.strip().startsWith("-color-");
                    if (!names && LITERAL.matcher(line).find()) {
                        found.add(file.getFileName() + ": " + line.strip());
                    }
                    if (PIXELS.matcher(line).find() && !line.contains("-fx-font-size: 16px;")) {
                        found.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static void weigh(Map<String, Integer> colours, String ink, String paper, List<String> faint) {
        double ratio = contrast(colours.get("-samut-" + ink), colours.get("-samut-" + paper));
        if (ratio < 4.5) {
            faint.add(String.format("%s on %s %.2f", ink, paper, ratio));
        }
    }

    private static Map<String, Integer> named(String file) throws IOException {
        try (InputStream in = PaletteTest.class.getResourceAsStream("/org/samut/app/window/" + file)) {
            Matcher colour = NAMED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> named = new HashMap<>();
            while (colour.find()) {
                named.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
            }
            return named;
        }
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
