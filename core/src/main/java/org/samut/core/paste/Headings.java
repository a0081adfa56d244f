package org.samut.core.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.table.Block;

/**
 * Which column of a block holds the indicators' codes, and to which item each other column goes.
 *
 * @param firstRow the first row below the headings
 * @param code the column of the codes, empty where there is none
 * @param items by column: an item's name such as {@code frame}, {@code reason} or {@code note}; empty where the column goes nowhere
 * @param named by column: whether a heading said so
 */
record Headings(int firstRow, Optional<Integer> code, List<String> items, boolean named) {
    private static final int DEEPEST = 5;
    private static final Set<String> CODE =
            Set.of("code", "รหัส", "รหัสตัวชี้วัด", "ตัวชี้วัดที่", "เลขตัวชี้วัด", "ข้อ", "ข้อที่", "indicator");
    static final String STATE = "state";

    Headings {
        items = List.copyOf(items);
    }

    /** @param from the name of the item where the person is */
    static Headings of(Block block, Form whole, Codes known, String from) {
        for (int row = 0; row < Math.min(DEEPEST, block.rows().size()); row++) {
            List<String> heads =
                    block.rows().get(row).stream().map(Headings::bare).toList();
            Optional<Integer> code = Optional.of(
                            heads.stream().map(CODE::contains).toList().indexOf(true))
                    .filter(at -> at >= 0);
            List<String> items = heads.stream().map(head -> item(head, whole)).toList();
            boolean figures = items.contains("frame") || items.contains("service");
            if (code.isPresent() && items.stream().anyMatch(item -> !item.isEmpty())) {
                return new Headings(row + 1, code, items, true);
            }
            if (code.isPresent() || figures) {
                return below(
                        row + 1, code.isPresent() ? code : codes(block, row + 1, known), block, from, items, figures);
            }
        }
        return below(0, codes(block, 0, known), block, from, List.of(), false);
    }

    private static Headings below(
            int first, Optional<Integer> code, Block block, String from, List<String> heads, boolean figures) {
        if (figures) {
            return new Headings(first, code, heads, true);
        }
        List<String> items = new ArrayList<>();
        List<String> order = order(block, first, code, from);
        int next = 0;
        for (int column = 0; column < block.width(); column++) {
            boolean isCode = code.filter(Integer.valueOf(column)::equals).isPresent();
            boolean isWords = code.isPresent() && isWords(block, first, column);
            items.add(isCode || isWords || next >= order.size() ? "" : order.get(next++));
        }
        return new Headings(first, code, items, false);
    }

    /** (1) and (2) from where the person is, but both where the block has two columns and codes. */
    private static List<String> order(Block block, int first, Optional<Integer> code, String from) {
        List<String> both = List.of("frame", "service");
        int columns = 0;
        for (int column = 0; column < block.width(); column++) {
            boolean isCode = code.filter(Integer.valueOf(column)::equals).isPresent();
            columns += isCode || isWords(block, first, column) ? 0 : 1;
        }
        if (!both.contains(from)) {
            return code.isPresent() ? both : List.of(from);
        }
        return code.isPresent() && columns > 1 ? both : both.subList(both.indexOf(from), 2);
    }

    /** The first column, where all that stands in it looks like codes and most are. */
    private static Optional<Integer> codes(Block block, int first, Codes codes) {
        int known = 0;
        int filled = 0;
        for (int row = first; row < block.rows().size(); row++) {
            String cell = block.cell(row, 0).strip();
            if (!cell.isEmpty()) {
                filled++;
                known += codes.find(cell).isPresent() ? 1 : 0;
                if (!Codes.isLike(cell)) {
                    return Optional.empty();
                }
            }
        }
        return block.width() > 1 && known > 0 && known * 2 >= filled ? Optional.of(0) : Optional.empty();
    }

    /** Whether something stands in the column and none of it could be an answer. */
    private static boolean isWords(Block block, int first, int column) {
        boolean filled = false;
        for (int row = first; row < block.rows().size(); row++) {
            String cell = block.cell(row, column).strip();
            filled |= !cell.isEmpty();
            if (!cell.isEmpty() && Cells.isLikeAnAnswer(cell)) {
                return false;
            }
        }
        return filled;
    }

    private static String item(String head, Form whole) {
        if (head.isEmpty()) {
            return "";
        }
        if (head.equals("frame") || head.startsWith("(1)") || head.startsWith("กรอบ")) {
            return "frame";
        }
        if (head.equals("service")
                || head.startsWith("(2)")
                || head.startsWith("การจัดบริการ")
                || head.startsWith("จัดบริการ")) {
            return "service";
        }
        switch (head) {
            case "reason", "เหตุผล", "คำอธิบาย", "เหตุผลหรือคำอธิบาย" -> {
                return "reason";
            }
            case "note", "หมายเหตุ" -> {
                return "note";
            }
            case STATE, "สถานะ" -> {
                return STATE;
            }
            default -> {
                return whole.indicators()
                        .map(Indicator::items)
                        .flatMap(List::stream)
                        .filter(item -> item.name().equals(head))
                        .map(item -> item.name())
                        .findFirst()
                        .orElse("");
            }
        }
    }

    private static String bare(String cell) {
        return Codes.arabic(cell).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
