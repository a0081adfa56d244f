package org.samut.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.samut.core.submission.Receipt;

/** A verified receipt as one JSON document: what it says, the key, and the signed word itself for anybody to check. */
public final class ReceiptDocument {
    private ReceiptDocument() {}

    public static ObjectNode of(Line.VerifiedReceipt verified) {
        Receipt receipt = verified.receipt();
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("submission", receipt.submission())
                .put("revision", receipt.revision())
                .put("sha256", receipt.sha256())
                .put("receivedAt", receipt.receivedAt().toString())
                .put("verified", true)
                .put("serverKey", verified.serverKey().encoded())
                .put("signed", verified.signed());
        receipt.timing()
                .ifPresent(timing -> document.putObject("timing")
                        .put("standing", timing.standing().name())
                        .put("closes", timing.closes().toString())
                        .put(
                                "sealedAfter",
                                timing.sealedAfter().map(Object::toString).orElse(null))
                        .put(
                                "sealedBefore",
                                timing.sealedBefore().map(Object::toString).orElse(null)));
        receipt.missingEvidence().forEach(document.putArray("missingEvidence")::add);
        document.putObject("evidence")
                .put("complete", verified.evidence().isComplete())
                .put("there", verified.evidence().there())
                .put("all", verified.evidence().all())
                .put("refused", verified.evidence().refused());
        return document;
    }
}
