package org.samut.core.lao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the registry's files, which are resources of this package; a file that does not read is a broken build. */
final class RegistryFiles {
    private static final int EXPECTED = 7850;
    private static final String REGISTRY = "lao-registry-2569.csv";
    private static final String BANGKOK = "TH-10";
    private static final String BANGKOK_PROVINCE = "10";

    private record Province(String thai, String english) {}

    private RegistryFiles() {}

    /** The LAO with exactly this code, found without reading the others. */
    static Optional<Lao> one(String code) {
        if (code.equals(BANGKOK)) {
            return Optional.of(bangkok(provinces().get(BANGKOK_PROVINCE)).lao());
        }
        if (!code.matches("[0-9]{7}")) {
            return Optional.empty();
        }
        byte[] registry = bytes(REGISTRY);
        int at = line(registry, (code + ",").getBytes(StandardCharsets.US_ASCII));
        if (at < 0) {
            return Optional.empty();
        }
        int end = at;
        while (end < registry.length && registry[end] != '\n') {
            end++;
        }
        String text = new String(registry, at, end - at, StandardCharsets.UTF_8);
        return Optional.of(lao(cells(text, 0, text.length(), 5), provinces(), types()));
    }

    static List<SearchedLao> read() {
        var provinces = provinces();
        var places = new HashMap<String, SearchedPlace>();
        for (String[] row : rows("districts.csv", 4)) {
            Province province = provinces.get(row[1]);
            places.put(row[1].concat(row[2]), SearchedPlace.of(province.thai, province.english, row[2], row[3]));
        }
        var all = new ArrayList<SearchedLao>(EXPECTED);
        all.add(bangkok(provinces.get(BANGKOK_PROVINCE)));
        Map<String, LaoType> types = types();
        for (String[] row : rows(REGISTRY, 5)) {
            all.add(SearchedLao.of(lao(row, provinces, types), places.get(row[3].concat(row[4]))));
        }
        return all;
    }

    private static Lao lao(String[] row, Map<String, Province> provinces, Map<String, LaoType> types) {
        return new Lao(row[0], types.get(row[1]), row[2], row[4], row[3], provinces.get(row[3]).thai);
    }

    private static Map<String, Province> provinces() {
        var provinces = new HashMap<String, Province>();
        for (String[] row : rows("provinces.csv", 3)) {
            provinces.put(row[0], new Province(row[1], row[2]));
        }
        return provinces;
    }

    private static Map<String, LaoType> types() {
        Map<String, LaoType> types = new HashMap<>();
        for (LaoType type : LaoType.values()) {
            types.put(type.registryWord(), type);
        }
        return types;
    }

    /** Where the line begins that begins so; -1 where there is none. */
    private static int line(byte[] file, byte[] begin) {
        for (int at = 0; at + begin.length <= file.length; at++) {
            if ((at == 0 || file[at - 1] == '\n')
                    && Arrays.equals(file, at, at + begin.length, begin, 0, begin.length)) {
                return at;
            }
        }
        return -1;
    }

    private static SearchedLao bangkok(Province province) {
        Lao lao = new Lao(BANGKOK, LaoType.BMA, province.thai, "", BANGKOK_PROVINCE, province.thai);
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
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = RegistryFiles.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
