package org.samut.sync.protocol;

import java.util.List;

/**
 * The files of a question that are to be sent, in its order. What another LAO has sent does not count as there.
 *
 * @param wanted the SHA-256 of each
 */
public record WantedReply(List<String> wanted) {
    public WantedReply {
        wanted = List.copyOf(wanted);
    }
}
