package org.samut.core.text;

import java.util.Objects;

/** One sentence in Thai and in English, whole in both. Immutable. */
public record Text(String thai, String english) {
    public Text {
        Objects.requireNonNull(thai);
        Objects.requireNonNull(english);
    }

    public static Text of(String thai, String english) {
        return new Text(thai, english);
    }

    /** The sentence in the reader's language. */
    public String in(Language language) {
        return language == Language.THAI ? thai : english;
    }
}
