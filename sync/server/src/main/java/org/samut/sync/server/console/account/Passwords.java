package org.samut.sync.server.console.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id (RFC 9106) in the PHC notation, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: 19 MiB and two
 * passes, the least that OWASP's sheet on storing passwords names. Safe for several threads; no more than four compute
 * at once, so that a rush of sign-ins does not take the memory.
 */
public final class Passwords {
    /** In characters. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 200;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=1\\$([A-Za-z0-9+/]{16,64})\\$([A-Za-z0-9+/]{32,128})");

    private final SecureRandom chance;
    private final Semaphore turns = new Semaphore(4, true);

    public Passwords(SecureRandom chance) {
        this.chance = chance;
    }

    /** Whether this may be a password of the account. */
    public static boolean fits(String account, String password) {
        long different = password.chars().distinct().count();
        return password.length() >= SHORTEST
                && password.length() <= LONGEST
                && different >= 4
                && !password.equalsIgnoreCase(account)
                && !password.isBlank();
    }

    public String hash(String password) {
        byte[] salt = new byte[SALT];
        chance.nextBytes(salt);
        byte[] hash = argon(password, salt, MEMORY_KIB, PASSES, HASH);
        Base64.Encoder plain = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + plain.encodeToString(salt) + "$"
                + plain.encodeToString(hash);
    }

    /** Takes as long where there is no such account, so that nobody learns the names by the clock. */
    public boolean verify(Optional<String> stored, String password) {
        Matcher phc = PHC.matcher(stored.orElse(""));
        if (!phc.matches() || password.length() > LONGEST) {
            argon(password.length() > LONGEST ? "" : password, new byte[SALT], MEMORY_KIB, PASSES, HASH);
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(phc.group(3));
        byte[] hash = Base64.getDecoder().decode(phc.group(4));
        byte[] given =
                argon(password, salt, Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)), hash.length);
        return MessageDigest.isEqual(hash, given);
    }

    private byte[] argon(String password, byte[] salt, int memory, int passes, int length) {
        turns.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(password.getBytes(UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }
}
