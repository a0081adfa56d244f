package org.samut.core.evidence.look;

import org.samut.core.form.Form;

/**
 * What a form takes as evidence.
 *
 * @param largest of one file, in bytes
 * @param zip whether ZIP files are taken
 */
public record EvidencePolicy(long largest, boolean zip) {
    /** 50 MB: a scanned register of a few hundred pages. */
    public static final long LARGEST = 50L * 1024 * 1024;

    public static EvidencePolicy of(Form form) {
        return new EvidencePolicy(LARGEST, form.zipEvidence());
    }
}
