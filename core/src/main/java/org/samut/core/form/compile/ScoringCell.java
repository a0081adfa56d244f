package org.samut.core.form.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.scoring.Compare;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** Reads how a row's result comes about: a target, levels or a checklist. Impossible ones are refused. */
final class ScoringCell {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Compare> COMPARES = Map.of("gte", Compare.GTE, "gt", Compare.GT);
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0", "");
    private static final Text PERCENT =
            Text.of("ต้องเป็นตัวเลขร้อยละ 0 ถึง 100 เช่น 80", "A percentage from 0 to 100 is wanted, such as 80.");
    private static final Text FIGURE =
            Text.of("ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป เช่น 2", "A number from 0 up is wanted, such as 2.");
    private static final Text LEVELS = Text.of(
            "เขียนแบบ ค่า:คะแนน จากสูงไปต่ำ เช่น 90:5|80:3|70:1",
            "Write from:points, highest first, such as 90:5|80:3|70:1.");

    private final RowCells row;

    ScoringCell(RowCells row) {
        this.row = row;
    }

    Scoring target(Measure measure) {
        if (measure == Measure.YES_NO) {
            if (!row.isBlank(Column.TARGET)) {
                row.fault(
                        Column.TARGET,
                        Text.of("ตัวชี้วัดชนิด yesno ไม่มีค่าเป้าหมาย", "a yesno indicator has no target"),
                        Text.of("โปรดเว้นว่าง", "Leave it empty."));
            }
            return new Scoring.ByTarget(measure, BigDecimal.ZERO, Compare.GTE);
        }
        boolean isRatio = measure == Measure.RATIO;
        BigDecimal target = row.number(Column.TARGET, isRatio ? PERCENT : FIGURE);
        Compare compare = row.choice(Column.COMPARE, COMPARES, Compare.GTE);
        int order = target.compareTo(HUNDRED);
        if (isRatio && (order > 0 || order == 0 && compare == Compare.GT)) {
            row.fault(
                    Column.TARGET,
                    Text.of(
                            "ไม่มีทางถึงเป้าหมาย " + target + " เพราะร้อยละไม่เกิน 100",
                            "the target " + target + " can never be reached, since the percentage is at most 100"),
                    PERCENT);
        }
        return new Scoring.ByTarget(measure, target, compare);
    }

    Scoring levels(List<Item> items) {
        String value = row.text(Column.VALUE);
        long ticks =
                items.stream().filter(item -> item.kind() == ItemKind.YES_NO).count();
        if (value.isEmpty() && ticks == 0) {
            row.fault(
                    Column.VALUE,
                    Text.of(
                            "ไม่มีทั้งนิพจน์ให้คะแนนและรายการ checklist",
                            "there is neither an expression nor a checklist to score"),
                    Text.of("โปรดกรอก value หรือ checklist", "Fill in value or checklist."));
        }
        List<Scoring.Level> levels = new ArrayList<>();
        for (String part : row.wanted(Column.LEVELS).split("\\|")) {
            level(part.strip(), levels, value.isEmpty() ? ticks : -1);
        }
        String pilot = row.text(Column.PILOT);
        if (!YES.contains(pilot) && !NO.contains(pilot)) {
            row.fault(
                    Column.PILOT,
                    Text.of("ไม่รู้จัก “" + pilot + "”", "\"" + pilot + "\" is not known"),
                    Text.of("ต้องเป็น yes หรือ no", "yes or no is wanted."));
        }
        return new Scoring.ByLevel(value, levels, YES.contains(pilot));
    }

    private void level(String part, List<Scoring.Level> levels, long ticks) {
        String[] sides = part.split(":", -1);
        boolean sound = sides.length == 2
                && FigureReader.read(sides[0]) instanceof Entry.Figure
                && FigureReader.read(sides[1]) instanceof Entry.Figure;
        if (!sound) {
            if (!part.isEmpty()) {
                fault(Text.of("“" + part + "” ใช้ไม่ได้", "\"" + part + "\" cannot be used"));
            }
            return;
        }
        Scoring.Level level = new Scoring.Level(
                FigureReader.read(sides[0]).asNumber().orElseThrow(),
                FigureReader.read(sides[1]).asNumber().orElseThrow());
        if (ticks >= 0 && level.from().compareTo(BigDecimal.valueOf(ticks)) > 0) {
            fault(Text.of(
                    "ไม่มีทางถึง " + part + " เพราะ checklist มี " + ticks + " รายการ",
                    "\"" + part + "\" can never be reached: the checklist has " + ticks + " items"));
        }
        if (!levels.isEmpty()) {
            Scoring.Level above = levels.get(levels.size() - 1);
            if (above.from().compareTo(level.from()) <= 0 || above.points().compareTo(level.points()) <= 0) {
                fault(Text.of(
                        "“" + part + "” ไม่ได้เรียงจากสูงไปต่ำ", "\"" + part + "\" is not below the level before it"));
            }
        }
        levels.add(level);
    }

    Scoring checklist(List<Item> items) {
        List<String> required = row.parts(Column.REQUIRED);
        List<String> ticks = items.stream()
                .filter(item -> item.kind() == ItemKind.YES_NO)
                .map(Item::name)
                .toList();
        for (String name : required) {
            if (!ticks.contains(name)) {
                row.fault(
                        Column.REQUIRED,
                        Text.of("ไม่มีรายการ “" + name + "” ใน checklist", "the checklist has no \"" + name + "\""),
                        Text.of(
                                "รายการที่มี: " + String.join(", ", ticks),
                                "It has " + String.join(", ", ticks) + "."));
            }
        }
        if (ticks.isEmpty()) {
            row.fault(
                    Column.CHECKLIST,
                    Text.of("ยังว่างอยู่", "it is empty"),
                    Text.of("เขียนแบบ a=ข้อความ|b=ข้อความ", "Write a=text|b=text."));
        }
        return new Scoring.ByChecklist(required);
    }

    private void fault(Text wrong) {
        row.fault(Column.LEVELS, wrong, LEVELS);
    }
}
