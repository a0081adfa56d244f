package org.samut.core.evidence.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.text.Text;

/** One search for persons' data, fed line by line. Not thread-safe. */
public final class PersonalSearch {
    /** Fewer are signatures, a committee, a letter's address. */
    static final int LIST_FROM = 10;

    private static final Text IN_NOTE = Text.of("ในหมายเหตุ", "in the note");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private Optional<Text> firstId = Optional.empty();
    private Optional<Text> firstName = Optional.empty();

    /** What one text by itself says, such as a file's name or a note. */
    public static List<PersonalTrace> of(String text, Text place) {
        PersonalSearch search = new PersonalSearch();
        search.look(text, place);
        return search.traces();
    }

    /** What is said about a file, as far as it speaks of persons. */
    public static List<PersonalTrace> ofNote(String note) {
        return of(note, IN_NOTE);
    }

    public void look(String line, Text place) {
        if (line.length() < 4) {
            return;
        }
        for (String id : NationalId.in(line)) {
            firstId = firstId.or(() -> Optional.of(place));
            ids.add(id);
        }
        for (String name : PersonNames.in(line)) {
            firstName = firstName.or(() -> Optional.of(place));
            names.add(name);
        }
    }

    public List<PersonalTrace> traces() {
        List<PersonalTrace> traces = new ArrayList<>();
        firstId.ifPresent(place -> traces.add(new PersonalTrace(PersonalTrace.Kind.NATIONAL_ID, place, ids.size())));
        firstName
                .filter(place -> names.size() >= LIST_FROM)
                .ifPresent(place -> traces.add(new PersonalTrace(PersonalTrace.Kind.PERSONS, place, names.size())));
        return List.copyOf(traces);
    }
}
