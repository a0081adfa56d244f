package org.samut.app.window.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.office.FormUpgrade;
import org.samut.core.upgrade.Kept;

/** What the window needs of newer versions of a workbook's form. Blocking, as all of the desk. */
public interface UpgradeDesk {

    /**
     * Something that is kept.
     *
     * @param form the version in which it was entered, whose units and labels are its own
     * @param text of the indicator or question that it was entered at
     */
    record Line(Kept kept, Form form, String text) {
        public Line {
            Objects.requireNonNull(kept);
            Objects.requireNonNull(form);
            Objects.requireNonNull(text);
        }
    }

    /**
     * How a workbook stands to the versions that are here.
     *
     * @param planned going on with a newer version, or why that cannot be; empty where there is none
     * @param leaving what would have no place in it
     * @param kept what has no place in the version that the workbook has
     */
    record Standing(Optional<Outcome<FormUpgrade.Planned>> planned, List<Line> leaving, List<Line> kept) {
        public Standing {
            Objects.requireNonNull(planned);
            leaving = List.copyOf(leaving);
            kept = List.copyOf(kept);
        }
    }

    Standing standing(String workbook) throws WorldFailure;

    /** Goes on with the newer version; the workbook is then to be opened again. */
    Outcome<Boolean> upgrade(String workbook, FormUpgrade.Planned planned) throws WorldFailure;
}
