package org.samut.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Feed;
import org.samut.core.lao.Lao;
import org.samut.core.office.Installation;
import org.samut.core.office.Office;
import org.samut.core.office.OfficeRefusals;
import org.samut.core.settings.Settings;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.text.Text;
import org.samut.sync.client.Enrolled;
import org.samut.sync.client.Enrolment;
import org.samut.sync.client.RunReport;
import org.samut.sync.client.Shelves;
import org.samut.sync.client.Surroundings;
import org.samut.sync.client.SyncRun;
import org.samut.sync.client.TokenFile;

/** The way to the central server for one installation. Blocking; never on the screen's thread; one call at a time. */
public final class Line {
    private final Office office;
    private final Feed feed;
    private final Path home;

    Line(Office office, Feed feed, Path home) {
        this.office = office;
        this.feed = feed;
        this.home = home;
    }

    /** Registers this PC for the chosen LAO with an activation code. */
    public Outcome<Enrolled> enrol(String server, String activationCode) throws WorldFailure {
        Optional<Lao> lao = office.lao();
        if (lao.isEmpty()) {
            return Outcome.refused(OfficeRefusals.NO_LAO);
        }
        Optional<URI> address = address(server);
        if (address.isEmpty()) {
            return Outcome.refused(new Refusal(
                    "server.address",
                    Text.of(
                            "ที่อยู่แม่ข่าย \"" + server + "\" ไม่ถูกต้อง",
                            "\"" + server + "\" is no server's address."),
                    Text.of(
                            "ตัวอย่างที่ถูกต้อง https://samut.example.go.th",
                            "It should look like https://samut.example.go.th")));
        }
        Installation here = office.installation();
        return new Enrolment(here.settings(), new TokenFile(home))
                .enrol(
                        address.get(),
                        lao.get().code(),
                        activationCode,
                        here.device().key());
    }

    /** One conversation with the server because a person asked for it: fetches what is new, sends what waits. */
    public RunReport converse() throws WorldFailure {
        Installation here = office.installation();
        var shelves = new Shelves(here.forms(), feed, here.outbox(), here.settings(), new TokenFile(home));
        return new SyncRun(shelves, Surroundings.real()).runNow();
    }

    /** The key of the server that this PC is registered at. */
    public Optional<VerifyingKey> serverKey() throws WorldFailure {
        return office.installation().settings().value(Settings.SERVER_KEY).flatMap(VerifyingKey::decode);
    }

    /** A receipt that verifies with the server's key, as it came and as it reads. */
    public record VerifiedReceipt(Receipt receipt, String signed, VerifyingKey serverKey) {}

    /** The newest revision's receipt, verified anew at each call. */
    public Optional<VerifiedReceipt> receipt(String workbook) throws WorldFailure {
        Installation here = office.installation();
        Optional<Outbox.Delivery> delivery = here.outbox().latest(workbook);
        Optional<VerifyingKey> key = serverKey();
        if (delivery.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return delivery.get()
                .receipt()
                .flatMap(signed -> Receipts.verify(
                                key.get(), signed, delivery.get().submission())
                        .map(receipt -> new VerifiedReceipt(receipt, signed, key.get())));
    }

    private static Optional<URI> address(String typed) {
        try {
            URI address = URI.create(typed.strip());
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
