package org.samut.sync.protocol;

import java.util.List;

/**
 * All words of the server on its keys.
 *
 * @param signed compact JWS of a {@link KeysWord} each, in the order of their giving; none while there was one key only
 */
public record KeysReply(List<String> signed) {
    public KeysReply {
        signed = List.copyOf(signed);
    }
}
