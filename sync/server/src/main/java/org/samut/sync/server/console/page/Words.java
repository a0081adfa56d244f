package org.samut.sync.server.console.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import org.samut.core.text.Dates;
import org.samut.core.text.Grouped;
import org.samut.core.text.Language;
import org.samut.core.text.Text;

/** The console's sentences in one language, and dates and figures as its readers write them. Immutable. */
public final class Words {
    private static final Words THAI = new Words(Language.THAI, "th");
    private static final Words ENGLISH = new Words(Language.ENGLISH, "en");

    private final Language language;
    private final String tag;
    private final Properties sentences = new Properties();

    private Words(Language language, String tag) {
        this.language = language;
        this.tag = tag;
        try (Reader book =
                new InputStreamReader(Words.class.getResourceAsStream("console_" + tag + ".properties"), UTF_8)) {
            sentences.load(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Words in(Language language) {
        return language == Language.THAI ? THAI : ENGLISH;
    }

    /** As HTML names the language: {@code th} or {@code en}. */
    public String tag() {
        return tag;
    }

    public Language language() {
        return language;
    }

    /** The sentence, with what belongs at its {@code {0}}, {@code {1}} … */
    public String of(String key, Object... places) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + tag);
        }
        for (int at = 0; at < places.length; at++) {
            sentence = sentence.replace("{" + at + "}", String.valueOf(places[at]));
        }
        return sentence;
    }

    public String of(Text text) {
        return text.in(language);
    }

    public String number(long number) {
        return Grouped.of(BigDecimal.valueOf(number));
    }

    public String figure(BigDecimal figure) {
        return Grouped.of(figure);
    }

    public String moment(Instant at) {
        String time = Dates.dayAndTime(at, language);
        return time.substring(0, time.lastIndexOf(':'));
    }

    public String day(LocalDate day) {
        return Dates.day(day, language);
    }
}
