package org.samut.sync.server.console.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.failure.WorldFailure;
import org.samut.core.report.xlsx.Look;
import org.samut.core.report.xlsx.SheetWriter;
import org.samut.core.report.xlsx.Spreadsheet;
import org.samut.core.spreadsheet.CsvText;

/** As what a table is written: exact figures in each, and in none a text that a spreadsheet takes for a formula. */
public enum ExportFormat {
    /** A spreadsheet with numbers as numbers; it is made in the memory. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Export export, OutputStream stream, Instant at) throws WorldFailure, IOException {
            var spreadsheet = new Spreadsheet(at);
            SheetWriter sheet = spreadsheet.sheet("samut");
            List<String> titles = export.titles();
            double[] widths = new double[titles.size()];
            java.util.Arrays.fill(widths, 18);
            sheet.widths(widths);
            for (int column = 0; column < titles.size(); column++) {
                sheet.text(0, column, titles.get(column), Look.HEAD);
            }
            int[] row = {0};
            export.each(cells -> {
                row[0]++;
                for (int column = 0; column < cells.size(); column++) {
                    cell(
                            sheet,
                            row[0],
                            column,
                            cells.get(column),
                            export.names().get(column));
                }
            });
            sheet.print(true, 0, 0, "samut");
            stream.write(spreadsheet.bytes());
        }
    },

    /** RFC 4180 in UTF-8 with a byte order mark, without which Excel reads Thai as another code page. */
    CSV("text/csv; charset=utf-8") {
        @Override
        public void write(Export export, OutputStream stream, Instant at) throws WorldFailure, IOException {
            Writer writer = new OutputStreamWriter(stream, UTF_8);
            writer.write('\uFEFF');
            line(writer, export.titles());
            export.each(cells -> line(writer, cells));
            writer.flush();
        }
    },

    /** An array of objects; figures are texts in plain decimal notation, as on the wire. */
    JSON("application/json") {
        @Override
        public void write(Export export, OutputStream stream, Instant at) throws WorldFailure, IOException {
            JsonGenerator json = new JsonMapper().createGenerator(stream);
            List<String> names = export.names();
            json.writeStartArray();
            export.each(cells -> {
                json.writeStartObject();
                for (int column = 0; column < cells.size(); column++) {
                    json.writeStringField(names.get(column), cells.get(column));
                }
                json.writeEndObject();
            });
            json.writeEndArray();
            json.flush();
        }
    };

    /** More than these would take the memory; the other formats have no such bound. */
    public static final int ROWS_OF_XLSX = 40_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final List<String> FIGURES = List.of("frame", "service", "percent", "target");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public abstract void write(Export export, OutputStream stream, Instant at) throws WorldFailure, IOException;

    public String mediaType() {
        return mediaType;
    }

    /** Such as {@code xlsx}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String ending) {
        for (ExportFormat format : values()) {
            if (format.ending().equals(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            writer.write(at == 0 ? "" : ",");
            writer.write('"' + guarded(cells.get(at)).replace("\"", "\"\"") + '"');
        }
        writer.write("\r\n");
    }

    /** A negative figure stays one. */
    private static String guarded(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : CsvText.write(cell);
    }

    private static void cell(SheetWriter sheet, int row, int column, String text, String name) {
        boolean isNumber = FIGURES.contains(name) && NUMBER.matcher(text).matches();
        if (isNumber && SheetWriter.isExact(new BigDecimal(text))) {
            sheet.number(row, column, new BigDecimal(text), "", Look.FIGURE);
        } else {
            sheet.text(row, column, text, Look.SPANNING);
        }
    }
}
