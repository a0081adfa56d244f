package org.samut.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An exported spreadsheet that somebody edited in another program. */
public final class EditedSpreadsheet {
    private EditedSpreadsheet() {}

    /** @param cells what is typed, by code and column such as {@code 1.01 frame} */
    public static Path of(Path file, Path edited, Map<String, String> cells) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(edited)) {
            Sheet sheet = book.getSheet("กรอกข้อมูล");
            cells.forEach((place, typed) -> {
                String[] at = place.split(" ");
                Cell cell =
                        find(sheet, at[0]).getCell(column(sheet, at[1]), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                if (typed.matches("[0-9.]+")) {
                    cell.setCellValue(Double.parseDouble(typed));
                } else {
                    cell.setCellValue(typed);
                }
            });
            book.write(out);
        }
        return edited;
    }

    private static Row find(Sheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code);
    }

    private static int column(Sheet sheet, String key) {
        for (Cell cell : find(sheet, "samut:code")) {
            if (cell.toString().equals("samut:" + key)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + key);
    }
}
