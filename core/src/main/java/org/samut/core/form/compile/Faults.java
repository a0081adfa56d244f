package org.samut.core.form.compile;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** Collects all that is wrong with a file, so that its author mends it in one go. Not thread-safe. */
final class Faults {
    private static final int MOST = 500;
    private final List<Refusal> refusals = new ArrayList<>();

    /** Notes that the cell under the heading is wrong, and what would be right. */
    void at(Cell cell, String heading, Text wrong, Text right) {
        Text place = cell.place(heading);
        note(Text.of(place.thai() + ": " + wrong.thai(), place.english() + ": " + wrong.english()), right);
    }

    void note(Text wrong, Text right) {
        if (refusals.size() < MOST) {
            refusals.add(new Refusal("form.compile", wrong, right));
        }
    }

    boolean none() {
        return refusals.isEmpty();
    }

    List<Refusal> all() {
        return List.copyOf(refusals);
    }
}
