package org.samut.core.report.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.report.Report;
import org.samut.core.report.entries.EntrySheet.Column;
import org.samut.core.report.entries.EntrySheet.Line;
import org.samut.core.report.entries.EntrySheet.Place;
import org.samut.core.table.TableCells;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.samut.core.workbook.Workbook;

/** The sheets in which a workbook is filled in: (1) and (2), the other items, the survey, and a sheet for each register. */
final class EntrySheets {
    static final String NO_SERVICE = "ไม่มีบริการ";
    static final String NOT_CARRIED_OUT = "ไม่ได้ดำเนินการ";
    static final String INDICATORS = EntrySheet.PREFIX + "code";
    static final String ITEMS = EntrySheet.PREFIX + "field";
    static final String SURVEY = EntrySheet.PREFIX + "question";
    static final String REGISTER = EntrySheet.PREFIX + "row ";

    private static final Text REASON = Text.of("เหตุผล", "reason");
    private static final Text NOTE = Text.of("หมายเหตุ", "note");
    private static final Slot.Fixed FIXED = new Slot.Fixed(Text.of("ข้อความประกอบ", "text for the reader"));
    private static final Slot.Fixed COMPUTED =
            new Slot.Fixed(Text.of("ค่าที่โปรแกรมคำนวณ", "what the program computes"));
    private static final Slot.Fixed NO_ITEM =
            new Slot.Fixed(Text.of("ช่องที่แบบไม่มี", "a field that the form does not have"));
    private static final List<String> STATES = List.of(NO_SERVICE, NOT_CARRIED_OUT);
    private static final List<String> YES_NO = List.of("มี", "ไม่มี");

    private final Workbook workbook;

    private EntrySheets(Workbook workbook) {
        this.workbook = workbook;
    }

    /** @param workbook with the values of its computed items */
    static List<EntrySheet> of(Workbook workbook) {
        return new EntrySheets(workbook).sheets();
    }

    private List<EntrySheet> sheets() {
        List<EntrySheet> sheets = new ArrayList<>();
        sheets.add(indicators());
        EntrySheet items = items();
        if (!items.lines().isEmpty()) {
            sheets.add(items);
        }
        if (!workbook.form().survey().isEmpty()) {
            sheets.add(survey());
        }
        Map<String, SortedMap<String, Entry.Row>> rows = RowFields.rows(workbook.entries());
        workbook.form()
                .indicators()
                .forEach(indicator -> indicator.items().stream()
                        .filter(item -> item.kind() == ItemKind.TABLE)
                        .forEach(item ->
                                sheets.add(register(indicator, item, rows.getOrDefault(item.id(), new TreeMap<>())))));
        return sheets;
    }

    private EntrySheet indicators() {
        List<Line> lines = new ArrayList<>();
        for (Area area : workbook.form().areas()) {
            String band = area.code() + ". " + Report.area(area.title());
            for (Indicator indicator : area.indicators().toList()) {
                lines.add(line(indicator, band));
                band = "";
            }
        }
        return new EntrySheet(
                INDICATORS,
                "กรอกข้อมูล",
                List.of(
                        new Column(INDICATORS, "รหัส", 9),
                        new Column(EntrySheet.PREFIX + "text", "เกณฑ์ชี้วัด", 46),
                        new Column(EntrySheet.PREFIX + "frame", "กรอบการประเมิน (1)", 16),
                        new Column(EntrySheet.PREFIX + "frame.unit", "หน่วย", 12),
                        new Column(EntrySheet.PREFIX + "service", "การจัดบริการสาธารณะ (2)", 16),
                        new Column(EntrySheet.PREFIX + "service.unit", "หน่วย", 12),
                        new Column(EntrySheet.PREFIX + "state", "สถานะ", 17),
                        new Column(EntrySheet.PREFIX + "reason", "เหตุผล", 30),
                        new Column(EntrySheet.PREFIX + "note", "หมายเหตุ", 24)),
                lines,
                Optional.empty());
    }

    private Line line(Indicator indicator, String band) {
        Optional<Item> service = service(indicator);
        String code = indicator.code();
        return new Line(
                code,
                band,
                List.of(
                        fixed(indicator.textFor(workbook.lao().type())),
                        answer(indicator, indicator.frame()),
                        fixed(indicator.frame().map(Item::unit).orElse("")),
                        answer(indicator, service),
                        fixed(service.map(Item::unit).orElse("")),
                        new Place(new Slot.State(indicator), new Shown.Words(state(indicator)), STATES),
                        said(code + ".reason", code, REASON),
                        said(code + ".note", code, NOTE)));
    }

    /** (2), where it is a figure or a yes or no; all else has a line of its own among the other items. */
    private static Optional<Item> service(Indicator indicator) {
        return indicator.service().filter(item -> item.kind() != ItemKind.TABLE);
    }

    private String state(Indicator indicator) {
        String state = "";
        for (Item item : indicator.items()) {
            Entry entry = workbook.entry(item.id());
            if (entry instanceof Entry.NoService) {
                return NO_SERVICE;
            }
            state = entry instanceof Entry.NotCarriedOut ? NOT_CARRIED_OUT : state;
        }
        return state;
    }

    private EntrySheet items() {
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : workbook.form().indicators().toList()) {
            for (Item item : indicator.items()) {
                boolean isElsewhere = item.kind() == ItemKind.TABLE
                        || indicator.frame().filter(item::equals).isPresent()
                        || service(indicator).filter(item::equals).isPresent();
                if (!isElsewhere) {
                    String text = indicator.code() + " "
                            + indicator.textFor(workbook.lao().type());
                    lines.add(new Line(
                            item.id(),
                            "",
                            List.of(
                                    fixed(text),
                                    fixed(item.label()),
                                    answer(indicator, Optional.of(item)),
                                    fixed(item.unit()))));
                }
            }
        }
        return new EntrySheet(
                ITEMS,
                "กรอกรายการอื่น",
                List.of(
                        new Column(ITEMS, "รหัสช่อง", 16),
                        new Column(EntrySheet.PREFIX + "text", "เกณฑ์ชี้วัด", 46),
                        new Column(EntrySheet.PREFIX + "label", "รายการ", 34),
                        new Column(EntrySheet.PREFIX + "answer", "คำตอบ", 30),
                        new Column(EntrySheet.PREFIX + "unit", "หน่วย", 14)),
                lines,
                Optional.empty());
    }

    private EntrySheet survey() {
        List<Line> lines = new ArrayList<>();
        String area = "";
        for (Survey.Question question : workbook.form().survey().questions()) {
            String code = question.code() + " ";
            String band = question.area().equals(area) ? "" : Report.area(question.area());
            area = question.area();
            lines.add(new Line(
                    question.code(),
                    band,
                    List.of(
                            fixed(question.number() + ". "
                                    + question.textFor(workbook.lao().type())),
                            count(question.satisfied(), Text.of(code + Report.SATISFIED, code + "satisfied")),
                            count(question.improve(), Text.of(code + Report.IMPROVE, code + "to improve")),
                            fixed(""))));
        }
        lines.add(new Line(
                Survey.CODE,
                "",
                List.of(
                        fixed("เหตุผลหรือคำอธิบายของแบบสำรวจ"),
                        fixed(""),
                        fixed(""),
                        said(Survey.reason(), Survey.CODE, REASON))));
        return new EntrySheet(
                SURVEY,
                "กรอกความพึงพอใจ",
                List.of(
                        new Column(SURVEY, "รหัส", 12),
                        new Column(EntrySheet.PREFIX + "text", "คำถาม", 60),
                        new Column(EntrySheet.PREFIX + "satisfied", Report.SATISFIED + " (คน)", 14),
                        new Column(EntrySheet.PREFIX + "improve", Report.IMPROVE + " (คน)", 14),
                        new Column(EntrySheet.PREFIX + "reason", "เหตุผล", 40)),
                lines,
                Optional.empty());
    }

    private EntrySheet register(Indicator indicator, Item table, SortedMap<String, Entry.Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(REGISTER + table.id(), "รหัสแถว", 4));
        for (Item column : table.columns()) {
            String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
            double width = column.kind().isFigure() ? 16 : 32;
            columns.add(new Column(EntrySheet.PREFIX + column.id(), column.label() + unit, width));
        }
        List<Line> lines = new ArrayList<>();
        rows.forEach((id, row) -> lines.add(new Line(
                id,
                "",
                table.columns().stream()
                        .map(column -> cell(indicator, table, id, column, row))
                        .toList())));
        Item any = table.columns().isEmpty() ? table : table.columns().get(0);
        return new EntrySheet(
                REGISTER + table.id(),
                indicator.code() + " " + table.label(),
                columns,
                lines,
                Optional.of(new Slot.Register(indicator, table, "", any)));
    }

    static Place cell(Indicator indicator, Item table, String id, Item column, Entry.Row row) {
        Entry entry = TableCells.read(column, row.cells().getOrDefault(column.id(), ""));
        return new Place(new Slot.Register(indicator, table, id, column), Shown.of(column, entry), offered(column));
    }

    private Place answer(Indicator indicator, Optional<Item> item) {
        if (item.isEmpty()) {
            return new Place(NO_ITEM, Shown.NOTHING);
        }
        Shown shown = Shown.of(item.get(), workbook.entry(item.get().id()));
        return item.get().isComputed()
                ? new Place(COMPUTED, shown)
                : new Place(new Slot.Answer(indicator, item.get()), shown, offered(item.get()));
    }

    private static List<String> offered(Item item) {
        return switch (item.kind()) {
            case YES_NO -> YES_NO;
            case CHOICE -> item.choices();
            default -> List.of();
        };
    }

    private Place said(String field, String code, Text what) {
        Shown shown = workbook.entry(field) instanceof Entry.Words words ? Shown.of(words.text()) : Shown.NOTHING;
        Text label = Text.of(code + " " + what.thai(), code + " " + what.english());
        return new Place(new Slot.Said(field, label), shown);
    }

    private Place count(String field, Text label) {
        Item item = Item.of(field, ItemKind.COUNT, "", "", 0);
        return new Place(new Slot.Count(field, label), Shown.of(item, workbook.entry(field)));
    }

    private static Place fixed(String text) {
        return new Place(FIXED, new Shown.Words(text));
    }
}
