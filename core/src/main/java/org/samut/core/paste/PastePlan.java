package org.samut.core.paste;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.office.Answering;
import org.samut.core.table.TableEdits;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * What a pasted block of figures would do to a workbook, before it does.
 *
 * @param byCode whether the block named its indicators; else it goes on from the field where the person was
 * @param landings in the block's order, none twice for one field
 * @param left what is not pasted, and why
 * @param same how many cells say what stands there already
 */
public record PastePlan(boolean byCode, List<Landing> landings, List<Left> left, int same) {
    public PastePlan {
        landings = List.copyOf(landings);
        left = List.copyOf(left);
    }

    /** One cell and the field that it goes to. {@code NO_SERVICE} and {@code NOT_CARRIED_OUT} answer the whole indicator. */
    public record Landing(Indicator indicator, Item item, Entry before, Entry now) {
        public boolean overwrites() {
            return !before.isBlank();
        }
    }

    /**
     * A cell, or with an empty text a whole column, that goes nowhere.
     *
     * @param row from 1 as the block has them, 0 for all
     * @param column from 1
     */
    public record Left(int row, int column, String cell, Text why) {}

    public long overwriting() {
        return landings.stream().filter(Landing::overwrites).count();
    }

    /** What to write, as one step. */
    public List<Entering> step(Workbook workbook) {
        Workbook picture = workbook;
        Map<String, Entering> step = new LinkedHashMap<>();
        for (Landing landing : landings) {
            for (Entering one : entries(landing, picture)) {
                step.remove(one.field());
                step.put(one.field(), new Entering(one.field(), one.entry(), Optional.of(TableEdits.PASTED)));
            }
            picture = picture.with(entries(landing, picture));
        }
        step.values().removeIf(one -> workbook.entry(one.field()).equals(one.entry()));
        return List.copyOf(step.values());
    }

    private static List<Entering> entries(Landing landing, Workbook picture) {
        if (landing.now() instanceof Entry.NoService) {
            return Answering.noService(landing.indicator());
        }
        if (landing.now() instanceof Entry.NotCarriedOut) {
            return Answering.notCarriedOut(landing.indicator(), picture);
        }
        return landing.indicator().items().contains(landing.item())
                ? Answering.answer(landing.indicator(), landing.item(), landing.now(), picture)
                : List.of(Entering.of(landing.item().id(), landing.now()));
    }
}
