package org.samut.core.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.samut.core.spreadsheet.SheetCell.Kind;

/** What a cell of a file says, as a person sees it there. */
final class CellReading {
    /** Spreadsheets count in 15 digits, and write 2.3 as 2.2999999999999998. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private CellReading() {}

    /** Empty where nothing stands in it. */
    static Optional<SheetCell> of(Cell cell, int row, int column) {
        return switch (cell.getType()) {
            case EMPTY -> Optional.empty();
            case NUMBER -> number(cell, row, column, false);
            case BOOLEAN -> said(row, column, Kind.YES_NO, Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no", false);
            case ERROR -> said(row, column, Kind.FAULT, String.valueOf(cell.getRawValue()), false);
            case STRING -> text(cell.getText(), row, column, false);
            case FORMULA -> formula(cell, row, column);
        };
    }

    private static Optional<SheetCell> formula(Cell cell, int row, int column) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty() || raw.startsWith("#")) {
            return said(row, column, Kind.FAULT, raw == null || raw.isEmpty() ? "=" + cell.getFormula() : raw, true);
        }
        if (cell.getValue() instanceof String text && !isNumber(raw)) {
            return text(text, row, column, true);
        }
        return isNumber(raw) ? number(cell, row, column, true) : text(raw, row, column, true);
    }

    private static Optional<SheetCell> number(Cell cell, int row, int column, boolean isFormula) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = exact(new BigDecimal(raw.strip()));
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        if (NumberFormats.isDate(format, cell.getDataFormatId())) {
            String date = NumberFormats.date(number);
            return said(row, column, Kind.DATE, date, isFormula);
        }
        if (NumberFormats.isPercent(format, cell.getDataFormatId())) {
            // A person sees 50% where the file holds 0.5: neither is a figure of a form.
            String percent = plain(number.movePointRight(2)) + "%";
            return said(row, column, Kind.TEXT, percent, isFormula);
        }
        return said(row, column, Kind.NUMBER, plain(number), isFormula);
    }

    private static BigDecimal exact(BigDecimal raw) {
        BigDecimal rounded = raw.round(DIGITS);
        return rounded.doubleValue() == raw.doubleValue() ? rounded : raw;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        // No figure is as large or as small as a number that a page of zeros tells.
        return Math.abs((long) stripped.scale()) > 400 ? number.toString() : stripped.toPlainString();
    }

    private static boolean isNumber(String raw) {
        try {
            new BigDecimal(raw.strip());
            return true;
        } catch (NumberFormatException no) {
            return false;
        }
    }

    private static Optional<SheetCell> text(String text, int row, int column, boolean isFormula) {
        return text == null || text.isEmpty()
                ? Optional.empty()
                : said(row, column, Kind.TEXT, CellText.read(text).replace("\r\n", "\n"), isFormula);
    }

    private static Optional<SheetCell> said(int row, int column, Kind kind, String text, boolean isFormula) {
        return Optional.of(new SheetCell(row, column, kind, text, isFormula));
    }
}
