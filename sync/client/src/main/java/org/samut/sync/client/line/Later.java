package org.samut.sync.client.line;

import java.util.Optional;
import okhttp3.Response;

/**
 * Keeps {@code Retry-After} from OkHttp, which would repeat the question by itself where it is 0, and falls over a number
 * that is longer than an int: what it means is decided elsewhere.
 */
final class Later {
    private static final String HEADER = "Retry-After";
    private static final String KEPT = "Samut-Retry-After";

    private Later() {}

    static Response kept(Response response) {
        String asked = response.header(HEADER);
        return asked == null
                ? response
                : response.newBuilder().removeHeader(HEADER).header(KEPT, asked).build();
    }

    static Optional<String> of(Response response) {
        return Optional.ofNullable(response.header(KEPT));
    }
}
