package org.samut.sync.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.protocol.Bulletin;
import org.samut.sync.server.jdbc.EmbeddedDatabase;
import org.samut.sync.server.ledger.Ledger;

/** Publishes forms and announcements in a server's data folder, also while the server runs in another process. */
public final class Publication {
    private static final Refusal TOO_LONG = new Refusal(
            "announcement.size",
            Text.of(
                    "ข่าวสารนี้ไม่มีหัวข้อ หรือยาวเกินไป จึงยังไม่ได้ประกาศ",
                    "This announcement has no title or is too long, so it was not published."),
            Text.of(
                    "โปรดใช้หัวข้อไม่เกิน " + Bulletin.TITLE + " และเนื้อความไม่เกิน " + Bulletin.BODY + " ตัวอักษร",
                    "Please keep the title within " + Bulletin.TITLE + " and the words within " + Bulletin.BODY
                            + " characters."));

    private Publication() {}

    /**
     * Signs an announcement with the server's key and puts it into the feed; done is false where the same words were
     * announced today already.
     */
    public static Outcome<Boolean> announce(Path data, Text title, Text body) throws WorldFailure {
        boolean fits = !title.thai().isBlank()
                && Stream.of(title.thai(), title.english()).allMatch(words -> words.length() <= Bulletin.TITLE)
                && Stream.of(body.thai(), body.english()).allMatch(words -> words.length() <= Bulletin.BODY);
        if (!fits) {
            return Outcome.refused(TOO_LONG);
        }
        try (Ledger ledger = ledger(data)) {
            return Outcome.done(new FeedDesk(ledger, ServerKey.of(data), Clock.systemUTC()).announce(title, body));
        }
    }

    /** Signs the form with the server's key and puts it into the feed; done is false where that version has other bytes. */
    public static Outcome<Boolean> publish(Path data, String formJson) throws WorldFailure {
        try (Ledger ledger = ledger(data)) {
            return new FeedDesk(ledger, ServerKey.of(data), Clock.systemUTC()).publish(formJson);
        }
    }

    private static Ledger ledger(Path data) throws WorldFailure {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw CentralServer.noFolder(e);
        }
        return EmbeddedDatabase.open(data);
    }
}
