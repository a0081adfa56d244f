package org.samut.sync.server.console.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new SecureRandom());

    @Test
    void theRightOneIsVerifiedAndNoOther() {
        String hash = passwords.hash("ถนนสายหลัก 2567");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(passwords.verify(Optional.of(hash), "ถนนสายหลัก 2567"));
        assertFalse(passwords.verify(Optional.of(hash), "ถนนสายหลัก 2568"));
        assertFalse(passwords.verify(Optional.empty(), "ถนนสายหลัก 2567"));
        assertFalse(passwords.verify(Optional.of("plain"), "plain"));
        assertNotEquals(hash, passwords.hash("ถนนสายหลัก 2567"), "each has a salt of its own");
    }

    @ParameterizedTest
    @CsvSource({
        "somsri, ถนนสายหลัก 2567, true",
        "somsri, short, false",
        "somsri-of-roads, somsri-of-roads, false",
        "somsri, aaaaaaaaaaaa, false",
        "somsri, '            ', false",
    })
    void aPasswordIsLongAndNotTheName(String account, String password, boolean fits) {
        assertEquals(fits, Passwords.fits(account, password));
    }
}
