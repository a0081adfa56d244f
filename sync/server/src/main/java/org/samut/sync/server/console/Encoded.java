package org.samut.sync.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** A text as a part of an address. */
final class Encoded {
    private Encoded() {}

    static String of(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
