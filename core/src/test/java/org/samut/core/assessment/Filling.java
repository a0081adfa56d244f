package org.samut.core.assessment;

import java.util.HashMap;
import java.util.Map;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Form;
import org.samut.core.form.Item;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** A workbook of the sample LAO that tests fill in as a person would: by item id and typed text. */
public final class Filling {
    private final Form form;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> prior = new HashMap<>();

    private Filling(Form form) {
        this.form = form;
    }

    public static Filling of(Form form) {
        return new Filling(form.appliedTo(LaoType.SAO));
    }

    public Form form() {
        return form;
    }

    public Filling type(String id, String typed) {
        entries.put(id, AnswerReader.read(item(id), typed));
        return this;
    }

    public Filling put(String id, Entry entry) {
        entries.put(id, entry);
        return this;
    }

    public Filling lastYear(String id, String figure) {
        return lastYear(id, Entry.figure(figure));
    }

    public Filling lastYear(String id, Entry entry) {
        prior.put(id, entry);
        return this;
    }

    /** Every item answered without a finding: frame 100, service 90, count 10, yes. */
    public Filling everything() {
        form.indicators().flatMap(indicator -> indicator.items().stream()).forEach(item -> {
            switch (item.kind()) {
                case FRAME -> type(item.id(), "100");
                case SERVICE -> type(item.id(), "90");
                case COUNT, RATE -> type(item.id(), "10");
                case YES_NO -> type(item.id(), "yes");
                default -> {
                    // Texts, dates and tables are for the tests that have them.
                }
            }
        });
        form.survey().questions().forEach(question -> {
            entries.put(question.satisfied(), Entry.figure("46"));
            entries.put(question.improve(), Entry.figure("14"));
        });
        return this;
    }

    public Workbook workbook() {
        Lao lao = new Lao("6760607", LaoType.SAO, "หนองกะปุ", "บ้านลาด", "76", "เพชรบุรี");
        return new Workbook("w1", form, lao, WorkbookState.OPEN, 1, entries, prior);
    }

    public Assessment assess() {
        return Assessor.compile(form).assess(workbook());
    }

    private Item item(String id) {
        return form.indicators()
                .flatMap(indicator -> indicator.items().stream())
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + id));
    }
}
