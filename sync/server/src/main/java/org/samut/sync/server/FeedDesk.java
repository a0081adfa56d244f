package org.samut.sync.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.json.FormJson;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.text.Dates;
import org.samut.core.text.Text;
import org.samut.sync.protocol.Beacon;
import org.samut.sync.protocol.Bulletin;
import org.samut.sync.protocol.FeedItem;
import org.samut.sync.protocol.FeedPage;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problems;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.key.ServerKeys;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.Ledger;

/** Publishes forms and tells of them. Safe for several threads. */
final class FeedDesk implements Desk {
    private static final int PAGE = 40;
    /** As many characters of notices are well within a page that clients take; a single one is always far shorter. */
    private static final int PAGE_CHARACTERS = 512 * 1024;

    private final Ledger ledger;
    private final ServerKeys keys;
    private final SigningKey key;
    private final Clock clock;
    private final AuditLedger.Actor actor;
    private final String from;

    FeedDesk(Ledger ledger, ServerKeys keys, Clock clock) {
        this(ledger, keys, clock, AuditLedger.Actor.here(), "local");
    }

    private FeedDesk(Ledger ledger, ServerKeys keys, Clock clock, AuditLedger.Actor actor, String from) {
        this.ledger = ledger;
        this.keys = keys;
        this.key = keys.signing();
        this.clock = clock;
        this.actor = actor;
        this.from = from;
    }

    /** The same, where somebody else publishes. */
    FeedDesk by(AuditLedger.Actor other, String address) {
        return new FeedDesk(ledger, keys, clock, other, address);
    }

    @Override
    public void open(Doors doors) {
        doors.enrolled(
                HandlerType.GET,
                Paths.FEED,
                (context, grant) -> feed(grant, query(context, "after", "0"), query(context, "head", "")));
        doors.enrolled(
                HandlerType.GET,
                Paths.FORM,
                (context, grant) -> form(context.pathParam("id"), context.pathParam("version")));
    }

    Outcome<Boolean> publish(String json) throws WorldFailure {
        Outcome<Form> read = FormJson.read(json);
        if (read instanceof Outcome.Refused<Form> refused) {
            return Outcome.refused(refused.refusals());
        }
        Form form = ((Outcome.Done<Form>) read).value();
        byte[] bytes = json.getBytes(UTF_8);
        boolean fresh = !ledger.hasForm(form.id(), form.version());
        boolean there = ledger.publish(
                new Ledger.PublishedForm(
                        form.id(), form.version(), json, Digest.sha256Hex(bytes), Jws.detached(key, bytes)),
                clock.instant());
        if (fresh && there) {
            note("form.published", form.id() + " " + form.version());
        }
        return Outcome.done(there);
    }

    private void note(String what, String subject) throws WorldFailure {
        ledger.audit().note(new AuditLedger.Deed(actor, what, subject, "", from), clock.instant());
    }

    private static String query(Context context, String name, String otherwise) {
        return Optional.ofNullable(context.queryParam(name)).orElse(otherwise);
    }

    /** What is new after a place, and the time; the beacon covers what the PC gave as its head. */
    private Answer feed(Ledger.Grant grant, String after, String head) throws WorldFailure {
        Optional<Long> place = number(after);
        if (place.isEmpty() || !Beacon.isHead(head)) {
            return Answer.problem(Problems.BAD_REQUEST);
        }
        List<Ledger.FeedEntry> entries = ledger.feed(grant.lao(), place.get(), PAGE + 1);
        List<FeedItem> items = new ArrayList<>();
        for (Ledger.FeedEntry entry : entries.subList(0, fitting(entries))) {
            items.add(item(entry));
        }
        boolean more = entries.size() > items.size();
        long checkpoint =
                items.isEmpty() ? place.get() : items.get(items.size() - 1).sequence();
        String beacon =
                Beacon.at(clock.instant().truncatedTo(ChronoUnit.MILLIS), head).signedBy(key);
        return Answer.json(200, new FeedPage(items, checkpoint, more, beacon));
    }

    private static int fitting(List<Ledger.FeedEntry> entries) {
        int fitting = 0;
        int characters = 0;
        while (fitting < Math.min(PAGE, entries.size())) {
            characters += entries.get(fitting) instanceof Ledger.NoticeEntry notice
                    ? notice.signed().length()
                    : 0;
            if (characters > PAGE_CHARACTERS) {
                break;
            }
            fitting++;
        }
        return Math.max(fitting, Math.min(1, entries.size()));
    }

    private FeedItem item(Ledger.FeedEntry entry) throws WorldFailure {
        if (entry instanceof Ledger.FormEntry form) {
            String signature = form.signature();
            if (keys.isRevoked(signature)) {
                Ledger.PublishedForm published =
                        ledger.form(form.form(), form.version()).orElseThrow();
                signature = Jws.detached(key, published.document().getBytes(UTF_8));
            }
            return new FeedItem.Form(form.sequence(), form.form(), form.version(), form.sha256(), signature);
        }
        Ledger.NoticeEntry notice = (Ledger.NoticeEntry) entry;
        return new FeedItem.Notice(notice.kind(), notice.sequence(), keys.renewed(notice.signed()));
    }

    /** Signs an announcement and puts it into the feed; false where the same was announced that day. */
    boolean announce(Text title, Text body) throws WorldFailure {
        Bulletin bulletin = Bulletin.of(LocalDate.ofInstant(clock.instant(), Dates.ZONE), title, body);
        boolean fresh = ledger.post(
                new Ledger.Notice(bulletin.id(), Bulletin.KIND, Optional.empty(), bulletin.signedBy(key)),
                clock.instant());
        if (fresh) {
            note("announcement.published", title.thai());
        }
        return fresh;
    }

    private Answer form(String id, String version) throws WorldFailure {
        Optional<Long> number = number(version);
        if (number.isEmpty() || number.get() > Integer.MAX_VALUE) {
            return Answer.problem(Problems.NO_FORM);
        }
        return ledger.form(id, number.get().intValue())
                .map(form ->
                        Answer.document(200, form.document().getBytes(UTF_8)).with(Paths.SIGNATURE, form.signature()))
                .orElse(Answer.problem(Problems.NO_FORM));
    }

    private static Optional<Long> number(String digits) {
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
