package org.samut.app.window.filling;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.samut.app.window.text.Figures;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Item;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entry;

/**
 * One field as it is being filled in: what is typed, what it says, and what is found about it. What was typed stays
 * visible even where it cannot be read.
 */
public final class FieldViewModel {
    private final Item item;
    private final String label;
    private final Writer writer;
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final ObjectProperty<List<Finding>> findings = new SimpleObjectProperty<>(List.of());
    private Entry live = Entry.BLANK;
    private Entry committed = Entry.BLANK;
    private final ObjectProperty<Entry> rows = new SimpleObjectProperty<>(Entry.BLANK);
    private boolean showing;

    /** What becomes of what is typed. */
    interface Writer {
        /** The result follows while typing. */
        void typing(FieldViewModel field, Entry entry);

        /** The person is at this field now. */
        void at(FieldViewModel field);

        /** The field is left: the entry goes to the disk. */
        void committed(FieldViewModel field, Entry entry);

        /** The rows of this table are to be seen. */
        void opened(FieldViewModel table);
    }

    /** {@code label}: the item's, with the LAO type's word in it; empty where the card's text asks it already. */
    FieldViewModel(Item item, String label, Entry entry, Writer writer) {
        this.item = item;
        this.label = label;
        this.writer = writer;
        show(entry);
        typed.addListener((property, before, now) -> typed(now));
    }

    public Item item() {
        return item;
    }

    public String label() {
        return label;
    }

    public StringProperty typed() {
        return typed;
    }

    /** Whether something may be typed: not where there is no service, nor in a sealed workbook. */
    public BooleanProperty open() {
        return open;
    }

    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings;
    }

    public Entry entry() {
        return live;
    }

    /** A table's entry, followed while its rows change. */
    public ReadOnlyObjectProperty<Entry> rows() {
        return rows;
    }

    /** Whether something stands here that has not been handed to the disk. */
    public boolean isDirty() {
        return !live.equals(committed);
    }

    /** The person has come to this field. */
    public void enter() {
        writer.at(this);
    }

    /** Shows the rows of this table in a grid. */
    public void openTable() {
        writer.opened(this);
    }

    /** The person is done with this field for now. */
    public void commit() {
        if (!open.get()) {
            return;
        }
        if (isDirty()) {
            committed = live;
            writer.committed(this, live);
        }
        show(committed);
    }

    /** Puts back what the field held before this typing. */
    public void putBack() {
        typed.set(Figures.typed(committed));
    }

    /** Answers by a choice instead of by typing. */
    public void answer(String canonical) {
        typed.set(canonical);
        commit();
    }

    void show(Entry entry) {
        live = entry;
        committed = entry;
        rows.set(entry);
        showing = true;
        typed.set(Figures.typed(entry));
        showing = false;
    }

    void found(List<Finding> found) {
        if (!found.equals(findings.get())) {
            findings.set(found);
        }
    }

    private void typed(String now) {
        if (showing || !open.get()) {
            return;
        }
        Entry entry = AnswerReader.read(item, now);
        if (!entry.equals(live)) {
            live = entry;
            writer.typing(this, entry);
        }
    }
}
