package org.samut.app.window.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.Examined;
import org.samut.core.evidence.look.Examiner;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Evidence;

/** The files of one installation's office. */
final class OfficeEvidence implements EvidenceDesk {
    /** What is in the store was taken under the form's policy. */
    private static final EvidencePolicy WAS_TAKEN = new EvidencePolicy(Long.MAX_VALUE, true);

    private final EvidenceFiles files;

    OfficeEvidence(EvidenceFiles files) {
        this.files = files;
    }

    @Override
    public Outcome<EvidenceFiles.Stored> take(Path file, EvidencePolicy policy, Progress progress) throws WorldFailure {
        return files.take(file, String.valueOf(file.getFileName()), policy, progress);
    }

    @Override
    public Outcome<EvidenceFiles.Stored> take(byte[] content, String name, EvidencePolicy policy) throws WorldFailure {
        return files.take(content, name, policy);
    }

    @Override
    public Optional<Examined> look(Evidence evidence) {
        try {
            return files.has(evidence.hash())
                    ? new Examiner(WAS_TAKEN)
                            .examine(
                                    file(evidence.hash()), evidence.attachment().name(), Progress.UNWATCHED)
                            .either(Optional::of, refusals -> Optional.empty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Path file(String hash) {
        return files.path(hash);
    }

    @Override
    public List<String> firstLines(Evidence evidence, int most) {
        Optional<FileKind> kind = FileKind.ofMediaType(evidence.attachment().mediaType());
        try {
            return kind.isPresent()
                    ? new Examiner(WAS_TAKEN).firstLines(file(evidence.hash()), kind.get(), most)
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Override
    public Path copyToShow(Evidence evidence) throws WorldFailure {
        return files.copyToShow(evidence.hash(), evidence.attachment().name());
    }
}
