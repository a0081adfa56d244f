package org.samut.core.paste;

import java.util.Locale;
import java.util.Optional;
import org.samut.core.figure.AnswerReader;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.workbook.Entry;

/** What the cells of a pasted block say. */
public final class Cells {
    private static final Item YES_NO = Item.of("", ItemKind.YES_NO, "", "", 0);

    private Cells() {}

    /** "No service" or "not carried out", where the cell says so. */
    public static Optional<Entry> state(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ')) {
            case "no service", "ไม่มีบริการ", "ไม่มีบริการสาธารณะ" -> Optional.of(Entry.NO_SERVICE);
            case "not carried out", "ไม่ได้ดำเนินการ" -> Optional.of(Entry.NOT_CARRIED_OUT);
            default -> Optional.empty();
        };
    }

    static boolean isLikeAnAnswer(String cell) {
        return state(cell).isPresent()
                || FigureReader.read(cell) instanceof Entry.Figure
                || AnswerReader.read(YES_NO, cell) instanceof Entry.Words
                || cell.strip().equals("-");
    }
}
