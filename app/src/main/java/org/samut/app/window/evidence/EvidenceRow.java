package org.samut.app.window.evidence;

import java.util.List;
import java.util.Optional;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.look.Examined;
import org.samut.core.evidence.person.PersonalTrace;
import org.samut.core.workbook.Evidence;

/**
 * One file as the page shows it.
 *
 * @param alsoAt the other indicators that the same file stands beside
 * @param seen what was seen in it, once it was looked into
 * @param missing whether its file is gone from the store
 * @param traces of persons, in the file, its name or its note
 */
record EvidenceRow(
        Evidence evidence, List<String> alsoAt, Optional<Examined> seen, boolean missing, List<PersonalTrace> traces) {
    EvidenceRow {
        alsoAt = List.copyOf(alsoAt);
        traces = List.copyOf(traces);
    }

    Optional<FileKind> kind() {
        return FileKind.ofMediaType(evidence.attachment().mediaType());
    }

    boolean isImage() {
        return kind().filter(FileKind::isImage).isPresent();
    }
}
