package org.samut.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Form;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

class LiveAssessmentTest {
    private static final List<String> TYPED =
            List.of("", "0", "1", "90", "100", "7200", "3.14159", "abc", "yes", "no", "1,2", "9".repeat(40));

    @ParameterizedTest
    @ValueSource(strings = {"msps", "lpa-small.csv", "standards-small.csv"})
    void equalsAFreshAssessmentAfterAnyChanges(String name) {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Filling filling = Filling.of(name.equals("msps") ? SampleForms.msps() : SampleForms.small(name));
        filling.form()
                .indicators()
                .flatMap(indicator -> indicator.items().stream())
                .forEach(item -> {
                    if (random.nextBoolean()) {
                        filling.lastYear(item.id(), Integer.toString(random.nextInt(2_000)));
                    }
                });
        Form form = filling.form();
        Assessor assessor = Assessor.compile(form);
        Workbook workbook = filling.workbook();
        LiveAssessment live = assessor.live(workbook);
        List<Item> items = form.indicators()
                .flatMap(indicator -> Stream.concat(
                        indicator.items().stream(),
                        Stream.of(Item.of(indicator.code() + ".reason", ItemKind.TEXT, "", "", 0))))
                .collect(Collectors.toCollection(ArrayList::new));
        form.survey().questions().forEach(question -> {
            items.add(Item.of(question.satisfied(), ItemKind.COUNT, "", "", 0));
            items.add(Item.of(question.improve(), ItemKind.COUNT, "", "", 0));
        });
        items.add(Item.of("survey.reason", ItemKind.TEXT, "", "", 0));
        for (int i = 0; i < 2_000; i++) {
            Item item = items.get(random.nextInt(items.size()));
            Entry entry = entry(item, random);
            Assessment before = live.now();
            Set<String> changed = live.change(item.id(), entry);
            workbook = workbook.with(item.id(), entry);
            if (i % 20 == 0) {
                assertEquals(assessor.assess(workbook), live.now(), "seed " + seed);
                assertEquals(
                        assessor.complete(workbook).entries(), live.workbook().entries(), "seed " + seed);
            }
            assertEquals(Set.of(), different(form, before, live.now(), changed), "seed " + seed);
        }
    }

    @Test
    void oneChangeTouchesOnlyWhatHangsOnIt() {
        Filling filling = Filling.of(SampleForms.msps()).everything();
        LiveAssessment live = Assessor.compile(filling.form()).live(filling.workbook());

        assertEquals(Set.of("1.01"), live.change("1.01.service", Entry.figure("10")));
        assertEquals(Set.of("1.02"), live.change("1.02.reason", new Entry.Words("x")));
        assertEquals(Set.of(), live.change("1.02.note", new Entry.Words("x")));
        assertEquals("10", live.result("1.01").figure().orElseThrow().toPlainString());
    }

    @Test
    void theSumOfATableIsComputedAndFeedsTheScore() {
        Filling filling = Filling.of(SampleForms.small("lpa-small.csv"));
        LiveAssessment live = Assessor.compile(filling.form()).live(filling.workbook());

        Entry rows = new Entry.Rows(List.of(
                Map.of("name", "สาย ก", "length", "1.250", "kept", "1.250"),
                Map.of("name", "สาย ข", "length", "0.750", "kept", "0.350")));
        assertEquals(Set.of("4.1"), live.change("4.1.roads", rows));

        assertEquals(Entry.figure("2.000"), live.workbook().entry("4.1.length"));
        assertEquals("80", live.result("4.1").figure().orElseThrow().toPlainString());
        assertEquals("3", live.result("4.1").points().orElseThrow().toPlainString());
        assertEquals(Set.of(), live.change("4.1.length", Entry.figure("99")));
        assertEquals(Entry.figure("2.000"), live.workbook().entry("4.1.length"));
    }

    private static Entry entry(Item item, Random random) {
        int chance = random.nextInt(12);
        if (chance == 0) {
            return Entry.NO_SERVICE;
        }
        if (chance == 1) {
            return Entry.NOT_CARRIED_OUT;
        }
        if (item.kind() == ItemKind.TABLE && chance < 10) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                rows.add(Map.of("length", TYPED.get(random.nextInt(6)), "kept", "1"));
            }
            return new Entry.Rows(rows);
        }
        return AnswerReader.read(item, TYPED.get(random.nextInt(TYPED.size())));
    }

    /** The indicators that came out differently without having been named as changed. */
    private static Set<String> different(Form form, Assessment before, Assessment after, Set<String> changed) {
        Set<String> different = new HashSet<>();
        form.indicators().forEach(indicator -> {
            String code = indicator.code();
            boolean isSame = before.result(code).equals(after.result(code))
                    && before.findings(code).equals(after.findings(code));
            if (!isSame && !changed.contains(code)) {
                different.add(code);
            }
        });
        assertTrue(changed.size() <= before.results().size());
        return different;
    }
}
