package org.samut.core.evidence.look;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.kind.PixelSize;
import org.samut.core.evidence.person.PersonalTrace;
import org.samut.core.text.Text;

/**
 * What was seen in a file that may be evidence.
 *
 * @param name with the ending of what it is
 * @param notices what the person should know, such as that the name promised another kind
 * @param pixels of a picture
 * @param pages of a PDF
 * @param traces of persons' data
 */
public record Examined(
        FileKind kind,
        String name,
        List<Text> notices,
        Optional<PixelSize> pixels,
        OptionalInt pages,
        List<PersonalTrace> traces) {
    public Examined {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        notices = List.copyOf(notices);
        Objects.requireNonNull(pixels);
        Objects.requireNonNull(pages);
        traces = List.copyOf(traces);
    }
}
