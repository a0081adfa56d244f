package org.samut.core.expression;

import java.util.Objects;

/** What an expression reads: an answer of the same workbook, last year's, or a column of a table taken together. */
public sealed interface Reference {
    /** The id of the item that is read, such as {@code 1.01.frame}. */
    String item();

    /** {@code 1.01.service}: the item's figure; a yes is 1, a no is 0. */
    record Answer(String item) implements Reference {
        public Answer {
            Objects.requireNonNull(item);
        }
    }

    /** {@code prior('1.01.frame')}: last year's figure. */
    record Prior(String item) implements Reference {
        public Prior {
            Objects.requireNonNull(item);
        }
    }

    /** {@code sum(1.01.roads.length)}: the column's figures over all rows; cells left blank are passed over. */
    record Column(String item, String column, Fold fold) implements Reference {
        public Column {
            Objects.requireNonNull(item);
            Objects.requireNonNull(column);
            Objects.requireNonNull(fold);
        }
    }

    /** {@code count(1.01.roads)}: the number of rows. */
    record RowCount(String item) implements Reference {
        public RowCount {
            Objects.requireNonNull(item);
        }
    }

    /** How a column becomes one figure. */
    enum Fold {
        SUM,
        MIN,
        MAX
    }
}
