package org.samut.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
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

    /** Trees of every kind of node, with names and texts that need care, beside the library that does this for text. */
    @ParameterizedTest
    @ValueSource(longs = {2564, 2567, 2569})
    void whatIsWrittenIsWhatTheLibraryWrites(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            ObjectNode json = CanonicalJson.object();
            grow(json, random, 3);
            String expected = new JsonCanonicalizer(json.toString()).getEncodedString();
            assertEquals(expected, new String(CanonicalJson.write(json), UTF_8), "seed " + seed + ", tree " + i);
        }
    }

    private static void grow(ObjectNode json, Random random, int depth) {
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = text(random);
            switch (random.nextInt(depth > 0 ? 8 : 6)) {
                case 0 -> json.put(name, random.nextInt());
                case 1 -> json.put(name, random.nextBoolean());
                case 2 -> json.put(name, random.nextDouble() * Math.pow(10, random.nextInt(60) - 30));
                case 3 -> json.putNull(name);
                case 4, 5 -> json.put(name, text(random));
                case 6 -> grow(json.putObject(name), random, depth - 1);
                default -> {
                    ArrayNode array = json.putArray(name).add(text(random)).add(random.nextInt(10));
                    grow(array.addObject(), random, depth - 1);
                }
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/<>&'\u007f\u0080\u2028".charAt(random.nextInt(10)));
                case 2 -> text.append((char) ('ก' + random.nextInt(80)));
                case 3 -> text.appendCodePoint(0x1f600 + random.nextInt(50));
                default -> text.append((char) ('0' + random.nextInt(70)));
            }
        }
        return text.toString();
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
