package org.samut.core.form.head;

import java.time.LocalDate;

/** The days, both included, between which submissions are taken. */
public record Window(LocalDate opens, LocalDate closes) {
    public Window {
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException("closes " + closes + " before it opens " + opens);
        }
    }
}
