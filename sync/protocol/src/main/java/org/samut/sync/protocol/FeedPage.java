package org.samut.sync.protocol;

import java.util.List;
import java.util.Objects;

/**
 * A piece of the feed in order.
 *
 * @param checkpoint what to ask {@code after} next time
 * @param more whether more is there already
 * @param beacon the server's signed word of its time: compact JWS of a {@link Beacon}
 */
public record FeedPage(List<FeedItem> items, long checkpoint, boolean more, String beacon) {
    public FeedPage {
        items = List.copyOf(items);
        Objects.requireNonNull(beacon);
    }
}
