package org.samut.core.form.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** Parses hostile JSON within limits of size, depth and length, by Jackson's streaming parser. */
final class JsonTree {
    /** Thirty times a form of 1,000 items without its rules. In characters. */
    static final int LONGEST = 8 * 1024 * 1024;

    static final int DEEPEST = 24;
    private static final int LONGEST_TEXT = 200_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(200)
                    .maxNumberLength(100)
                    .maxDocumentLength(LONGEST)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    static Outcome<Node> parse(String json) {
        if (json.length() > LONGEST) {
            return Outcome.refused(FormRefusals.tooLong(json.length()));
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            JsonTree tree = new JsonTree(parser);
            parser.nextToken();
            Node root = tree.value();
            if (parser.nextToken() != null) {
                return Outcome.refused(FormRefusals.malformed(line(parser.currentLocation()), trailing()));
            }
            return Outcome.done(root);
        } catch (StreamConstraintsException e) {
            return Outcome.refused(FormRefusals.beyondLimits(line(e.getLocation())));
        } catch (JsonProcessingException e) {
            return Outcome.refused(FormRefusals.malformed(line(e.getLocation()), Text.of("", e.getOriginalMessage())));
        } catch (Repeated e) {
            return Outcome.refused(e.refusal());
        } catch (IOException e) {
            // A string has no disk that could fail.
            throw new IllegalStateException(e);
        }
    }

    private static Text trailing() {
        return Text.of("มีข้อความต่อท้ายเอกสาร", "Something follows the end of the document");
    }

    private static String line(JsonLocation location) {
        return location == null ? "1" : Integer.toString(location.getLineNr());
    }

    private Node value() throws IOException, Repeated {
        JsonToken token = parser.currentToken();
        Node.Place place = place();
        if (token == null) {
            return new Node.Other(place, "");
        }
        return switch (token) {
            case START_OBJECT -> members(place);
            case START_ARRAY -> elements(place);
            case VALUE_STRING -> new Node.Words(place, parser.getText());
            case VALUE_NUMBER_INT -> new Node.Whole(place, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Truth(place, token == JsonToken.VALUE_TRUE);
            default -> new Node.Other(place, parser.getText());
        };
    }

    private Node members(Node.Place place) throws IOException, Repeated {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (members.put(name, value()) != null) {
                throw new Repeated(name, parser.currentLocation().getLineNr());
            }
        }
        return new Node.Members(place, members);
    }

    private Node elements(Node.Place place) throws IOException, Repeated {
        List<Node> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new Node.Elements(place, elements);
    }

    private Node.Place place() {
        JsonLocation location = parser.currentTokenLocation();
        return new Node.Place(location.getLineNr(), location.getColumnNr());
    }

    /** The same member twice in one object: two readers could believe different ones. */
    private static final class Repeated extends Exception {
        private static final long serialVersionUID = 1L;
        private final String name;
        private final int line;

        Repeated(String name, int line) {
            super(name, null, false, false);
            this.name = name;
            this.line = line;
        }

        Refusal refusal() {
            return FormRefusals.malformed(
                    Integer.toString(line),
                    Text.of("“" + name + "” ซ้ำในกลุ่มเดียวกัน", "\"" + name + "\" stands twice in one object"));
        }
    }
}
