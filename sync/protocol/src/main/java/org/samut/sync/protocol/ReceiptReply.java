package org.samut.sync.protocol;

import java.util.Objects;

/**
 * The answer to a submission that the server holds.
 *
 * @param receipt the signed receipt, a compact JWS
 */
public record ReceiptReply(String receipt) {
    public ReceiptReply {
        Objects.requireNonNull(receipt);
    }
}
