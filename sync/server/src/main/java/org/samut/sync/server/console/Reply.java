package org.samut.sync.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.http.Answer;

/** What a page of the console answers with, and the headers that each answer has. */
final class Reply {
    static final String HTML = "text/html; charset=utf-8";

    private static final String BYTES = "application/octet-stream";
    private static final String NO_STORE = "no-store";

    /** Nothing but what this server has, and no script or style inside a page. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            NO_STORE);

    private Reply() {}

    /** Writes one page. */
    @FunctionalInterface
    interface Page {
        void on(HtmlTemplateOutput output);
    }

    static Answer page(int status, Page page) {
        var bytes = new Utf8ByteOutput();
        page.on(new OwaspHtmlTemplateOutput(bytes));
        return new Answer(status, HTML, bytes.toByteArray(), HEADERS);
    }

    static Answer page(Page page) {
        return page(200, page);
    }

    /** To a page of the console, asked for anew: what was sent is not sent again by a reload. */
    static Answer to(String path) {
        return new Answer(303, HTML, new byte[0], HEADERS).with("Location", path);
    }

    /** A file for the disk, which no browser shows or runs here, whatever is in it. */
    static Answer download(String name, String mediaType, byte[] content) {
        return new Answer(200, mediaType, content, HEADERS).with("Content-Disposition", attachment(name));
    }

    /** A file of any length for the disk, written as it is read. */
    static Answer stream(Context context, String name, long length, InputStream bytes) throws IOException {
        context.status(200);
        context.contentType(BYTES);
        HEADERS.forEach(context::header);
        context.header("Content-Disposition", attachment(name));
        context.header("Content-Length", Long.toString(length));
        bytes.transferTo(context.outputStream());
        return new Answer(200, BYTES, new byte[0], Map.of());
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Body {
        void to(OutputStream stream) throws WorldFailure, IOException;
    }

    /** A file for the disk that is written while it goes, as long as it may be. */
    static Answer written(Context context, String name, String mediaType, Body body) throws WorldFailure, IOException {
        context.status(200);
        context.contentType(mediaType);
        HEADERS.forEach(context::header);
        context.header("Content-Disposition", attachment(name));
        body.to(context.outputStream());
        return new Answer(200, mediaType, new byte[0], Map.of());
    }

    /** What belongs to the pages themselves and has nothing of anybody's. */
    static Answer asset(String mediaType, byte[] content) {
        return new Answer(200, mediaType, content, HEADERS).with("Cache-Control", "public, max-age=3600");
    }

    /** RFC 6266: the name in ASCII for old programs, and whole. */
    static String attachment(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_");
        String plain = clean.replaceAll("[^A-Za-z0-9._ -]", "_");
        StringBuilder whole = new StringBuilder();
        for (byte one : clean.getBytes(UTF_8)) {
            char c = (char) (one & 0xff);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
            whole.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
