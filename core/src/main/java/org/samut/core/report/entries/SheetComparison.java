package org.samut.core.report.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.form.Item;
import org.samut.core.paste.Cells;
import org.samut.core.report.entries.EntrySheet.Line;
import org.samut.core.report.entries.EntrySheet.Place;
import org.samut.core.spreadsheet.SheetCell;
import org.samut.core.spreadsheet.SheetCells;
import org.samut.core.spreadsheet.SheetCells.SheetRow;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** Holds the sheets of a file against those that were made: which cells were edited, and which cannot be read. */
final class SheetComparison {
    private static final int MOST_ROWS_ABOVE = 60;
    private static final Text UNKNOWN = Text.of(
            "ไม่มีรหัสนี้ในแบบ จึงไม่รู้ว่าค่าในแถวนี้เป็นของช่องใด",
            "The form has no such code, so nobody knows where this row's values belong.");
    private static final Text TWICE = Text.of(
            "มีรหัสนี้ในแถวก่อนแล้ว จึงไม่นำเข้าแถวนี้", "An earlier row has this code; this one is not taken.");
    private static final Text NO_CODE = Text.of(
            "แถวนี้ไม่มีรหัส จึงไม่รู้ว่าเป็นของช่องใด", "The row has no code, so nobody knows where it belongs.");

    private final List<Edit> edits = new ArrayList<>();
    private final List<EditedRegister> registers = new ArrayList<>();
    private final List<RefusedCell> refused = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    /** @param made the sheets as they were made */
    SheetComparison(List<EntrySheet> made, List<SheetCells> file) {
        for (EntrySheet sheet : made) {
            Optional<Found> found =
                    file.stream().flatMap(there -> found(sheet, there).stream()).findFirst();
            if (found.isPresent()) {
                compare(sheet, found.get());
            } else {
                notes.add(Text.of(
                        "ไม่พบชีต “" + sheet.name() + "” หรือแถวรหัสที่ซ่อนไว้ถูกลบ ข้อมูลส่วนนี้ไม่เปลี่ยนแปลง",
                        "The sheet \"" + sheet.name() + "\" is not in the file, or its hidden row of keys was deleted;"
                                + " that part stays as it is."));
            }
        }
    }

    List<Edit> edits() {
        return edits;
    }

    List<EditedRegister> registers() {
        return registers;
    }

    List<RefusedCell> refused() {
        return refused;
    }

    List<Text> notes() {
        return notes;
    }

    /** A sheet of the file, which of its columns is which, and the rows under its keys. */
    private record Found(String name, int idColumn, Map<Integer, Integer> places, List<SheetRow> rows) {}

    private static Optional<Found> found(EntrySheet made, SheetCells sheet) {
        List<SheetRow> rows = sheet.rows();
        for (int at = 0; at < Math.min(rows.size(), MOST_ROWS_ABOVE); at++) {
            Map<String, Integer> keys = new HashMap<>();
            rows.get(at).cells().forEach((column, cell) -> keys.putIfAbsent(cell.text(), column));
            if (keys.containsKey(made.key())) {
                Map<Integer, Integer> places = new LinkedHashMap<>();
                for (int place = 1; place < made.columns().size(); place++) {
                    Integer column = keys.get(made.columns().get(place).key());
                    if (column != null) {
                        places.put(place - 1, column);
                    }
                }
                // The headings follow the keys.
                List<SheetRow> below = rows.subList(Math.min(rows.size(), at + 2), rows.size());
                return Optional.of(new Found(sheet.name(), keys.get(made.key()), places, below));
            }
        }
        return Optional.empty();
    }

    private void compare(EntrySheet made, Found found) {
        missingColumns(made, found);
        if (made.register().isPresent()) {
            register(made, found);
            return;
        }
        Map<String, Line> lines = made.byId();
        Set<String> seen = new HashSet<>();
        for (SheetRow row : found.rows()) {
            String id = row.cell(found.idColumn()).text().strip();
            Line line = lines.get(id);
            if (line != null && seen.add(id)) {
                line(found, line, row, edits);
            } else if (isFilled(found, row, line == null ? made.lines().get(0) : line) && !isBand(made, row)) {
                refuse(found, row, id.isEmpty() ? NO_CODE : line == null ? UNKNOWN : TWICE);
            }
        }
        int gone = lines.size() - seen.size();
        if (gone > 0) {
            notes.add(Text.of(
                    "ในชีต “" + found.name() + "” ไม่มี " + gone + " แถวของแบบ ข้อมูลของแถวเหล่านั้นไม่เปลี่ยนแปลง",
                    "The sheet \"" + found.name() + "\" lacks " + gone + " of the form's rows; what they hold stays."));
        }
    }

    private void missingColumns(EntrySheet made, Found found) {
        for (int place = 1; place < made.columns().size(); place++) {
            if (!found.places().containsKey(place - 1)) {
                String heading = made.columns().get(place).heading();
                notes.add(Text.of(
                        "ในชีต “" + found.name() + "” ไม่มีคอลัมน์ " + heading + " ข้อมูลในคอลัมน์นั้นไม่เปลี่ยนแปลง",
                        "The sheet \"" + found.name() + "\" lacks the column " + heading + "; what it holds stays."));
            }
        }
    }

    private void line(Found found, Line line, SheetRow row, List<Edit> into) {
        found.places().forEach((at, column) -> place(found, line.cells().get(at), row.cell(column), into));
    }

    private void place(Found found, Place place, SheetCell cell, List<Edit> into) {
        if (place.shown().isIn(cell)) {
            return;
        }
        Place asked = place;
        if (place.slot() instanceof Slot.Answer answer
                && Cells.state(cell.text()).isPresent()) {
            // What is chosen in the column of states may be typed in place of a figure.
            asked = new Place(new Slot.State(answer.indicator()), Shown.NOTHING);
        }
        CellAnswer answer = CellAnswer.of(asked, cell);
        Edit edit = new Edit(found.name(), cell, asked.slot(), answer.entry());
        answer.problem().ifPresentOrElse(why -> refused.add(edit.refused(why)), () -> into.add(edit));
    }

    private void register(EntrySheet made, Found found) {
        EditedRegister edited = new EditedRegister(made.register().orElseThrow());
        Map<String, Line> lines = made.byId();
        Set<String> seen = new HashSet<>();
        String above = "";
        for (SheetRow row : found.rows()) {
            String id = row.cell(found.idColumn()).text().strip();
            Line line = lines.get(id);
            if (line != null && seen.add(id)) {
                line(found, line, row, edited.cells());
                above = id;
            } else {
                // Also a copy of a row with its id: a person wants it as a row of its own.
                List<Edit> cells = new ArrayList<>();
                line(found, blank(edited.register()), row, cells);
                if (!cells.isEmpty()) {
                    edited.added().add(new EditedRegister.NewRow(above, cells));
                }
            }
        }
        lines.keySet().stream().filter(id -> !seen.contains(id)).sorted().forEach(edited.gone()::add);
        registers.add(edited);
    }

    private static Line blank(Slot.Register register) {
        List<Place> cells = new ArrayList<>();
        for (Item column : register.table().columns()) {
            cells.add(EntrySheets.cell(register.indicator(), register.table(), "", column, new Entry.Row(Map.of())));
        }
        return new Line("", "", cells);
    }

    /** Whether something stands in a column that is filled in. */
    private static boolean isFilled(Found found, SheetRow row, Line like) {
        return found.places().entrySet().stream()
                .anyMatch(place -> !like.cells().get(place.getKey()).isFixed()
                        && !row.cell(place.getValue()).isBlank());
    }

    private static boolean isBand(EntrySheet made, SheetRow row) {
        return row.cells().values().stream()
                .allMatch(cell ->
                        made.lines().stream().anyMatch(line -> line.band().equals(cell.text()) && !cell.isBlank()));
    }

    private void refuse(Found found, SheetRow row, Text why) {
        SheetCell cell = row.cells()
                .getOrDefault(found.idColumn(), row.cells().values().iterator().next());
        refused.add(new RefusedCell(found.name(), cell.place(), cell.text(), why));
    }
}
