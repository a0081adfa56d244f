package org.samut.core.report.entries;

import java.util.Optional;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.text.Text;

/** What a cell of a sheet belongs to. */
sealed interface Slot {
    /** How it is called. */
    Text label();

    /** How a field is called that follows from what is written here, such as the state's other items. */
    default Text label(String field) {
        return label();
    }

    /** In which unit it is counted; empty where it is none. */
    default String unit() {
        return "";
    }

    /** Text for the reader; nothing is taken from it. */
    record Fixed(Text label) implements Slot {}

    /** An indicator's item. */
    record Answer(Indicator indicator, Item item) implements Slot {
        @Override
        public Text label() {
            String code = indicator.code() + " ";
            if (item.kind() == ItemKind.FRAME) {
                return Text.of(code + "(1)", code + "(1)");
            }
            return item.kind() == ItemKind.SERVICE
                    ? Text.of(code + "(2)", code + "(2)")
                    : Text.of(code + item.label(), code + item.label());
        }

        @Override
        public Text label(String field) {
            return labelOf(indicator, field).orElseGet(this::label);
        }

        @Override
        public String unit() {
            return item.unit();
        }

        private static Optional<Text> labelOf(Indicator indicator, String field) {
            return indicator.items().stream()
                    .filter(item -> item.id().equals(field))
                    .findFirst()
                    .map(item -> new Answer(indicator, item).label());
        }
    }

    /** Whether the indicator's LAO has no such service, or did not carry it out. */
    record State(Indicator indicator) implements Slot {
        @Override
        public Text label() {
            return Text.of(indicator.code() + " สถานะ", indicator.code() + " state");
        }

        @Override
        public Text label(String field) {
            return Answer.labelOf(indicator, field).orElseGet(this::label);
        }
    }

    /** A reason or a note. */
    record Said(String field, Text label) implements Slot {}

    /** A count of the citizens' survey. */
    record Count(String field, Text label) implements Slot {}

    /**
     * A cell of a register.
     *
     * @param row its id; empty for a row that is not in the workbook yet
     */
    record Register(Indicator indicator, Item table, String row, Item column) implements Slot {
        @Override
        public Text label() {
            return Text.of(
                    indicator.code() + " " + table.label() + " · " + column.label(),
                    indicator.code() + " " + table.label() + " · " + column.label());
        }

        @Override
        public String unit() {
            return column.unit();
        }
    }
}
