package org.samut.app.window.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.OfficeOnDisk;
import org.samut.app.window.office.OfficeDesk;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Mission;
import org.samut.core.lao.LaoType;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** What a search compares and finds, and how long it takes over a thousand indicators. */
class SearchIndexTest {
    @TempDir
    Path home;

    @Test
    void spacesCaseAndThaiDigitsMakeNoDifference() {
        assertEquals("ถนนลาดยาง12abc", Folded.of("ถนน ลาดยาง ๑๒ ABC").text());
        assertEquals(List.of("สะพาน", "204"), Folded.words(" สะพาน  ๒๐๔ "));
        Folded folded = Folded.of("ถนน ลาดยาง ๑๒");
        assertEquals(List.of(new Folded.Hit(0, 10)), folded.hits(List.of("ถนนลาดยาง")));
    }

    @Test
    void whatIsFoundIsMarkedNeverBetweenALetterAndItsMarks() {
        List<SearchIndex.Span> spans = Spans.of("ที่ดิน", Folded.of("ที่ดิน").hits(List.of("ท")));
        assertEquals(new SearchIndex.Span("ที่", true), spans.get(0));
    }

    @Test
    void aThousandIndicatorsAreSearchedInTime() throws Exception {
        Workbook small;
        try (Composition composition = OfficeOnDisk.filledBut(home, "none")) {
            small = new OfficeDesk(composition)
                    .opening()
                    .current()
                    .orElseThrow()
                    .live()
                    .workbook();
        }
        Workbook large = large(small);
        assertTrue(large.form().indicators().count() >= 1_000);
        SearchIndex index = new SearchIndex(large.form(), LaoType.SAO);
        List<String> typed = new ArrayList<>();
        for (String word : List.of("ร้อยละของถนน", "๑.๐๓", "สะพาน พื้นที่", "หมายเหตุ", "xyz", "ขยะมูลฝอย")) {
            for (int to = 1; to <= word.length(); to++) {
                typed.add(word.substring(0, to));
            }
        }
        long[] times = new long[typed.size() * 5];
        for (int run = 0; run < times.length + typed.size() * 2; run++) {
            long from = System.nanoTime();
            index.find(typed.get(run % typed.size()), large, 31);
            if (run >= typed.size() * 2) {
                times[run - typed.size() * 2] = System.nanoTime() - from;
            }
        }
        Arrays.sort(times);
        long p95 = times[times.length * 95 / 100];
        System.out.printf(
                "search of %d indicators: p95 %.1f ms%n",
                large.form().indicators().count(), p95 / 1e6);
        assertTrue(p95 <= TimeUnit.MILLISECONDS.toNanos(50), "p95 " + p95 / 1e6 + " ms");
    }

    /** The model form eighteen times over, with a note at each indicator. */
    private static Workbook large(Workbook small) {
        Form form = small.form();
        List<Area> areas = new ArrayList<>();
        Map<String, Entry> entries = new HashMap<>(small.entries());
        for (int copy = 0; copy < 18; copy++) {
            int number = copy;
            form.areas().forEach(area -> {
                List<Mission> missions = area.missions().stream()
                        .map(mission -> new Mission(
                                mission.title(),
                                mission.indicators().stream()
                                        .map(one -> renamed(one, number))
                                        .toList()))
                        .toList();
                areas.add(new Area(area.code() + "." + number, area.title(), missions));
            });
        }
        areas.forEach(area -> area.indicators()
                .forEach(one -> entries.put(
                        one.code() + ".note", new Entry.Words("หมายเหตุของ " + one.code() + " ดูทะเบียนถนน หน้า ๑๒"))));
        Form big = new Form(form.head(), areas, form.rules());
        return new Workbook(small.id(), big, small.lao(), small.state(), small.revision(), entries, small.prior());
    }

    private static Indicator renamed(Indicator one, int copy) {
        return new Indicator(
                one.code() + copy,
                one.number(),
                one.standing(),
                one.text(),
                one.items(),
                one.scoring(),
                one.appliesTo(),
                one.evidence(),
                one.basis(),
                one.guidance());
    }
}
