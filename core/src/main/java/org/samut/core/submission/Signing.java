package org.samut.core.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.workbook.Evidence;

/**
 * That somebody signed a sealed revision on paper.
 *
 * @param submission the workbook's id
 * @param day of the signing; always there where it is declared, else as far as somebody said it
 * @param scans the files that show it, all pages of the revision; none where it is declared
 */
public record Signing(String submission, int revision, Signer signer, Optional<LocalDate> day, List<Scan> scans) {
    public Signing {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(signer);
        Objects.requireNonNull(day);
        scans = List.copyOf(scans);
        if (scans.isEmpty() && (signer.name().isBlank() || day.isEmpty())) {
            throw new IllegalArgumentException("a declaration without who or when");
        }
    }

    /** What shows it. */
    public enum Standing {
        /** A scan of all pages, checked against what was sealed. */
        SCAN,
        /** The officer's word. */
        DECLARED
    }

    public Standing standing() {
        return scans.isEmpty() ? Standing.DECLARED : Standing.SCAN;
    }

    /**
     * Who signed.
     *
     * @param name empty where nobody said it and the scan shows it
     * @param position as printed under the name
     * @param role as the form's signatories are named
     */
    public record Signer(String name, String position, String role) {
        public Signer {
            Objects.requireNonNull(name);
            Objects.requireNonNull(position);
            Objects.requireNonNull(role);
        }
    }

    /**
     * A file of a scan, kept among the evidence.
     *
     * @param hash SHA-256 of its content, in hex
     * @param name as it was given
     * @param size in bytes
     */
    public record Scan(String hash, String name, long size) {
        public Scan {
            Objects.requireNonNull(name);
            if (!Evidence.isHash(hash) || size < 0) {
                throw new IllegalArgumentException("no file: " + hash + ", " + size + " bytes");
            }
        }
    }
}
