package org.samut.app.window.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import org.samut.core.text.Language;
import org.samut.core.text.Text;

/** The window's sentences in the language that is chosen; for the screen's thread. */
public final class Texts {
    /** One pair of files a screen; a key's first word may stand in one of them only. */
    private static final List<String> BOOKS = List.of(
            "window", //
            "filling",
            "finishing",
            "card",
            "area",
            "findings",
            "choosing",
            "keys",
            "search",
            "survey",
            "guidance",
            "tour",
            "overview",
            "support",
            "home",
            "history",
            "grid",
            "lastyear",
            "paste",
            "look",
            "sheets",
            "evidence",
            "printing",
            "signed",
            "review",
            "sending",
            "upgrade");

    private final Map<Language, Shelf> sentences = new EnumMap<>(Language.class);
    private final Said language;
    private final ObjectProperty<Digits> digits = new SimpleObjectProperty<>(Digits.ARABIC);

    public Texts(Language language) {
        this.language = new Said(language);
        // Sentences follow the language; those with figures in them follow the digits by the same way.
        digits.addListener((property, before, now) -> this.language.anew());
    }

    /** With which digits figures are shown. */
    public ObjectProperty<Digits> digits() {
        return digits;
    }

    /** A figure, a date or a time as it is shown: with the chosen digits. Never for what is copied: paths, codes. */
    public String figures(String arabic) {
        return digits.get().show(arabic);
    }

    /** A number as it is shown: grouped by thousands, with the chosen digits. */
    public String figures(BigDecimal number) {
        return figures(Figures.grouped(number));
    }

    /** Does this whenever the sentences change, for as long as the node is in use: the texts outlive it. */
    public void follow(Node by, Runnable what) {
        ChangeListener<Language> turned = (property, before, now) -> what.run();
        by.getProperties().put(turned, turned);
        language.addListener(new WeakChangeListener<>(turned));
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    /** The sentence with {@code {0}}, {@code {1}} … replaced; numbers among them are shown with the chosen digits. */
    public String say(String key, Object... values) {
        String sentence = sentences.computeIfAbsent(language.get(), Shelf::new).sentence(key);
        for (int at = 0; at < values.length; at++) {
            sentence = sentence.replace("{" + at + "}", shown(values[at]));
        }
        return sentence;
    }

    /** The other language in its own words, for those who cannot read this one. */
    public String otherName() {
        return language.get() == Language.THAI ? "English" : "ภาษาไทย";
    }

    /** Turns to the other language and answers with it. */
    public Language turn() {
        language.set(language.get() == Language.THAI ? Language.ENGLISH : Language.THAI);
        return language.get();
    }

    public String say(Text text) {
        return text.in(language.get());
    }

    /** The sentence, followed when the language changes. */
    public ObservableValue<String> follow(String key) {
        return Bindings.createStringBinding(() -> say(key), language);
    }

    private String shown(Object value) {
        String plain = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return value instanceof Number ? figures(plain) : plain;
    }

    static Properties load(Language language) {
        Properties loaded = new Properties();
        BOOKS.forEach(book -> read(book, language, loaded));
        return loaded;
    }

    private static void read(String book, Language language, Properties into) {
        String file = book + (language == Language.THAI ? "_th.properties" : "_en.properties");
        try (InputStreamReader reader =
                new InputStreamReader(Texts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            into.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The books of one language. A book is opened when a sentence of it is first said: a start needs few. */
    private static final class Shelf {
        private final Language language;
        private final Properties said = new Properties();
        private final List<String> shut = new ArrayList<>(BOOKS);

        private Shelf(Language language) {
            this.language = language;
        }

        private String sentence(String key) {
            String found = said.getProperty(key);
            String likely = key.substring(0, Math.max(0, key.indexOf('.')));
            while (found == null && !shut.isEmpty()) {
                String book = shut.remove(Math.max(0, shut.indexOf(likely)));
                read(book, language, said);
                found = said.getProperty(key);
            }
            if (found == null) {
                throw new IllegalArgumentException("no text " + key);
            }
            return found;
        }
    }

    /** The language; tells its bindings that what is said in it looks otherwise now. */
    private static final class Said extends SimpleObjectProperty<Language> {
        private Said(Language language) {
            super(language);
        }

        private void anew() {
            fireValueChangedEvent();
        }
    }
}
