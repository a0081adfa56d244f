package org.samut.core.form.head;

import java.util.Objects;

/** The words that a form's owner prints for the four results of a target. */
public record ResultWords(String met, String below, String noService, String notCarriedOut) {
    public ResultWords {
        Objects.requireNonNull(met);
        Objects.requireNonNull(below);
        Objects.requireNonNull(noService);
        Objects.requireNonNull(notCarriedOut);
    }
}
