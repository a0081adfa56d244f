package org.samut.core.form.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.signature.SigningKey;

class FormJsonTest {
    private static final Form FORM = SampleForms.msps();
    private static final String JSON = FormJson.write(FORM);
    private static final SigningKey OWNER = SigningKey.generate();

    @Test
    void whatIsWrittenIsRead() {
        assertEquals(Outcome.done(FORM), FormJson.read(JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lpa-small.csv", "standards-small.csv"})
    void theOtherAssessmentsAreWrittenAndReadToo(String name) {
        Form form = SampleForms.small(name);

        assertEquals(Outcome.done(form), FormJson.read(FormJson.write(form)));
    }

    /** A document of before the survey: its bytes, and so its signature, stay. */
    @Test
    void aFormWithoutASurveyIsWrittenAsBefore() {
        String small = FormJson.write(SampleForms.small("lpa-small.csv"));

        assertFalse(small.contains("survey"));
        assertTrue(JSON.contains("\"survey\" : {\n    \"required\" : false,") || JSON.contains("\"required\" : false"));
    }

    @Test
    void theSameFormGivesTheSameCharacters() {
        assertEquals(JSON, FormJson.write(((Outcome.Done<Form>) FormJson.read(JSON)).value()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samut-form/1|samut-form/2|form.unknown-format|\"samut-form/2\", which this program does not know",
                "\"version\" : 1|\"version\" : \"1\"|form.invalid|wrong at /version (line 4): a whole number",
                "\"version\" : 1|\"version\" : 0|form.invalid|/version",
                "\"version\" : 1|\"version\" : 1.5|form.invalid|/version",
                "\"version\" : 1|\"version\" : 99999999999999999999|form.invalid|/version",
                "\"version\" : 1|\"version\" : null|form.invalid|/version",
                "\"version\" : 1|\"version\" : 1, \"version\" : 1|form.malformed|stands twice",
                "\"version\" : 1|\"edition\" : 1|form.invalid|/edition (line 4): this name is not known",
                "2024-06-01|2024-02-31|form.invalid|/opens",
                "2024-07-31|2024-05-31|form.invalid|it closes before it opens",
                "\"target\" : \"80\"|\"target\" : 80|form.invalid|/areas/0/missions/0/indicators/0/scoring/target",
                "\"target\" : \"80\"|\"target\" : \"1e999999999\"|form.invalid|scoring/target",
                "\"gte\"|\"ge\"|form.invalid|one of gte, gt is wanted",
                "\"kind\" : \"frame\"|\"kind\" : \"picture\"|form.invalid|/items/0/kind",
                "\"1.01.frame\"|\"1.02.frame\"|form.invalid|must begin with 1.01.",
                "\"survey.01\"|\"survey.1\"|form.invalid|/survey/questions/0/code",
                "\"required\" : false|\"required\" : 0|form.invalid|/survey/required",
                "\"code\" : \"8.06\"|\"code\" : \"survey.06\"|form.invalid|survey is the survey's own code",
                "\"code\" : \"1.02\"|\"code\" : \"1.01\"|form.invalid|the code 1.01 stands twice",
                "\"PAO\"|\"XXX\"|form.invalid|LAO type \"XXX\" is unknown",
                "\"severity\" : \"error\"|\"severity\" : \"undecided\"|form.invalid|one of error, warning is wanted",
                "\"indicators\" : [ \"1.01\"|\"indicators\" : [ \"9.99\"|form.invalid|there is no indicator \"9.99\"",
                "\"areas\" : [ {|\"areas\" : [ 7, {|form.invalid|wrong at /areas/0"
            })
    void aWrongPlaceIsNamed(String right, String wrong, String code, String told) {
        int at = JSON.indexOf(right);
        String json = JSON.substring(0, at) + wrong + JSON.substring(at + right.length());
        Outcome.Refused<Form> refused = (Outcome.Refused<Form>) FormJson.read(json);

        assertEquals(code, refused.refusals().get(0).code());
        assertTrue(
                refused.refusals().stream()
                        .anyMatch(refusal -> refusal.happened().english().contains(told)),
                refused.refusals().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "[]", "\"form\"", "{", "{}", "{\"format\"", "<html>Sign in</html>"})
    void whatIsNoFormIsRefused(String text) {
        assertTrue(refusal(text).code().startsWith("form."));
    }

    @Test
    void aFormCutAnywhereIsRefused() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int end = random.nextInt(JSON.length() - 2);
            assertEquals(
                    "form.malformed",
                    refusal(JSON.substring(0, end).concat(end == 0 ? "{" : "")).code(),
                    "seed " + seed);
        }
    }

    @Test
    void somethingBehindTheFormIsRefused() {
        assertEquals("form.malformed", refusal(JSON + "{}").code());
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() {
        String large = "[" + " ".repeat(50 * 1024 * 1024) + "]";
        long start = System.nanoTime();

        assertEquals("form.too-long", refusal(large).code());
        assertEquals(
                "form.too-long",
                first(new SignedForm(large, "x..y").open(List.of(OWNER.verifyingKey())))
                        .code());
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }

    @Test
    void depthAndLengthAreLimited() {
        assertEquals("form.beyond-limits", refusal("[".repeat(100_000)).code());
        assertEquals(
                "form.beyond-limits",
                refusal("{\"id\":\"" + "a".repeat(300_000) + "\"}").code());
        assertEquals(
                "form.beyond-limits", refusal("[" + "9".repeat(10_000) + "]").code());
    }

    @Test
    void onlyTheOwnersSignatureOverExactlyTheseBytesOpensAForm() {
        SignedForm signed = SignedForm.sign(FORM, OWNER);

        assertEquals(Outcome.done(FORM), signed.open(List.of(OWNER.verifyingKey())));
        assertEquals("form.signature", first(signed.open(List.of())).code());
        assertEquals(
                "form.signature",
                first(signed.open(List.of(SigningKey.generate().verifyingKey())))
                        .code());
        SignedForm changed = new SignedForm(signed.json().replace("\"80\"", "\"10\""), signed.signature());
        assertEquals(
                "form.signature",
                first(changed.open(List.of(OWNER.verifyingKey()))).code());
        String signature = signed.signature();
        char last = signature.charAt(signature.length() - 3);
        SignedForm forged = new SignedForm(
                signed.json(),
                signature.substring(0, signature.length() - 3)
                        + (last == 'A' ? 'B' : 'A')
                        + signature.substring(signature.length() - 2));
        assertEquals(
                "form.signature",
                first(forged.open(List.of(OWNER.verifyingKey()))).code());
    }

    private static Refusal refusal(String json) {
        return first(FormJson.read(json));
    }

    private static Refusal first(Outcome<Form> outcome) {
        if (outcome instanceof Outcome.Refused<Form> refused) {
            return refused.refusals().get(0);
        }
        throw new AssertionError("it was read");
    }
}
