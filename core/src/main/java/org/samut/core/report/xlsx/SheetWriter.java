package org.samut.core.report.xlsx;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.samut.core.spreadsheet.CellText;

/** One sheet while it is written; rows and columns from 0. For one thread. */
public final class SheetWriter {
    private static final float INCH = 2.54f;
    private static final String AS_TEXT = "@";
    private static final int EXACT_DIGITS = 15;

    private final Worksheet sheet;
    private final Map<String, BigDecimal> computed = new HashMap<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private double[] widths = {};

    SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    public String name() {
        return sheet.getName();
    }

    /** What the formulas give, by the cell's name such as {@code F5}. */
    Map<String, BigDecimal> computed() {
        return computed;
    }

    /** Whether spreadsheets, which count in 15 digits, hold the number exactly. */
    public static boolean isExact(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.precision() <= EXACT_DIGITS
                && stripped.precision() - stripped.scale() <= EXACT_DIGITS
                && number.scale() <= EXACT_DIGITS;
    }

    /** Text that stays text, whatever it begins with, also when somebody edits it. */
    public SheetWriter text(int row, int column, String text, Look look) {
        String shown = CellText.write(text);
        if (!shown.isEmpty()) {
            sheet.value(row, column, shown.length() > CellText.LONGEST ? shown.substring(0, CellText.LONGEST) : shown);
        }
        look.on(sheet.style(row, column)).format(AS_TEXT).set();
        double width = column < widths.length ? widths[column] : 9;
        return heighten(row, look.height(text, width));
    }

    /** A row is as high as its highest cell: not every program looks for itself when it opens a file. */
    private SheetWriter heighten(int row, double points) {
        if (points > heights.getOrDefault(row, 0.0)) {
            heights.put(row, points);
            sheet.rowHeight(row, Math.min(points, Worksheet.MAX_ROW_HEIGHT));
        }
        return this;
    }

    /** A number that {@link #isExact}, with all its decimals and its unit beside it. */
    public SheetWriter number(int row, int column, BigDecimal number, String unit, Look look) {
        sheet.value(row, column, number);
        look.on(sheet.style(row, column)).format(format(number, unit)).set();
        return this;
    }

    /** A cell to be filled in with a number. */
    public SheetWriter open(int row, int column, Look look) {
        look.on(sheet.style(row, column)).set();
        return this;
    }

    /** A formula and what it gives, for a reader that does not compute. */
    public SheetWriter formula(int row, int column, String formula, BigDecimal gives, Look look) {
        sheet.formula(row, column, formula);
        look.on(sheet.style(row, column)).set();
        computed.put(cell(row, column), gives);
        return this;
    }

    /** Offers these answers at cells of one column; other ones can be typed all the same. */
    public SheetWriter offer(int row, int column, List<String> answers) {
        String list = String.join(",", answers);
        boolean fits =
                list.length() <= 250 && answers.stream().noneMatch(one -> one.contains(",") || one.contains("\""));
        if (fits) {
            sheet.range(row, column, row, column).validateWithListByFormula('"' + list + '"');
        }
        return this;
    }

    public SheetWriter merge(int row, int column, int lastRow, int lastColumn) {
        if (row != lastRow || column != lastColumn) {
            sheet.range(row, column, lastRow, lastColumn).merge();
        }
        return this;
    }

    /** Of the columns from the first on; before anything is written. */
    public SheetWriter widths(double... characters) {
        widths = characters.clone();
        for (int column = 0; column < characters.length; column++) {
            sheet.width(column, characters[column]);
        }
        return this;
    }

    public SheetWriter hideRow(int row) {
        sheet.hideRow(row);
        return this;
    }

    public SheetWriter hideColumn(int column) {
        sheet.hideColumn(column);
        return this;
    }

    /** Not shown, and not offered among the sheets that can be. */
    public SheetWriter hide() {
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        return this;
    }

    /** Not to be edited, so that nobody fills in where nothing is taken from; there is no password. */
    public SheetWriter locked() {
        sheet.protect("-");
        return this;
    }

    /** A4 with the margins of official paper, the head on every page, and the pages counted. */
    public SheetWriter print(boolean landscape, int headFrom, int headTo, String foot) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(landscape ? "landscape" : "portrait");
        sheet.leftMargin(3 / INCH);
        sheet.rightMargin(2 / INCH);
        sheet.topMargin(2 / INCH);
        sheet.bottomMargin(2 / INCH);
        sheet.footerMargin(1 / INCH);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headFrom, headTo);
        sheet.freezePane(0, headTo + 1);
        sheet.footer(foot.replace("&", "&&"), Position.LEFT, "TH SarabunPSK", 12);
        sheet.footer("หน้า &P จาก &N", Position.RIGHT, "TH SarabunPSK", 12);
        return this;
    }

    /** The cell as formulas name it. */
    public static String cell(int row, int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.append(row + 1).toString();
    }

    private static String format(BigDecimal number, String unit) {
        String decimals = number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
        String beside = unit.isEmpty() ? "" : "\" " + unit.replace("\"", "").replace("\\", "") + "\"";
        return "#,##0" + decimals + beside;
    }
}
