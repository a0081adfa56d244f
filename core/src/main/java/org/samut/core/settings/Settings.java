package org.samut.core.settings;

import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/** Small facts of one installation by name. Blocking; safe for several threads. */
public interface Settings {
    String LAO = "lao";
    String OFFICER = "officer";
    String LANGUAGE = "language";
    String THEME = "theme";
    String TEXT_SIZE = "text-size";
    String THAI_DIGITS = "thai-digits";
    /** Where the window stood when it was closed last. */
    String PLACE = "window-place";

    String TOUR = "tour";
    String WORKBOOK = "workbook";
    String SERVER = "server";
    String SERVER_KEY = "server-key";
    /** The server's newest word on its keys that this PC believes, as JSON. */
    String SERVER_KEYS = "server-keys";

    String CHECKPOINT = "checkpoint";

    /** The public keys that the server's certificate may have, with commas between them. */
    String SERVER_PINS = "server-pins";

    /** Whether nothing is to be fetched or sent by itself. */
    String LINE_PAUSED = "line-paused";

    /** Kilobytes a second that may be sent at most. */
    String LINE_CAP = "line-cap";

    /** Whether files go at night only, and when the night is. */
    String LINE_NIGHT = "line-night";

    /** {@code system}, {@code none}, or a host and a port. */
    String PROXY = "proxy";

    String PROXY_USER = "proxy-user";

    /** Before a workbook's id: the revision that was put on paper here, to be signed. */
    String PRINTED = "printed/";

    /** The server's newest signed word of its time, as it came (compact JWS). */
    String BEACON = "beacon";

    Optional<String> value(String name) throws WorldFailure;

    void keep(String name, String value) throws WorldFailure;
}
