package org.samut.sync.server.console.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.sync.server.ledger.AccountLedger;

/**
 * Who is signed in. A session is a random token that only the browser has; the ledger has its hash, so that any of
 * several servers knows it. Safe for several threads.
 */
public final class Sessions {
    /** However busy somebody is. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Without a page asked for. */
    public static final Duration IDLE = Duration.ofMinutes(60);

    private static final int TOKEN_BYTES = 32;

    private final AccountLedger ledger;
    private final Clock clock;
    private final SecureRandom chance;

    public Sessions(AccountLedger ledger, Clock clock, SecureRandom chance) {
        this.ledger = ledger;
        this.clock = clock;
        this.chance = chance;
    }

    /** Somebody's session: the account as it is now, and the token that the browser has. */
    public record Signed(Account account, String token) {
        /** What a form of this session carries, so that no other site can send one; tells nothing of the token. */
        public String formToken() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Digest.sha256(("samut-console-form " + token).getBytes(US_ASCII)));
        }

        public boolean isFormToken(String given) {
            return MessageDigest.isEqual(formToken().getBytes(US_ASCII), given.getBytes(US_ASCII));
        }
    }

    /** Always a new token: one that the browser brought to the sign-in is never taken over. */
    String open(String account) throws WorldFailure {
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        ledger.openSession(new AccountLedger.Session(hash(token), account, now, now.plus(LONGEST)));
        return token;
    }

    public Optional<Signed> of(Optional<String> token) throws WorldFailure {
        if (token.isEmpty() || token.get().length() > 100) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return ledger.session(hash(token.get()), now, now.minus(IDLE))
                .flatMap(Sessions::account)
                .map(account -> new Signed(account, token.get()));
    }

    public void end(Signed session) throws WorldFailure {
        ledger.endSession(hash(session.token()));
    }

    static String hash(String token) {
        return Digest.sha256Hex(token.getBytes(US_ASCII));
    }

    /** An account whose role this program does not know may do nothing. */
    static Optional<Account> account(AccountLedger.Stored stored) {
        Set<String> provinces = Arrays.stream(stored.provinces().split(","))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        return Role.of(stored.role())
                .filter(role -> Account.fits(role, provinces))
                .map(role -> new Account(stored.name(), role, provinces));
    }
}
