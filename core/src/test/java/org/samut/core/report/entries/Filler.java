package org.samut.core.report.entries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.office.Answering;
import org.samut.core.report.Hostile;
import org.samut.core.table.RowIds;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** Fills a form by chance: as an office would, or with whatever a log may hold. */
public record Filler(Random chance, Form whole) {
    private Form form() {
        return whole.appliedTo(LaoType.SAO);
    }

    /** Answers that do not contradict themselves. */
    public Map<String, Entry> sound() {
        Map<String, Entry> entries = new HashMap<>();
        Workbook picture = new Workbook(
                "x",
                form(),
                new Lao("6760607", LaoType.SAO, "ก", "ข", "76", "ค"),
                WorkbookState.OPEN,
                1,
                Map.of(),
                Map.of());
        for (Indicator indicator : form().indicators().toList()) {
            List<Entering> step = new ArrayList<>();
            int kind = chance.nextInt(6);
            if (kind == 0) {
                step.addAll(Answering.noService(indicator));
            } else if (kind > 1) {
                for (Item item : indicator.items()) {
                    if (!item.isComputed() && item.kind() != ItemKind.TABLE) {
                        step.add(Entering.of(item.id(), answer(item)));
                    }
                }
                if (kind == 2) {
                    for (Entering one : Answering.notCarriedOut(indicator, picture)) {
                        step.removeIf(earlier -> earlier.field().equals(one.field()));
                        step.add(one);
                    }
                }
            }
            step.forEach(one -> entries.put(one.field(), one.entry()));
            // All fields, so that two fillings can be exchanged one by one.
            indicator.items().stream()
                    .filter(item -> !item.isComputed() && item.kind() != ItemKind.TABLE)
                    .forEach(item -> entries.putIfAbsent(item.id(), Entry.BLANK));
            entries.put(indicator.code() + ".reason", words());
            entries.put(indicator.code() + ".note", words());
        }
        for (Survey.Question question : form().survey().questions()) {
            entries.put(question.satisfied(), chance.nextInt(4) == 0 ? Entry.BLANK : figure(0));
            entries.put(question.improve(), chance.nextInt(4) == 0 ? Entry.BLANK : figure(0));
        }
        if (!form().survey().isEmpty()) {
            entries.put(Survey.reason(), words());
        }
        rows(entries);
        return entries;
    }

    /** Also what contradicts itself and what cannot be read. */
    public Map<String, Entry> wild() {
        Map<String, Entry> entries = sound();
        for (Indicator indicator : form().indicators().toList()) {
            for (Item item : indicator.items()) {
                if (!item.isComputed() && item.kind() != ItemKind.TABLE && chance.nextInt(4) == 0) {
                    entries.put(
                            item.id(),
                            switch (chance.nextInt(6)) {
                                case 0 -> Entry.NO_SERVICE;
                                case 1 -> Entry.NOT_CARRIED_OUT;
                                case 2 -> new Entry.Unreadable("ไม่ทราบ \"" + chance.nextInt(9));
                                case 3 -> new Entry.Unreadable(Hostile.FORMULAS.get(chance.nextInt(11)));
                                case 4 -> Entry.figure("1234567890123456789012345.678901234567890123");
                                default -> new Entry.Words("2024-06-30");
                            });
                }
            }
        }
        return entries;
    }

    private void rows(Map<String, Entry> entries) {
        RowIds ids = new RowIds(chance);
        form().indicators()
                .flatMap(indicator -> indicator.items().stream())
                .filter(item -> item.kind() == ItemKind.TABLE)
                .forEach(table -> {
                    for (String id : ids.after(List.of(), chance.nextInt(12))) {
                        Map<String, String> cells = new HashMap<>();
                        for (Item column : table.columns()) {
                            if (chance.nextInt(5) > 0) {
                                cells.put(
                                        column.id(),
                                        column.kind().isFigure()
                                                ? new BigDecimal(chance.nextInt(9_999))
                                                        .movePointLeft(2)
                                                        .toPlainString()
                                                : "สาย " + chance.nextInt(99));
                            }
                        }
                        entries.put(table.id() + "/" + id, new Entry.Row(cells));
                    }
                });
    }

    private Entry answer(Item item) {
        if (chance.nextInt(7) == 0) {
            return Entry.BLANK;
        }
        return switch (item.kind()) {
            case YES_NO -> new Entry.Words(chance.nextBoolean() ? "yes" : "no");
            case TEXT -> new Entry.Words("ข้อความ " + chance.nextInt(99) + "\nบรรทัดสอง");
            case DATE -> new Entry.Words("2024-0" + (1 + chance.nextInt(9)) + "-1" + chance.nextInt(9));
            case CHOICE ->
                new Entry.Words(item.choices().get(chance.nextInt(item.choices().size())));
            default -> figure(item.decimals());
        };
    }

    private Entry figure(int decimals) {
        return new Entry.Figure(BigDecimal.valueOf(
                chance.nextInt(chance.nextBoolean() ? 100 : 100_000_000), chance.nextInt(decimals + 2)));
    }

    private Entry words() {
        return switch (chance.nextInt(6)) {
            case 0 -> new Entry.Words(Hostile.FORMULAS.get(chance.nextInt(11)));
            case 1 -> new Entry.Words("บรรทัดหนึ่ง\nบรรทัดสอง <&> _x000D_ \u000b " + chance.nextInt(99));
            case 2 -> new Entry.Words("12" + chance.nextInt(99));
            default -> Entry.BLANK;
        };
    }
}
