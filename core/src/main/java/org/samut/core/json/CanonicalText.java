package org.samut.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.erdtman.jcs.NumberToJSON;

/**
 * Writes a tree as RFC 8785 has it: names in the order of their UTF-16 units, no space, few escapes. The library
 * canonicalizes text, which costs a server a second reading of each submission; it stays the judge of fractions here,
 * and of the whole in a test.
 */
final class CanonicalText {
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String[] SHORT_ESCAPED = {"\\b", "\\t", "\\n", "\\f", "\\r", "\\\"", "\\\\"};

    private final StringBuilder text = new StringBuilder(16 * 1024);

    private CanonicalText() {}

    static String of(JsonNode json) throws IOException {
        CanonicalText writing = new CanonicalText();
        writing.write(json);
        return writing.text.toString();
    }

    private void write(JsonNode json) throws IOException {
        if (json.isObject()) {
            object(json);
        } else if (json.isArray()) {
            array(json);
        } else if (json.isTextual()) {
            string(json.textValue());
        } else if (json.isInt()) {
            text.append(json.intValue());
        } else if (json.isNumber()) {
            text.append(NumberToJSON.serializeNumber(json.doubleValue()));
        } else {
            text.append(json.asText());
        }
    }

    private void object(JsonNode json) throws IOException {
        List<String> names = new ArrayList<>(json.size());
        for (Iterator<String> each = json.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        Collections.sort(names);
        char before = '{';
        for (String name : names) {
            text.append(before);
            before = ',';
            string(name);
            text.append(':');
            write(json.get(name));
        }
        text.append(names.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode json) throws IOException {
        text.append('[');
        for (int i = 0; i < json.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(json.get(i));
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                text.append(value, plain, i).append(escaped(unit));
                plain = i + 1;
            }
        }
        text.append(value, plain, value.length()).append('"');
    }

    private static String escaped(char unit) {
        int known = SHORT_ESCAPES.indexOf(unit);
        return known >= 0 ? SHORT_ESCAPED[known] : "\\u" + HexFormat.of().toHexDigits(unit);
    }
}
