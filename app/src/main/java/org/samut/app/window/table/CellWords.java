package org.samut.app.window.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.window.text.Texts;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.table.TableLimits;
import org.samut.core.text.Dates;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** How the grid's cells read: on the screen, in the editor and in the clipboard. */
public final class CellWords {
    private final Texts texts;

    public CellWords(Texts texts) {
        this.texts = texts;
    }

    /** On the screen: figures grouped, with the chosen digits. */
    public String shown(Item column, Entry said) {
        if (said instanceof Entry.Figure figure) {
            return texts.figures(figure.number());
        }
        if (said instanceof Entry.Words words && column.kind() == ItemKind.YES_NO) {
            return words.text().equals("yes") ? texts.say("filling.yes") : texts.say("filling.no");
        }
        String plain = plain(column, said);
        return column.kind() == ItemKind.DATE && !(said instanceof Entry.Unreadable) ? texts.figures(plain) : plain;
    }

    /** To be typed over, and for a spreadsheet; reads again as what it says. */
    String plain(Item column, Entry said) {
        if (said instanceof Entry.Figure figure) {
            return figure.number().toPlainString();
        }
        if (said instanceof Entry.Unreadable unreadable) {
            return unreadable.typed();
        }
        if (!(said instanceof Entry.Words words)) {
            return "";
        }
        return switch (column.kind()) {
            case YES_NO -> words.text().equals("yes") ? "มี" : "ไม่มี";
            case DATE -> day(words.text());
            default -> words.text();
        };
    }

    /** What the officer typed, or the one choice that begins so. */
    static String completed(Item column, String typed) {
        String begun = typed.strip();
        if (column.kind() != ItemKind.CHOICE
                || begun.isEmpty()
                || column.choices().contains(begun)) {
            return typed;
        }
        var fitting = column.choices().stream()
                .filter(choice -> choice.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT)))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : typed;
    }

    public String heading(Item column) {
        return column.unit().isEmpty() ? column.label() : column.label() + " (" + column.unit() + ")";
    }

    /** What is wrong with a cell. */
    Optional<String> problem(Item column, Entry said) {
        if (!(said instanceof Entry.Unreadable unreadable)) {
            return Optional.empty();
        }
        Optional<Text> problem = AnswerReader.problem(column, unreadable.typed());
        return Optional.of(
                problem.map(texts::say).orElseGet(() -> texts.say("grid.cell.long", TableLimits.LONGEST_CELL)));
    }

    /** What may be typed into a column. */
    String expected(Item column) {
        return switch (column.kind()) {
            case CHOICE -> texts.say("grid.expects.choice", String.join(" · ", column.choices()));
            case DATE -> texts.say("grid.expects.date");
            case YES_NO -> texts.say("grid.expects.yesno");
            case TEXT -> texts.say("grid.expects.text");
            default -> texts.say("grid.expects.figure", column.unit());
        };
    }

    private static String day(String iso) {
        try {
            return Dates.typed(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }
}
