package org.samut.core.failure;

import java.util.Objects;
import org.samut.core.text.Text;

/** A refusal that belongs to the domain: a value, never thrown. Says what is wrong and what would be right. */
public record Refusal(String code, Text happened, Text next) {
    public Refusal {
        Objects.requireNonNull(code);
        Objects.requireNonNull(happened);
        Objects.requireNonNull(next);
    }
}
