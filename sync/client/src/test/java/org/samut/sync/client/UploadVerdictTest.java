package org.samut.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadVerdictTest {
    @ParameterizedTest
    @CsvSource({
        "201, SERVER, '', COUNTED",
        "204, SERVER, '', COUNTED",
        "200, SERVER, '', COUNTED",
        "200, UNKNOWN, '', AS_EVER",
        "204, UNKNOWN, '', AS_EVER",
        "302, UNKNOWN, '', AS_EVER",
        "409, SERVER, evidence.offset, LOOK_AGAIN",
        "460, SERVER, evidence.checksum, LOOK_AGAIN",
        "404, SERVER, evidence.upload-unknown, BEGIN_ANEW",
        "404, SERVER, '', BEGIN_ANEW",
        "404, SERVER, submission.unknown, AS_EVER",
        "404, UNKNOWN, '', AS_EVER",
        "410, SERVER, evidence.upload-expired, BEGIN_ANEW",
        "422, SERVER, evidence.hash, BEGIN_ANEW",
        "422, SERVER, evidence.not-named, AS_EVER",
        "413, SERVER, evidence.quota, AS_EVER",
        "401, SERVER, token.refused, AS_EVER",
        "429, SERVER, evidence.too-many, AS_EVER",
        "503, SERVER, server.unavailable, AS_EVER",
        "511, UNKNOWN, '', AS_EVER"
    })
    void whatAnAnswerMeans(int status, Verdict.Voice voice, String code, UploadVerdict meaning) {
        assertEquals(meaning, UploadVerdict.of(status, voice, code));
    }
}
