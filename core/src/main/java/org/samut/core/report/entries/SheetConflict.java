package org.samut.core.report.entries;

import java.util.Objects;
import java.util.Optional;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;

/**
 * A cell that was edited while somebody changed its field in the workbook too. It is not taken unless somebody says so.
 *
 * @param change what the spreadsheet would do to what stands there now
 * @param atExport what stood there when the spreadsheet was made
 * @param latest who changed the field since, and when
 */
public record SheetConflict(SheetChange change, Entry atExport, Optional<Change> latest) {
    public SheetConflict {
        Objects.requireNonNull(change);
        Objects.requireNonNull(atExport);
        Objects.requireNonNull(latest);
    }
}
