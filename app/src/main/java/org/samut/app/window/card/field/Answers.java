package org.samut.app.window.card.field;

import java.time.Clock;
import java.util.Optional;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;

/** Which kinds of fields are answered otherwise than in one line of text, and by what. */
public record Answers(Texts texts, Clock clock) {

    /** The kind that the item needs controls of its own for. */
    Optional<ItemKind> wanted(Item item) {
        return switch (item.kind()) {
            case YES_NO, CHOICE, DATE, TEXT, TABLE -> Optional.of(item.kind());
            default -> Optional.empty();
        };
    }

    Answer make(ItemKind kind) {
        return switch (kind) {
            case YES_NO -> new YesNoAnswer(texts);
            case CHOICE -> new PickAnswer(texts);
            case DATE -> new DateAnswer(texts, clock);
            case TEXT -> new WordsAnswer(texts);
            case TABLE -> new TableAnswer(texts);
            default -> throw new IllegalArgumentException("no controls of its own for " + kind);
        };
    }
}
