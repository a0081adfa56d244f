package org.samut.core.office;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * What is to be written when somebody answers an indicator, so that its items never contradict each other: a figure
 * at (2) takes back a <em>no service</em> at (1), and so on. The same for the window, the command line and imports.
 */
public final class Answering {
    private Answering() {}

    /** The indicator's LAO has no such service. */
    public static List<Entering> noService(Indicator indicator) {
        return all(indicator, Entry.NO_SERVICE, Entry.BLANK);
    }

    /** The service was not carried out; (1) stays, since the result page prints it. */
    public static List<Entering> notCarriedOut(Indicator indicator, Workbook workbook) {
        List<Entering> entries = new ArrayList<>();
        for (Item item : indicator.items()) {
            if (item.isComputed()) {
                continue;
            }
            if (item.kind() == ItemKind.FRAME) {
                if (workbook.entry(item.id()) instanceof Entry.NoService) {
                    entries.add(Entering.of(item.id(), Entry.BLANK));
                }
            } else {
                entries.add(Entering.of(
                        item.id(),
                        entries.stream().anyMatch(e -> e.entry() == Entry.NOT_CARRIED_OUT)
                                ? Entry.BLANK
                                : Entry.NOT_CARRIED_OUT));
            }
        }
        return entries;
    }

    /** As if it had never been answered. */
    public static List<Entering> blank(Indicator indicator) {
        return all(indicator, Entry.BLANK, Entry.BLANK);
    }

    /** One item's new answer, and what it takes back. */
    public static List<Entering> answer(Indicator indicator, Item item, Entry entry, Workbook workbook) {
        List<Entering> entries = new ArrayList<>();
        for (Item other : indicator.items()) {
            Entry stands = workbook.entry(other.id());
            boolean takenBack = stands instanceof Entry.NoService
                    || (stands instanceof Entry.NotCarriedOut && item.kind() != ItemKind.FRAME);
            if (!other.id().equals(item.id()) && takenBack && !entry.isBlank()) {
                entries.add(Entering.of(other.id(), Entry.BLANK));
            }
        }
        entries.add(Entering.of(item.id(), entry));
        return entries;
    }

    private static List<Entering> all(Indicator indicator, Entry first, Entry others) {
        List<Entering> entries = new ArrayList<>();
        for (Item item : indicator.items()) {
            if (!item.isComputed()) {
                entries.add(Entering.of(item.id(), entries.isEmpty() ? first : others));
            }
        }
        return entries;
    }
}
