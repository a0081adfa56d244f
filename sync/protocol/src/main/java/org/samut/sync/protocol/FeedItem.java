package org.samut.sync.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** One thing that the feed tells of. A kind that a client does not know is passed over. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "kind",
        visible = true,
        defaultImpl = FeedItem.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeedItem.Form.class, name = FeedItem.Form.KIND),
    @JsonSubTypes.Type(value = FeedItem.Notice.class, name = Bulletin.KIND),
    @JsonSubTypes.Type(value = FeedItem.Notice.class, name = FeedItem.Notice.REVIEW),
    @JsonSubTypes.Type(value = FeedItem.Notice.class, name = KeysWord.KIND),
    @JsonSubTypes.Type(value = FeedItem.Notice.class, name = WindowWord.KIND)
})
public sealed interface FeedItem {
    /** What it tells of. */
    String kind();

    /** Its place in the feed, from 1, growing. */
    long sequence();

    /**
     * A form version to be had by its own path; a client that has these bytes already need not fetch them.
     *
     * @param kind always {@code form}
     * @param signature detached JWS over the document's bytes by the server's key
     */
    record Form(String kind, long sequence, String id, int version, String sha256, String signature)
            implements FeedItem {
        public static final String KIND = "form";

        public Form {
            if (!KIND.equals(kind)) {
                throw new IllegalArgumentException("no form: " + kind);
            }
            Objects.requireNonNull(id);
            if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException("no form's id: " + id);
            }
            Objects.requireNonNull(sha256);
            Objects.requireNonNull(signature);
        }

        public Form(long sequence, String id, int version, String sha256, String signature) {
            this(KIND, sequence, id, version, sha256, signature);
        }
    }

    /**
     * Something that the server says, whole.
     *
     * @param kind such as {@code announcement}; each is named at {@link FeedItem}
     * @param signed compact JWS by the server's key, whose payload says by its {@code type} what it is
     */
    record Notice(String kind, long sequence, String signed) implements FeedItem {
        /** Kind of what an owner decided on a revision: its payload is a {@link org.samut.core.review.Review}. */
        public static final String REVIEW = "review";

        public Notice {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(signed);
        }
    }

    /** What a newer server tells of. */
    record Unknown(String kind, long sequence) implements FeedItem {}
}
