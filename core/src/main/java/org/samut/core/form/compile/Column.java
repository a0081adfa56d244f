package org.samut.core.form.compile;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a form's table of indicators may have. */
enum Column {
    CODE,
    AREA_NO,
    AREA,
    MISSION,
    NO,
    STATUS,
    KIND,
    TEXT,
    LABEL_1,
    LABEL_2,
    UNIT,
    DECIMALS,
    TARGET,
    COMPARE,
    APPLIES_TO,
    EVIDENCE,
    BASIS,
    GUIDANCE,
    /** The unit of (1) where it is another than that of (2). */
    UNIT_1,
    VALUE,
    LEVELS,
    PILOT,
    CHECKLIST,
    REQUIRED,
    ITEMS,
    COMPUTED,
    RULES,
    /** The code that the indicator had in last year's form where it was another; {@code -} where it had none. */
    PRIOR,
    /**
     * The code that the indicator had in the version before where it was another, {@code -} where it had none; then, each
     * after a semicolon, {@code item=item} or {@code item=-} for items that were others.
     */
    SUPERSEDES;

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every file has it, whatever kinds its rows are of. */
    boolean isAlwaysWanted() {
        return ordinal() <= TEXT.ordinal() || this == APPLIES_TO;
    }

    static Optional<Column> of(String heading) {
        return Stream.of(values())
                .filter(column -> column.heading().equals(heading))
                .findFirst();
    }

    static String headings() {
        return Stream.of(values()).map(Column::heading).collect(Collectors.joining(", "));
    }
}
