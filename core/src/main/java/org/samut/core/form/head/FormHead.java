package org.samut.core.form.head;

import java.util.List;
import java.util.Objects;

/**
 * What a form says of itself, above its areas.
 *
 * @param id such as {@code msps-2567}
 * @param assessment {@code msps}, {@code lpa} or {@code standards}
 * @param year of the Buddhist era
 * @param window when submissions are taken
 * @param percentDecimals decimals of a printed percentage, rounded half up, trailing zeros dropped
 * @param zipEvidence whether the owner takes ZIP files as evidence
 * @param declaredSigning whether the officer may declare who signed, without a scan of the signed copy
 */
public record FormHead(
        String id,
        int version,
        String assessment,
        String title,
        String owner,
        int year,
        Standing standing,
        Window window,
        int percentDecimals,
        ResultWords words,
        List<Signatory> signatories,
        boolean zipEvidence,
        boolean declaredSigning) {
    public FormHead {
        Objects.requireNonNull(id);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(title);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(window);
        Objects.requireNonNull(words);
        signatories = List.copyOf(signatories);
    }

    /** Of a form that wants a scan of the signed copy. */
    public FormHead(
            String id,
            int version,
            String assessment,
            String title,
            String owner,
            int year,
            Standing standing,
            Window window,
            int percentDecimals,
            ResultWords words,
            List<Signatory> signatories,
            boolean zipEvidence) {
        this(
                id,
                version,
                assessment,
                title,
                owner,
                year,
                standing,
                window,
                percentDecimals,
                words,
                signatories,
                zipEvidence,
                false);
    }
}
