package org.samut.core.lao;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/**
 * A registry that came as a file: CSV in UTF-8 as the Department of Local Administration publishes it, a header, then
 * code, type, name, province code and district in each line; further columns are passed over. Bangkok, which the
 * department's file lacks, is added.
 */
public final class RegistryTable {
    /** Bytes of the largest file. */
    public static final int LIMIT = 16 * 1024 * 1024;

    private static final int MOST = 50_000;
    private static final int COLUMNS = 5;
    private static final int LONGEST = 200;
    private static final int TOLD = 20;
    private static final String BANGKOK = "TH-10";
    private static final Pattern CODE = Pattern.compile("[0-9]{7}|TH-10");

    private RegistryTable() {}

    /** All that the file names, or each line that is wrong, up to twenty of them. */
    public static Outcome<List<Lao>> read(byte[] file) {
        if (file.length > LIMIT) {
            return Outcome.refused(refusal("registry.size", "ไฟล์ใหญ่เกินไป", "The file is too large."));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return new Reading().read(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Outcome.refused(
                    refusal("registry.encoding", "ไฟล์นี้ไม่ใช่ข้อความ UTF-8", "The file is no text in UTF-8."));
        }
    }

    private static Refusal refusal(String code, String thai, String english) {
        return new Refusal(
                code,
                Text.of(thai + " จึงไม่ได้นำเข้าทะเบียน", english + " The registry was not taken in."),
                Text.of(
                        "โปรดใช้ไฟล์ CSV (UTF-8) ที่มีคอลัมน์ รหัส ประเภท ชื่อ รหัสจังหวัด อำเภอ ตามลำดับ",
                        "Use a CSV file (UTF-8) with the columns code, type, name, province code, district, in this order."));
    }

    /** One reading of one file. */
    private static final class Reading {
        private final Map<String, LaoType> types = new HashMap<>();
        private final Map<String, String> provinces = new HashMap<>();
        private final Set<String> codes = new HashSet<>();
        private final List<Lao> laos = new ArrayList<>();
        private final List<Refusal> wrong = new ArrayList<>();

        Reading() {
            for (LaoType type : LaoType.values()) {
                types.put(type.registryWord(), type);
            }
            Registry.load().all().forEach(lao -> provinces.put(lao.provinceCode(), lao.province()));
        }

        Outcome<List<Lao>> read(String text) {
            try (var lines = CSVFormat.DEFAULT.parse(new StringReader(text))) {
                for (CSVRecord line : lines) {
                    if (line.getRecordNumber() > 1 && wrong.size() < TOLD) {
                        take(line);
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                return Outcome.refused(refusal("registry.csv", "อ่านไฟล์ไม่ได้", "The file is no CSV."));
            }
            if (laos.isEmpty() && wrong.isEmpty()) {
                wrong.add(refusal("registry.empty", "ไฟล์นี้ไม่มี อปท.", "The file names no local government."));
            }
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            if (!codes.contains(BANGKOK)) {
                Registry.load().find(BANGKOK).ifPresent(laos::add);
            }
            return Outcome.done(List.copyOf(laos));
        }

        private void take(CSVRecord line) {
            Optional<String> fault = fault(line);
            if (fault.isPresent()) {
                String at = "บรรทัด " + line.getRecordNumber() + ": " + fault.get();
                wrong.add(refusal("registry.line", at, "Line " + line.getRecordNumber() + ": " + fault.get() + "."));
                return;
            }
            laos.add(new Lao(
                    line.get(0),
                    types.get(line.get(1)),
                    line.get(2),
                    line.get(4),
                    line.get(3),
                    provinces.get(line.get(3))));
        }

        /** The cell that is wrong. */
        private Optional<String> fault(CSVRecord line) {
            if (line.size() < COLUMNS || laos.size() == MOST) {
                return Optional.of("…");
            }
            for (int column = 0; column < COLUMNS; column++) {
                if (line.get(column).length() > LONGEST) {
                    return Optional.of(line.get(column).substring(0, TOLD) + "…");
                }
            }
            if (!CODE.matcher(line.get(0)).matches() || !codes.add(line.get(0))) {
                return Optional.of(line.get(0));
            }
            if (!types.containsKey(line.get(1))) {
                return Optional.of(line.get(1));
            }
            if (line.get(2).isBlank()) {
                return Optional.of(line.get(0));
            }
            return provinces.containsKey(line.get(3)) ? Optional.empty() : Optional.of(line.get(3));
        }
    }
}
