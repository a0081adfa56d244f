package org.samut.core.lao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the registry's files, which are resources of this package; a file that does not read is a broken build. */
final class RegistryFiles {
    private static final int EXPECTED = 7850;
    private static final String BANGKOK_PROVINCE = "10";

    private record Province(String thai, String english) {}

    private RegistryFiles() {}

    static List<SearchedLao> read() {
        var provinces = new HashMap<String, Province>();
        for (String[] row : rows("provinces.csv", 3)) {
            provinces.put(row[0], new Province(row[1], row[2]));
        }
        var places = new HashMap<String, SearchedPlace>();
        for (String[] row : rows("districts.csv", 4)) {
            Province province = provinces.get(row[1]);
            places.put(row[1].concat(row[2]), SearchedPlace.of(province.thai, province.english, row[2], row[3]));
        }
        var all = new ArrayList<SearchedLao>(EXPECTED);
        all.add(bangkok(provinces.get(BANGKOK_PROVINCE)));
        Map<String, LaoType> types = new HashMap<>();
        for (LaoType type : LaoType.values()) {
            types.put(type.registryWord(), type);
        }
        for (String[] row : rows("lao-registry-2569.csv", 5)) {
            String province = provinces.get(row[3]).thai;
            Lao lao = new Lao(row[0], types.get(row[1]), row[2], row[4], row[3], province);
            all.add(SearchedLao.of(lao, places.get(row[3].concat(row[4]))));
        }
        return all;
    }

    private static SearchedLao bangkok(Province province) {
        Lao lao = new Lao("TH-10", LaoType.BMA, province.thai, "", BANGKOK_PROVINCE, province.thai);
        return SearchedLao.of(lao, SearchedPlace.of(province.thai, province.english, "", ""));
    }

    /** The first columns of each line after the header; the files have no quoted fields. */
    private static List<String[]> rows(String file, int columns) {
        String text = text(file);
        var rows = new ArrayList<String[]>(EXPECTED);
        int start = text.indexOf('\n') + 1;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            rows.add(cells(text, start, end, columns));
            start = end + 1;
        }
        return rows;
    }

    private static String[] cells(String text, int start, int end, int columns) {
        var cells = new String[columns];
        int from = start;
        for (int i = 0; i < columns; i++) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 || comma > end ? end : comma;
            cells[i] = text.substring(from, to);
            from = to + 1;
        }
        return cells;
    }

    private static String text(String file) {
        try (InputStream in = RegistryFiles.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
