package org.samut.core.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.table.Block;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * Finds where the cells of a block copied from a spreadsheet belong: by the indicators' codes where the block has them,
 * else from the field where the person is, in reading order. Blank cells change nothing.
 */
public final class FigurePaste {
    private static final Text COMPUTED = Text.of("ช่องนี้โปรแกรมคำนวณให้", "The program computes this field itself.");
    private static final Text TABLE =
            Text.of("ช่องนี้เป็นตาราง โปรดเปิดตารางแล้ววางที่นั่น", "Open the table and paste there.");
    private static final Text NO_FIELD = Text.of("ตัวชี้วัดนี้ไม่มีช่องนี้", "The indicator has no such field.");
    private static final Text TWICE =
            Text.of("มีค่าสำหรับช่องนี้ในแถวก่อนแล้ว", "An earlier row has a value for this field.");
    private static final Text NO_CODE = Text.of("แถวนี้ไม่มีรหัสตัวชี้วัด", "The row has no indicator's code.");
    private static final Text BEYOND =
            Text.of("เกินจากตัวชี้วัดสุดท้ายของแบบ", "It is beyond the form's last indicator.");
    private static final Text WHOLE_COLUMN =
            Text.of("คอลัมน์นี้ไม่ตรงกับช่องใดของแบบ", "The column fits no field of the form.");

    private final Block block;
    private final Codes codes;
    private final Workbook workbook;
    private final Headings headings;
    private final List<PastePlan.Landing> landings = new ArrayList<>();
    private final List<PastePlan.Left> left = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Indicator> byCode = new HashMap<>();
    private int same;

    private FigurePaste(Block block, Form whole, Workbook workbook, String from) {
        this.block = block;
        this.codes = new Codes(whole);
        this.workbook = workbook;
        this.headings = Headings.of(block, whole, codes, from.substring(from.lastIndexOf('.') + 1));
        workbook.form().indicators().forEach(indicator -> byCode.put(indicator.code(), indicator));
    }

    /**
     * Plans it.
     *
     * @param whole the form with the indicators of other LAO types too
     * @param from the item where the person is
     */
    public static PastePlan plan(Block block, Form whole, Workbook workbook, String from) {
        return new FigurePaste(block, whole, workbook, from).plan(from);
    }

    private PastePlan plan(String from) {
        columns();
        if (headings.code().isPresent()) {
            for (int row = headings.firstRow(); row < block.rows().size(); row++) {
                coded(row);
            }
        } else {
            List<Indicator> order = workbook.form().indicators().toList();
            String code = from.substring(0, Math.max(0, from.lastIndexOf('.')));
            int at = order.stream().map(Indicator::code).toList().indexOf(code);
            at = at < 0 ? order.size() : at;
            for (int row = headings.firstRow(); row < block.rows().size(); row++, at++) {
                if (at >= 0 && at < order.size()) {
                    land(row, order.get(at));
                } else {
                    leave(row, BEYOND);
                }
            }
        }
        return new PastePlan(headings.code().isPresent(), landings, left, same);
    }

    /** Says once of a column that it goes nowhere, where it holds answers. */
    private void columns() {
        for (int column = 0; column < block.width(); column++) {
            boolean isCode =
                    headings.code().filter(Integer.valueOf(column)::equals).isPresent();
            if (isCode || !item(column).isEmpty()) {
                continue;
            }
            for (int row = headings.firstRow(); row < block.rows().size(); row++) {
                if (Cells.isLikeAnAnswer(block.cell(row, column))) {
                    left.add(new PastePlan.Left(0, column + 1, "", WHOLE_COLUMN));
                    break;
                }
            }
        }
    }

    private void coded(int row) {
        int column = headings.code().orElseThrow();
        String cell = block.cell(row, column).strip();
        if (cell.isEmpty()) {
            leave(row, NO_CODE);
            return;
        }
        Optional<String> code = codes.find(cell);
        if (code.isEmpty()) {
            Text none = Text.of("ไม่มีตัวชี้วัด " + cell + " ในแบบนี้", "This form has no indicator " + cell + ".");
            if (isFilled(row) || Codes.isLike(cell)) {
                left.add(new PastePlan.Left(row + 1, column + 1, cell, none));
            }
        } else if (!byCode.containsKey(code.get())) {
            String word = workbook.lao().type().formWord();
            Text other = Text.of(
                    "ตัวชี้วัด " + code.get() + " ไม่ใช้กับ" + word,
                    "Indicator " + code.get() + " does not apply to a LAO of this type.");
            left.add(new PastePlan.Left(row + 1, column + 1, cell, other));
        } else {
            land(row, byCode.get(code.get()));
        }
    }

    private void land(int row, Indicator indicator) {
        for (int column = 0; column < block.width(); column++) {
            String cell = block.cell(row, column);
            String name = item(column);
            if (cell.isBlank() || name.isEmpty()) {
                continue;
            }
            Optional<Text> why = name.equals(Headings.STATE)
                    ? state(indicator, cell)
                    : Cells.state(cell).isPresent() && !name.equals("reason") && !name.equals("note")
                            ? state(indicator, cell)
                            : land(indicator, name, cell);
            if (why.isPresent()) {
                left.add(new PastePlan.Left(row + 1, column + 1, cell, why.get()));
            }
        }
    }

    private Optional<Text> land(Indicator indicator, String name, String cell) {
        Optional<Item> found = name.equals("reason") || name.equals("note")
                ? Optional.of(Item.of(indicator.code() + "." + name, ItemKind.TEXT, "", "", 0))
                : indicator.item(name).or(() -> only(indicator, name));
        if (found.isEmpty()) {
            return Optional.of(NO_FIELD);
        }
        Item item = found.get();
        if (item.isComputed() || item.kind() == ItemKind.TABLE) {
            return Optional.of(item.isComputed() ? COMPUTED : TABLE);
        }
        Optional<Text> problem = AnswerReader.problem(item, cell);
        if (problem.isPresent()) {
            return problem;
        }
        return put(indicator, item, AnswerReader.read(item, cell));
    }

    /** An indicator with one field takes at (2) what stands in either column. */
    private static Optional<Item> only(Indicator indicator, String name) {
        return name.equals("service") && indicator.items().size() == 1
                ? Optional.of(indicator.items().get(0))
                : Optional.empty();
    }

    private Optional<Text> state(Indicator indicator, String cell) {
        Optional<Entry> state = Cells.state(cell);
        if (state.isEmpty()) {
            return cell.strip().equalsIgnoreCase("value")
                    ? Optional.empty()
                    : Optional.of(Text.of("ไม่รู้จักสถานะนี้", "This state is not known."));
        }
        Optional<Item> item = indicator.items().stream()
                .filter(one ->
                        !one.isComputed() && (state.get() instanceof Entry.NoService || one.kind() != ItemKind.FRAME))
                .findFirst();
        return item.isEmpty() ? Optional.of(NO_FIELD) : put(indicator, item.get(), state.get());
    }

    private Optional<Text> put(Indicator indicator, Item item, Entry now) {
        if (!taken.add(item.id())) {
            return Optional.of(TWICE);
        }
        Entry before = workbook.entry(item.id());
        if (before.equals(now)) {
            same++;
        } else {
            landings.add(new PastePlan.Landing(indicator, item, before, now));
        }
        return Optional.empty();
    }

    private void leave(int row, Text why) {
        if (isFilled(row)) {
            int column = 0;
            while (item(column).isEmpty() || block.cell(row, column).isBlank()) {
                column++;
            }
            left.add(new PastePlan.Left(row + 1, column + 1, block.cell(row, column), why));
        }
    }

    /** Whether something stands in a column that goes somewhere. */
    private boolean isFilled(int row) {
        for (int column = 0; column < block.width(); column++) {
            if (!item(column).isEmpty() && !block.cell(row, column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private String item(int column) {
        return column < headings.items().size() ? headings.items().get(column) : "";
    }
}
