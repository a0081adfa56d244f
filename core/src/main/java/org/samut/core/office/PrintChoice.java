package org.samut.core.office;

import java.util.Objects;
import java.util.Optional;
import org.samut.core.paper.HeadSigns;

/**
 * What may be chosen when a workbook is printed.
 *
 * @param thaiDigits empty: as the settings say
 */
public record PrintChoice(Optional<Boolean> thaiDigits, HeadSigns signs) {
    /** As the settings and the form say. */
    public static final PrintChoice USUAL = new PrintChoice(Optional.empty(), HeadSigns.HEAD);

    public PrintChoice {
        Objects.requireNonNull(thaiDigits);
        Objects.requireNonNull(signs);
    }
}
