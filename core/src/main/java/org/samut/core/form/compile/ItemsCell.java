package org.samut.core.form.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.text.Text;

/**
 * Reads the cells {@code items} ({@code name;kind;label;unit;decimals|…}, a table's columns as {@code table.column}),
 * {@code checklist} ({@code name=text|…}) and {@code computed} ({@code name = expression|…}) of one row.
 */
final class ItemsCell {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}(\\.[a-z][a-z0-9_]{0,30})?");
    private static final Text ITEM = Text.of(
            "เขียนแบบ ชื่อ;ชนิด;คำถาม;หน่วย;ทศนิยม คั่นแต่ละรายการด้วย | เช่น length;count;ความยาว;กิโลเมตร;3"
                    + " ชนิด: frame service count rate yesno text date choice table",
            "Write name;kind;label;unit;decimals, items parted by |, such as length;count;ความยาว;กิโลเมตร;3."
                    + " Kinds: frame service count rate yesno text date choice table.");
    private static final Map<String, ItemKind> KINDS = Map.of(
            "frame", ItemKind.FRAME,
            "service", ItemKind.SERVICE,
            "count", ItemKind.COUNT,
            "rate", ItemKind.RATE,
            "yesno", ItemKind.YES_NO,
            "text", ItemKind.TEXT,
            "date", ItemKind.DATE,
            "choice", ItemKind.CHOICE,
            "table", ItemKind.TABLE);

    private final RowCells row;
    private final String code;
    private final List<Item> items = new ArrayList<>();

    ItemsCell(RowCells row, String code) {
        this.row = row;
        this.code = code;
    }

    /** The items that the row's kind brings, then its ticks, then its further items; computed where a cell says so. */
    List<Item> read(List<Item> ofKind) {
        items.addAll(ofKind);
        for (String part : row.parts(Column.CHECKLIST)) {
            int equals = part.indexOf('=');
            if (equals < 1 || !isName(part.substring(0, equals).strip(), false)) {
                fault(
                        Column.CHECKLIST,
                        part,
                        Text.of("เขียนแบบ ชื่อ=ข้อความ เช่น a=มีแผน", "Write name=text, such as a=มีแผน."));
            } else {
                String label = part.substring(equals + 1).strip();
                add(Column.CHECKLIST, Item.of(id(part.substring(0, equals).strip()), ItemKind.YES_NO, label, "", 0));
            }
        }
        row.parts(Column.ITEMS).forEach(this::item);
        for (Item item : items) {
            if (item.kind() == ItemKind.TABLE && item.columns().isEmpty()) {
                fault(
                        Column.ITEMS,
                        item.name(),
                        Text.of(
                                "ตารางต้องมีคอลัมน์ เช่น " + item.name() + ".length;count;ความยาว;กิโลเมตร;3",
                                "A table needs columns, such as " + item.name() + ".length;count;length;km;3."));
            }
        }
        row.parts(Column.COMPUTED).forEach(this::computed);
        return items;
    }

    private void item(String part) {
        String[] fields = Stream.of(part.split(";", -1)).map(String::strip).toArray(String[]::new);
        ItemKind kind = fields.length < 3 ? null : KINDS.get(fields[1]);
        if (kind == null || !isName(fields[0], true) || fields[2].isEmpty()) {
            fault(Column.ITEMS, part, ITEM);
            return;
        }
        String more = fields.length > 3 ? fields[3] : "";
        String decimals = fields.length > 4 && !fields[4].isEmpty() ? fields[4] : "0";
        List<String> choices = kind == ItemKind.CHOICE ? List.of(more.split("/")) : List.of();
        if (!decimals.matches("[0-9]|10") || kind == ItemKind.CHOICE && choices.size() < 2) {
            fault(Column.ITEMS, part, ITEM);
            return;
        }
        String unit = kind == ItemKind.CHOICE ? "" : more;
        int point = fields[0].indexOf('.');
        String name = fields[0].substring(point + 1);
        Item item = new Item(
                point < 0 ? id(name) : name, kind, fields[2], unit, Integer.parseInt(decimals), choices, List.of(), "");
        if (point < 0) {
            add(Column.ITEMS, item);
        } else {
            column(fields[0].substring(0, point), item, part);
        }
    }

    private void column(String table, Item column, String part) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean isNew = item.columns().stream().noneMatch(each -> each.id().equals(column.id()));
            if (item.id().equals(id(table))
                    && item.kind() == ItemKind.TABLE
                    && isNew
                    && column.kind() != ItemKind.TABLE) {
                List<Item> columns = new ArrayList<>(item.columns());
                columns.add(column);
                items.set(i, new Item(item.id(), item.kind(), item.label(), "", 0, List.of(), columns, ""));
                return;
            }
        }
        fault(
                Column.ITEMS,
                part,
                Text.of(
                        "ต้องมีตาราง " + table + " อยู่ก่อน เช่น " + table + ";table;ทะเบียน และชื่อคอลัมน์ไม่ซ้ำ",
                        "The table " + table + " must stand before it, such as " + table
                                + ";table;register, and a column stands once."));
    }

    private void computed(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? "" : part.substring(0, equals).strip();
        Optional<Item> found = items.stream()
                .filter(item -> item.id().equals(id(name)) && item.kind().isFigure())
                .findFirst();
        if (found.isEmpty()) {
            fault(
                    Column.COMPUTED,
                    part,
                    Text.of(
                            "เขียนแบบ ชื่อรายการ = นิพจน์ เช่น frame = sum(" + code + ".roads.length)",
                            "Write item = expression, such as frame = sum(" + code + ".roads.length)."));
            return;
        }
        Item item = found.get();
        items.set(
                items.indexOf(item),
                new Item(
                        item.id(),
                        item.kind(),
                        item.label(),
                        item.unit(),
                        item.decimals(),
                        List.of(),
                        List.of(),
                        part.substring(equals + 1).strip()));
    }

    private void add(Column column, Item item) {
        if (items.stream().anyMatch(each -> each.id().equals(item.id()))) {
            fault(column, item.name(), Text.of("ชื่อรายการต้องไม่ซ้ำ", "An item's name stands once."));
        } else {
            items.add(item);
        }
    }

    private static boolean isName(String name, boolean mayBeColumn) {
        return NAME.matcher(name).matches()
                && (mayBeColumn || name.indexOf('.') < 0)
                && !name.equals("reason")
                && !name.equals("note");
    }

    private String id(String name) {
        return code + "." + name;
    }

    private void fault(Column column, String part, Text right) {
        row.fault(column, Text.of("“" + part + "” ใช้ไม่ได้", "\"" + part + "\" cannot be used"), right);
    }
}
