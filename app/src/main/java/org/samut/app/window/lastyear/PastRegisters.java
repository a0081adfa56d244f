package org.samut.app.window.lastyear;

import java.util.OptionalInt;
import org.samut.app.window.table.PastRows;
import org.samut.core.lastyear.PastTable;

/** Last year's registers for the page of this year's. */
public final class PastRegisters implements PastRows {
    private final LastYearViewModel last;
    private final PastTableSheet sheet;
    private Runnable told = () -> {};

    public PastRegisters(LastYearViewModel last, PastTableSheet sheet) {
        this.last = last;
        this.sheet = sheet;
        last.kept().addListener((property, before, now) -> told.run());
    }

    @Override
    public void look(Runnable known) {
        told = known;
        last.look();
    }

    @Override
    public OptionalInt rows(String item) {
        return last.table(item)
                .map(PastTable::rows)
                .map(rows -> OptionalInt.of(rows.size()))
                .orElse(OptionalInt.empty());
    }

    @Override
    public void show(String item) {
        last.table(item).ifPresent(sheet::lay);
    }
}
