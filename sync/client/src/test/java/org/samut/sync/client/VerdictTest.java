package org.samut.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        // what the server says, verified: a receipt by the pinned key, or a problem document
        "200, SERVER, TAKEN",
        "201, SERVER, TAKEN",
        "400, SERVER, REFUSED",
        "401, SERVER, ENROL_AGAIN",
        "403, SERVER, REFUSED",
        "404, SERVER, REFUSED",
        "409, SERVER, ASK_PERSON",
        "413, SERVER, REFUSED",
        "415, SERVER, REFUSED",
        "422, SERVER, REFUSED",
        // later, whoever says so
        "408, SERVER, WAIT",
        "425, SERVER, WAIT",
        "429, SERVER, WAIT",
        "500, SERVER, WAIT",
        "503, SERVER, WAIT",
        "408, UNKNOWN, WAIT",
        "425, UNKNOWN, WAIT",
        "429, UNKNOWN, WAIT",
        "500, UNKNOWN, WAIT",
        "502, UNKNOWN, WAIT",
        "503, UNKNOWN, WAIT",
        "504, UNKNOWN, WAIT",
        "599, UNKNOWN, WAIT",
        // a yes that nobody signed is a page that wants a sign-in
        "200, UNKNOWN, SIGN_IN_PAGE",
        "201, UNKNOWN, SIGN_IN_PAGE",
        "204, UNKNOWN, SIGN_IN_PAGE",
        "301, UNKNOWN, SIGN_IN_PAGE",
        "302, UNKNOWN, SIGN_IN_PAGE",
        "307, UNKNOWN, SIGN_IN_PAGE",
        "302, SERVER, SIGN_IN_PAGE",
        "407, UNKNOWN, SIGN_IN_PAGE",
        "511, UNKNOWN, SIGN_IN_PAGE",
        // a yes that another key signed
        "200, OTHER_KEY, OTHER_SERVER",
        "201, OTHER_KEY, OTHER_SERVER",
        // a no by something on the way
        "400, UNKNOWN, STRANGER",
        "401, UNKNOWN, STRANGER",
        "403, UNKNOWN, STRANGER",
        "404, UNKNOWN, STRANGER",
        "409, UNKNOWN, STRANGER",
        "451, UNKNOWN, STRANGER",
    })
    void aStatusMeansWhatTheTableSays(int status, Verdict.Voice voice, Verdict verdict) {
        assertEquals(verdict, Verdict.of(status, voice));
    }
}
