package org.samut.core.upload;

import java.util.List;
import org.samut.core.submission.Receipt;

/**
 * How much of a received submission's evidence the server has: by its receipt once nothing is missing, until then by
 * what it has confirmed file by file.
 *
 * @param there files of the manifest that the server has
 * @param all files of the manifest
 * @param refused files that cannot go as they are
 */
public record EvidenceStanding(int there, int all, int refused) {
    /** Of a submission that names no file, or of which nothing is known. */
    public static final EvidenceStanding NONE = new EvidenceStanding(0, 0, 0);

    /** @param files what is known of the revision's files */
    public static EvidenceStanding of(Receipt receipt, List<FileToSend> files) {
        List<FileToSend> manifest = files.stream()
                .filter(file -> file.key().kind() == FileToSend.Kind.MANIFEST)
                .toList();
        int missing = receipt.missingEvidence().size();
        int all = Math.max(manifest.size(), missing);
        if (missing == 0) {
            return new EvidenceStanding(all, all, 0);
        }
        int there = count(manifest, FileToSend.State.THERE);
        // All files may be there a moment before the server has signed that nothing is missing: that word counts.
        return new EvidenceStanding(Math.min(there, all - 1), all, count(manifest, FileToSend.State.REFUSED));
    }

    private static int count(List<FileToSend> files, FileToSend.State state) {
        return (int) files.stream().filter(file -> file.state() == state).count();
    }

    public boolean isComplete() {
        return there == all;
    }
}
