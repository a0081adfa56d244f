package org.samut.sync.server.console.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.AccountLedger;

/**
 * Names and passwords against accounts. Each try is noted before its password is looked at, so that many at once are
 * counted too; ten for an account and thirty from an address within a quarter of an hour, then nobody is asked.
 */
public final class SignIn {
    public static final int FOR_ACCOUNT = 10;
    public static final int FROM_ADDRESS = 30;
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final AccountLedger ledger;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    public SignIn(AccountLedger ledger, Sessions sessions, Passwords passwords, Clock clock) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Tried {}

    /** The token is the browser's to keep. */
    public record In(String account, String token) implements Tried {}

    /** Which of the two was wrong is not told. */
    public record Wrong() implements Tried {}

    /** Too many tries: nothing was looked at. */
    public record Later() implements Tried {}

    public Tried in(String name, String password, String address) throws WorldFailure {
        String account = name.strip().toLowerCase(Locale.ROOT);
        Optional<AccountLedger.Stored> stored = Account.isName(account) ? ledger.find(account) : Optional.empty();
        if (!mayTry(account, address)) {
            return new Later();
        }
        boolean right = passwords.verify(stored.map(AccountLedger.Stored::passwordHash), password);
        if (!right) {
            return new Wrong();
        }
        ledger.forgetAttempts(account, address);
        return new In(account, sessions.open(account));
    }

    /** What came of changing a password. */
    public enum Changed {
        DONE,
        WRONG,
        UNFIT,
        LATER
    }

    /** Ends all other sessions of the account. */
    public Changed change(Sessions.Signed session, String old, String fresh, String address) throws WorldFailure {
        String name = session.account().name();
        if (!mayTry(name, address)) {
            return Changed.LATER;
        }
        Optional<String> stored = ledger.find(name).map(AccountLedger.Stored::passwordHash);
        if (!passwords.verify(stored, old)) {
            return Changed.WRONG;
        }
        ledger.forgetAttempts(name, address);
        if (!Passwords.fits(name, fresh)) {
            return Changed.UNFIT;
        }
        ledger.changePassword(name, passwords.hash(fresh), Optional.of(Sessions.hash(session.token())));
        return Changed.DONE;
    }

    private boolean mayTry(String account, String address) throws WorldFailure {
        Instant now = clock.instant();
        // Of a name that is none only the address counts, and nothing long gets into the ledger.
        String counted = Account.isName(account) ? account : "?" + address;
        return ledger.noteAttempt(
                new AccountLedger.Attempt(counted, address, now),
                new AccountLedger.AttemptLimits(FOR_ACCOUNT, FROM_ADDRESS, now.minus(WINDOW)));
    }
}
