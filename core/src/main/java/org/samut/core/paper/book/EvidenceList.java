package org.samut.core.paper.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samut.core.form.Indicator;
import org.samut.core.paper.Grid;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.workbook.Evidence;

/** The files beside each indicator, with the hashes that name them in the submission. */
final class EvidenceList {
    private static final String TITLE = "บัญชีเอกสารหลักฐาน";
    private static final Type CELL = Type.regular(10.5);
    private static final Type HASH = Type.regular(8);
    private static final double HASH_WIDTH = 290;
    private static final List<String> UNITS = List.of("ไบต์", "กิโลไบต์", "เมกะไบต์", "กิกะไบต์");
    private static final int THOUSAND = 1000;

    private final Pages pages;
    private final Numerals numerals;

    EvidenceList(Pages pages) {
        this.pages = pages;
        numerals = pages.source().numerals();
    }

    void write() {
        Map<String, List<Evidence>> byIndicator = new LinkedHashMap<>();
        List<Evidence> files = pages.source().workbook().evidence();
        pages.source()
                .workbook()
                .form()
                .indicators()
                .map(Indicator::code)
                .forEach(code -> byIndicator.put(
                        code,
                        files.stream()
                                .filter(file -> file.indicator().equals(code))
                                .toList()));
        byIndicator.values().removeIf(List::isEmpty);
        if (byIndicator.isEmpty()) {
            return;
        }
        Grid grid = new Grid(pages, pages.part(TITLE, 110), heads());
        byIndicator.forEach((code, here) -> {
            List<List<Grid.Cell>> rows = new ArrayList<>();
            here.forEach(file -> rows.add(cells(grid, file, rows.size() + 1)));
            grid.band(name(code), rows);
            rows.forEach(grid::row);
        });
        grid.close();
    }

    private String name(String code) {
        String text = pages.source()
                .workbook()
                .form()
                .indicator(code)
                .map(indicator ->
                        indicator.textFor(pages.source().workbook().lao().type()))
                .orElse("");
        return numerals.code(code) + " " + text;
    }

    private static List<Grid.Head> heads() {
        return List.of(
                new Grid.Head("ที่", 30, Align.CENTRE),
                new Grid.Head("ชื่อแฟ้ม", 0, Align.LEFT),
                new Grid.Head("ชนิด", 96, Align.LEFT),
                new Grid.Head("ขนาด", 78, Align.RIGHT),
                new Grid.Head("SHA-256", HASH_WIDTH, Align.LEFT));
    }

    private List<Grid.Cell> cells(Grid grid, Evidence file, int number) {
        String note = file.attachment().note().strip();
        String name = file.attachment().name() + (note.isEmpty() ? "" : " — " + note);
        return List.of(
                grid.words(0, numerals.figure(number), CELL),
                grid.words(1, name, CELL),
                grid.words(2, file.attachment().kind(), CELL),
                grid.words(3, size(file.attachment().size()), CELL),
                grid.words(4, file.hash(), HASH));
    }

    /** In the largest unit that leaves a figure of at least one, with one decimal. */
    String size(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (unit + 1 < UNITS.size() && size.compareTo(BigDecimal.valueOf(THOUSAND)) >= 0) {
            size = size.movePointLeft(3);
            unit++;
        }
        return numerals.figure(size.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP)) + " " + UNITS.get(unit);
    }
}
