package org.samut.core.lastyear;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;

/** The model form and the same form a year earlier, as tests want them mapped. */
public final class TwoYears {
    private static final String MODEL = SampleForms.text("/org/samut/core/form/msps-2567-model.csv");

    private TwoYears() {}

    /** {@code msps-2566}: the model's indicators, roads of 1.02 counted by length. */
    public static Form before() {
        return SampleForms.compile("msps-2566.csv", beforeCsv());
    }

    /** {@code msps-2567} that goes on from 2566; codes by this year's code, {@code -} for none. */
    public static Form now(Map<String, String> codes) {
        return SampleForms.compile("msps-2567.csv", nowCsv(codes));
    }

    public static String beforeCsv() {
        return MODEL.lines()
                        .map(line -> line.startsWith("1.02,") ? line.replace(",สาย,", ",เมตร,") : line)
                        .collect(Collectors.joining("\n"))
                        .replace("#id=msps-2567", "#id=msps-2566")
                        .replace("#year=2567", "#year=2566")
                        .replace("ประจำปี พ.ศ. 2567", "ประจำปี พ.ศ. 2566")
                + "\n";
    }

    public static String nowCsv(Map<String, String> codes) {
        String keys = MODEL.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.startsWith("#year") ? line + "\n#prior=msps-2566" : line)
                .collect(Collectors.joining("\n"));
        String table = MODEL.substring(MODEL.indexOf("\ncode,") + 1);
        StringBuilder csv = new StringBuilder(keys).append('\n');
        try (CSVParser parser = CSVParser.parse(new StringReader(table), CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                String code = row.get(0);
                csv.append(code.equals("code") ? "prior" : codes.getOrDefault(code, ""))
                        .append(',')
                        .append(row.stream().map(TwoYears::quoted).collect(Collectors.joining(",")))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
