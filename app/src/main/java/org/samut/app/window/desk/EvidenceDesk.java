package org.samut.app.window.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.Examined;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Evidence;

/** What the window needs of the files. Blocking; may be called on several threads beside the store's own. */
public interface EvidenceDesk {

    /** Puts a copy of a file into the store; it stands beside no indicator yet. */
    Outcome<EvidenceFiles.Stored> take(Path file, EvidencePolicy policy, Progress progress) throws WorldFailure;

    /** Puts content that came from no file into the store. */
    Outcome<EvidenceFiles.Stored> take(byte[] content, String name, EvidencePolicy policy) throws WorldFailure;

    /** Looks into a file of the store again; empty where it is gone. */
    Optional<Examined> look(Evidence evidence) throws WorldFailure;

    /** Where a file lies, to be read only. */
    Path file(String hash);

    /** The first lines of a document's text. */
    List<String> firstLines(Evidence evidence, int most) throws WorldFailure;

    /** A copy under its own name, for a program of the system. */
    Path copyToShow(Evidence evidence) throws WorldFailure;
}
