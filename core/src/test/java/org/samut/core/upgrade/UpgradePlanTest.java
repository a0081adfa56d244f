package org.samut.core.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Mission;
import org.samut.core.form.Supersedes;
import org.samut.core.form.Survey;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.Standing;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.lao.LaoType;
import org.samut.core.submission.Sealed;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;

/** No entry of any workbook is lost between any two versions of a form: it is carried over or kept, once. */
class UpgradePlanTest {
    private static final ItemKind[] KINDS = {
        ItemKind.FRAME, ItemKind.SERVICE, ItemKind.COUNT, ItemKind.TEXT, ItemKind.YES_NO, ItemKind.TABLE
    };
    private static final String[] NAMES = {"frame", "service", "count", "note2", "roads"};
    private static final String[] UNITS = {"สาย", "แห่ง"};

    private static Form form(int version, List<Indicator> indicators, Survey survey, Optional<Supersedes> supersedes) {
        FormHead one = Sealed.form(1).head();
        FormHead head = new FormHead(
                one.id(),
                version,
                one.assessment(),
                one.title(),
                one.owner(),
                one.year(),
                one.standing(),
                one.window(),
                one.percentDecimals(),
                one.words(),
                one.signatories(),
                one.zipEvidence(),
                one.declaredSigning());
        return new Form(
                head,
                List.of(new Area("1", "ด้าน", List.of(new Mission("ภารกิจ", indicators)))),
                List.of(),
                survey,
                Optional.empty(),
                supersedes);
    }

    private static Form anyForm(Random random, int version, Form before) {
        List<Indicator> indicators = new ArrayList<>();
        for (int at = 1; at <= 6; at++) {
            if (random.nextInt(4) > 0) {
                indicators.add(anyIndicator(random, String.format(Locale.ROOT, "1.%02d", at)));
            }
        }
        if (indicators.isEmpty()) {
            indicators.add(anyIndicator(random, "1.01"));
        }
        List<Survey.Question> questions = new ArrayList<>();
        for (int at = 1; at <= 2; at++) {
            if (random.nextBoolean()) {
                questions.add(new Survey.Question(
                        "survey.0" + at, "ด้าน", "1", Standing.MODEL, "พอใจหรือไม่", EnumSet.allOf(LaoType.class)));
            }
        }
        Form plain = form(version, indicators, new Survey(false, questions), Optional.empty());
        return random.nextInt(5) == 0
                ? plain
                : form(version, indicators, plain.survey(), Optional.of(anyMapping(random, plain, before)));
    }

    private static Indicator anyIndicator(Random random, String code) {
        List<Item> items = new ArrayList<>();
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                ItemKind kind = KINDS[random.nextInt(KINDS.length)];
                List<Item> columns = kind == ItemKind.TABLE
                        ? List.of(Item.of(random.nextBoolean() ? "length" : "width", ItemKind.COUNT, "", "ม.", 0))
                        : List.of();
                items.add(new Item(
                        code + "." + name,
                        kind,
                        "",
                        UNITS[random.nextInt(2)],
                        0,
                        List.of(),
                        columns,
                        random.nextInt(9) == 0 ? "1" : ""));
            }
        }
        return new Indicator(
                code,
                "1",
                Standing.MODEL,
                "ตัวชี้วัด " + random.nextInt(3),
                items,
                new Scoring.ByChecklist(List.of()),
                EnumSet.allOf(LaoType.class),
                List.of(),
                "",
                "");
    }

    private static Supersedes anyMapping(Random random, Form now, Form before) {
        List<String> olds =
                new ArrayList<>(before.indicators().map(Indicator::code).toList());
        before.survey().questions().forEach(question -> olds.add(question.code()));
        List<String> oldItems = before.indicators()
                .flatMap(indicator -> indicator.items().stream())
                .map(Item::id)
                .toList();
        Map<String, String> codes = new HashMap<>();
        now.indicators().forEach(indicator -> {
            if (random.nextInt(3) == 0) {
                codes.put(indicator.code(), random.nextInt(4) == 0 ? "" : olds.get(random.nextInt(olds.size())));
            }
            indicator.items().forEach(item -> {
                if (random.nextInt(5) == 0 && !oldItems.isEmpty()) {
                    codes.put(item.id(), oldItems.get(random.nextInt(oldItems.size())));
                }
            });
        });
        return new Supersedes(before.version(), codes);
    }

    private static Map<String, Entry> anyEntries(Random random, Form form) {
        Map<String, Entry> entries = new HashMap<>();
        form.indicators().forEach(indicator -> {
            for (Item item : indicator.items()) {
                if (random.nextInt(4) == 0) {
                    continue;
                }
                if (item.kind() == ItemKind.TABLE) {
                    entries.put(item.id() + "/a" + random.nextInt(9), row(entries));
                    entries.put(item.id() + "/b", row(entries));
                } else {
                    entries.put(item.id(), unique(entries));
                }
            }
            if (random.nextBoolean()) {
                entries.put(indicator.code() + ".reason", unique(entries));
                entries.put(
                        Evidence.field(indicator.code(), "ab".repeat(32)),
                        new Entry.Attachment("ไฟล์ " + entries.size(), "", "", "application/pdf", 1, Optional.empty()));
            }
        });
        form.survey().questions().forEach(question -> entries.put(question.satisfied(), unique(entries)));
        entries.put("survey.reason", unique(entries));
        entries.put("remark.1.1", unique(entries));
        entries.put("9.99.frame", unique(entries));
        entries.put("1.0" + (1 + random.nextInt(6)) + ".frame2", unique(entries));
        return entries;
    }

    private static Entry unique(Map<String, Entry> entries) {
        return new Entry.Words("คำตอบ " + entries.size());
    }

    private static Entry row(Map<String, Entry> entries) {
        return new Entry.Row(Map.of("length", Integer.toString(entries.size())));
    }

    @Test
    void noEntryIsLostWhateverTheFormsAndTheMapping() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            Form first =
                    anyForm(random, 1, form(0, List.of(anyIndicator(random, "1.01")), Survey.NONE, Optional.empty()));
            Form second = anyForm(random, 2, first);
            Form third = anyForm(random, 3, second);
            Map<String, Entry> entries = anyEntries(random, first);
            String told = "seed " + seed + " round " + round;
            UpgradePlan plan = UpgradePlan.of(first, second, entries);
            holdsAll(entries, plan, told);
            holdsAll(entries, plan.then(third), told);
        }
    }

    private static void holdsAll(Map<String, Entry> entries, UpgradePlan plan, String told) {
        assertEquals(entries.size(), plan.entries().size(), told);
        assertEquals(
                new HashSet<>(entries.values()), new HashSet<>(plan.entries().values()), told);
        Set<String> from = new HashSet<>(plan.origins().values());
        assertEquals(entries.keySet(), from, told);
        plan.entries().forEach((field, entry) -> {
            String origin = plan.origins().get(field);
            assertEquals(entries.get(origin), entry, told + " " + field);
        });
        long keeping = plan.entries().keySet().stream().filter(Kept::isField).count();
        assertEquals(plan.kept().size(), keeping, told);
    }

    @Test
    void anAnswerGoesOnOnlyWhereTheSameIsAsked() {
        Item frame = Item.of("1.01.frame", ItemKind.FRAME, "จำนวนถนน", "สาย", 0);
        Item metres = Item.of("1.01.frame", ItemKind.FRAME, "ความยาว", "เมตร", 0);
        Map<String, Entry> entries =
                Map.of("1.01.frame", Entry.figure("12"), "1.01.reason", new Entry.Words("ตามทะเบียน"));
        UpgradePlan plan = UpgradePlan.of(one(1, frame), one(2, metres), entries);
        assertEquals(List.of(new Kept(1, "1.01.frame", Entry.figure("12"))), plan.kept());
        assertEquals(new Entry.Words("ตามทะเบียน"), plan.entries().get("1.01.reason"));
        assertEquals(1, plan.carried());
        assertTrue(
                plan.changes().get(0) instanceof UpgradePlan.Altered,
                plan.changes().toString());
    }

    private static Form one(int version, Item item) {
        Indicator indicator = new Indicator(
                "1.01",
                "1",
                Standing.MODEL,
                "ถนน",
                List.of(item),
                new Scoring.ByChecklist(List.of()),
                EnumSet.allOf(LaoType.class),
                List.of(),
                "",
                "");
        return form(version, List.of(indicator), Survey.NONE, Optional.empty());
    }
}
