package org.samut.core.evidence.person;

import java.util.Objects;
import org.samut.core.text.Text;

/**
 * Something in a name, a note or a file that looks like persons' data. A warning, never an obstacle.
 *
 * @param place where the first of them stands, such as a page or a row
 * @param count how many different ones were found
 */
public record PersonalTrace(Kind kind, Text place, int count) {
    /** What was found. */
    public enum Kind {
        NATIONAL_ID,
        PERSONS
    }

    public PersonalTrace {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(place);
    }

    /** What was found and where; never the number or the name itself. */
    public Text sentence() {
        return kind == Kind.NATIONAL_ID
                ? Text.of(
                        "พบเลขประจำตัวประชาชน " + count + " เลข (" + place.thai() + ")",
                        "Found " + count + " national ID number" + (count == 1 ? "" : "s") + " (" + place.english()
                                + ").")
                : Text.of(
                        "พบรายชื่อบุคคล " + count + " ชื่อ (" + place.thai() + ")",
                        "Found a list of " + count + " persons' names (" + place.english() + ").");
    }
}
