package org.samut.sync.server.window;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.text.Dates;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.sync.protocol.WindowWord;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.WindowLedger;

/** Gives a form's window another last day, for all offices or for some. Safe for several threads. */
public final class WindowExtension {
    private static final Pattern LAO = Pattern.compile("[0-9]{7}|TH-10");
    private static final int YEARS = 2;

    private final Ledger ledger;
    private final SigningKey key;
    private final Clock clock;

    public WindowExtension(Ledger ledger, SigningKey key, Clock clock) {
        this.ledger = ledger;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What the owner wishes.
     *
     * @param form the form's id; it holds for all its versions
     * @param laos whom it is for; none for all
     * @param closes the last day, in Thailand; also an earlier one than before
     */
    public record Wish(String form, List<String> laos, LocalDate closes, Text reason) {
        public Wish {
            Objects.requireNonNull(form);
            laos = laos.stream().distinct().toList();
            Objects.requireNonNull(closes);
            Objects.requireNonNull(reason);
        }
    }

    /** Signs the words and puts them into the feed; the words that hold from now on, one for all or one a LAO. */
    public Outcome<List<WindowNotice>> extend(Wish wish, AuditLedger.Actor who, String from) throws WorldFailure {
        Optional<Refusal> refusal = refusal(wish);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Optional<String>> whom = wish.laos().isEmpty()
                ? List.of(Optional.empty())
                : wish.laos().stream().map(Optional::of).toList();
        List<WindowLedger.Word> words = new ArrayList<>();
        for (Optional<String> lao : whom) {
            words.add(word(new WindowNotice(id(wish, lao, now), wish.form(), lao, wish.closes(), wish.reason(), now)));
        }
        ledger.windows().say(words);
        String all = wish.laos().isEmpty() ? "all" : String.join(",", wish.laos());
        String detail = wish.closes() + " " + all + ": " + wish.reason().thai();
        ledger.audit().note(new AuditLedger.Deed(who, "window.extended", wish.form(), detail, from), now);
        return Outcome.done(words.stream().map(WindowLedger.Word::said).toList());
    }

    private WindowLedger.Word word(WindowNotice notice) {
        String signed = Jws.compact(key, WireJson.write(WindowWord.of(notice)));
        return new WindowLedger.Word(notice, new Ledger.Notice(notice.id(), WindowWord.KIND, notice.lao(), signed));
    }

    private static String id(Wish wish, Optional<String> lao, Instant now) {
        String words = String.join(
                "\n",
                wish.form(),
                lao.orElse(""),
                wish.closes().toString(),
                wish.reason().thai(),
                now.toString());
        return "w-" + Digest.sha256Hex(words.getBytes(UTF_8)).substring(0, 16);
    }

    private Optional<Refusal> refusal(Wish wish) throws WorldFailure {
        if (!ledger.hasAnyVersion(wish.form())) {
            return Optional.of(WindowRefusals.noForm(wish.form()));
        }
        Optional<String> stranger =
                wish.laos().stream().filter(lao -> !LAO.matcher(lao).matches()).findFirst();
        if (stranger.isPresent()) {
            return Optional.of(WindowRefusals.noLao(stranger.get()));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        if (wish.closes().isAfter(today.plusYears(YEARS)) || wish.closes().isBefore(today.minusYears(YEARS))) {
            return Optional.of(WindowRefusals.FAR_DAY);
        }
        boolean said = !wish.reason().thai().isBlank()
                && wish.reason().thai().length() <= WindowWord.REASON
                && wish.reason().english().length() <= WindowWord.REASON;
        return said ? Optional.empty() : Optional.of(WindowRefusals.NO_REASON);
    }
}
