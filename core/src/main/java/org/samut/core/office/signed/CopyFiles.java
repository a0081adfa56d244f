package org.samut.core.office.signed;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Signing;

/** Keeps the files of checked scans among the evidence. Blocking, for as long as copying takes; safe for several threads. */
public final class CopyFiles {
    /** As large as a file may be that is read as a scan, in bytes. */
    private static final EvidencePolicy POLICY = new EvidencePolicy(150_000_000, false);

    private final EvidenceFiles evidence;

    CopyFiles(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    /**
     * Files that are whole and on the disk.
     *
     * @param fresh the hashes of those that were not there before
     */
    public record Kept(List<Signing.Scan> scans, List<String> fresh) {
        public Kept {
            scans = List.copyOf(scans);
            fresh = List.copyOf(fresh);
        }
    }

    /** All of the files, or none: refused where one is not what was checked any more, or where it was cancelled. */
    public Outcome<Kept> keep(CheckedCopy copy, Progress progress) throws WorldFailure {
        if (!copy.scan().isAccepted()) {
            return SignedRefusals.incomplete(copy.scan());
        }
        List<Signing.Scan> scans = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        boolean all = false;
        try {
            for (CheckedCopy.Source source : copy.sources()) {
                Outcome<EvidenceFiles.Stored> stored = take(source, share(progress, scans.size(), copy));
                if (stored instanceof Outcome.Refused<EvidenceFiles.Stored> refused) {
                    return Outcome.refused(refused.refusals());
                }
                EvidenceFiles.Stored here = ((Outcome.Done<EvidenceFiles.Stored>) stored).value();
                if (!here.wasHere()) {
                    fresh.add(here.hash());
                }
                if (!here.hash().equals(source.hash())) {
                    return Outcome.refused(SignedRefusals.changed(source.file()));
                }
                scans.add(new Signing.Scan(here.hash(), here.examined().name(), here.size()));
            }
            all = true;
            return Outcome.done(new Kept(scans, fresh));
        } finally {
            if (!all) {
                fresh.forEach(evidence::letGo);
            }
        }
    }

    /** Lets go of what came in for a record that did not come about. */
    public void letGo(Kept kept) {
        kept.fresh().forEach(evidence::letGo);
    }

    private Outcome<EvidenceFiles.Stored> take(CheckedCopy.Source source, Progress progress) throws WorldFailure {
        return evidence.take(source.file(), String.valueOf(source.file().getFileName()), POLICY, progress);
    }

    private static Progress share(Progress whole, int done, CheckedCopy copy) {
        double all = Math.max(1, copy.sources().size());
        return part -> whole.goOn((done + part) / all);
    }
}
