package org.samut.sync.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.samut.core.form.Form;

/** The console's own style, script, sign and letters: nothing of a page comes from elsewhere. */
final class AssetPages {
    private AssetPages() {}

    static void open(ConsoleDoors doors) {
        asset(doors, "console.css", "text/css; charset=utf-8");
        asset(doors, "console.js", "text/javascript; charset=utf-8");
        asset(doors, "icon.svg", "image/svg+xml");
        font(doors, "Sarabun-Regular.ttf");
        font(doors, "Sarabun-Bold.ttf");
    }

    private static void asset(ConsoleDoors doors, String name, String mediaType) {
        byte[] content = read(AssetPages.class, name);
        doors.page("/console/" + name, visit -> Reply.asset(mediaType, content));
    }

    /** For browsers without Thai letters; others do not ask for it. Read when asked, since few do. */
    private static void font(ConsoleDoors doors, String name) {
        doors.page("/console/" + name, visit -> Reply.asset("font/ttf", read(Form.class, "/fonts/" + name)));
    }

    private static byte[] read(Class<?> beside, String name) {
        try (InputStream resource = beside.getResourceAsStream(name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
