package org.samut.sync.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** One thing that the feed tells of. A kind that a client does not know is passed over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = FeedItem.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeedItem.Form.class, name = "form"),
    @JsonSubTypes.Type(value = FeedItem.Announcement.class, name = "announcement")
})
public sealed interface FeedItem {
    /** Its place in the feed, from 1, growing. */
    long sequence();

    /**
     * A form version to be had by its own path; a client that has these bytes already need not fetch them.
     *
     * @param signature detached JWS over the document's bytes by the server's key
     */
    record Form(long sequence, String id, int version, String sha256, String signature) implements FeedItem {
        public Form {
            Objects.requireNonNull(id);
            if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException("no form's id: " + id);
            }
            Objects.requireNonNull(sha256);
            Objects.requireNonNull(signature);
        }
    }

    /**
     * An announcement, whole.
     *
     * @param signed compact JWS of a {@link Bulletin} by the server's key
     */
    record Announcement(long sequence, String signed) implements FeedItem {
        public Announcement {
            Objects.requireNonNull(signed);
        }
    }

    /** What a newer server tells of. */
    record Unknown(long sequence) implements FeedItem {}
}
