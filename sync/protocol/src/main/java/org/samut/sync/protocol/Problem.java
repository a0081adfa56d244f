package org.samut.sync.protocol;

import java.util.Objects;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/**
 * A problem document (RFC 9457) that a person can read in Thai or English: what happened, and what to do next.
 *
 * @param type {@code urn:samut:problem:} and the code
 * @param code stable, such as {@code submission.conflict}
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String detailTh,
        String detailEn,
        String nextTh,
        String nextEn) {
    public static final String CONTENT_TYPE = "application/problem+json";
    private static final String TYPE = "urn:samut:problem:";
    private static final int LONGEST_SENTENCE = 2_000;

    public Problem {
        Objects.requireNonNull(type);
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(code);
        Objects.requireNonNull(detailTh);
        Objects.requireNonNull(detailEn);
        Objects.requireNonNull(nextTh);
        Objects.requireNonNull(nextEn);
    }

    public static Problem of(int status, Refusal refusal) {
        return new Problem(
                TYPE + refusal.code(),
                refusal.code(),
                status,
                refusal.happened().english(),
                refusal.code(),
                refusal.happened().thai(),
                refusal.happened().english(),
                refusal.next().thai(),
                refusal.next().english());
    }

    /** What the server said, as a refusal that is kept beside what it concerns; its sentences cut to a bearable length. */
    public Refusal refusal() {
        return new Refusal(cut(code), Text.of(cut(detailTh), cut(detailEn)), Text.of(cut(nextTh), cut(nextEn)));
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE);
    }
}
