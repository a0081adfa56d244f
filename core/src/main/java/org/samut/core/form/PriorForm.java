package org.samut.core.form;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Last year's form, and which of its indicators a form's own go on from.
 *
 * @param id of last year's form, such as {@code msps-2566}
 * @param codes last year's code by this year's, where they differ; empty text where there was no such indicator
 */
public record PriorForm(String id, Map<String, String> codes) {
    public PriorForm {
        Objects.requireNonNull(id);
        codes = Map.copyOf(codes);
    }

    /** The code that this indicator had last year, if it had any. */
    public Optional<String> codeOf(String indicator) {
        return Optional.of(codes.getOrDefault(indicator, indicator)).filter(code -> !code.isEmpty());
    }
}
