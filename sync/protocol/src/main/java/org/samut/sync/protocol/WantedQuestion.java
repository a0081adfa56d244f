package org.samut.sync.protocol;

import java.util.List;

/**
 * Which of these files the server still lacks of this LAO.
 *
 * @param sha256 of each file, in 64 lower-case hex digits; at most {@link Limits#MANIFEST}
 */
public record WantedQuestion(List<String> sha256) {
    public WantedQuestion {
        sha256 = List.copyOf(sha256);
    }
}
