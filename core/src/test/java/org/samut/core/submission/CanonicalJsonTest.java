package org.samut.core.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785. */
class CanonicalJsonTest {

    @Test
    void theExampleOfSection322() throws IOException {
        String input = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        String expected = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assertEquals(expected, new JsonCanonicalizer(input).getEncodedString());
    }

    @Test
    void namesAreSortedByTheirUtf16Units() {
        ObjectNode json = CanonicalJson.object();
        json.put("€", "Euro Sign");
        json.put("\r", "Carriage Return");
        json.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        json.put("1", "One");
        json.put("😀", "Emoji: Grinning Face");
        json.put("\u0080", "Control");
        json.put("ö", "Latin Small Letter O With Diaeresis");
        // U+FB33 comes after the surrogate pair of U+1F600, though its code point is the smaller one.
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                new String(CanonicalJson.write(json), UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "2147483647, 2147483647"})
    void countersArePlainIntegers(int number, String written) {
        byte[] json = CanonicalJson.write(CanonicalJson.object().put("n", number));
        assertEquals("{\"n\":" + written + "}", new String(json, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "{",
                "{\"a\":1",
                "{\"a\":1}x",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "// c\n{}",
                "\ufeff{}",
                "{\"a\":[[[[[[[[[[1]]]]]]]]]]}",
                "{\"a\":123456789012345678901234567890}"
            })
    void whatIsNotOnePlainObjectIsNotRead(String json) {
        assertTrue(CanonicalJson.read(json.getBytes(UTF_8)).isEmpty());
    }

    @Test
    void otherEncodingsAreNotRead() {
        assertTrue(CanonicalJson.read("{\"a\":\"ก\"}".getBytes(StandardCharsets.UTF_16BE))
                .isEmpty());
        assertTrue(CanonicalJson.read(new byte[] {'{', '"', (byte) 0xa1, '"', ':', '1', '}'})
                .isEmpty());
    }
}
