package org.samut.core.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry as one line of the change log: its kind, and after a space what it holds. {@code blank},
 * {@code no-service}, {@code not-carried-out}, {@code figure 1.50} (as {@link BigDecimal#toString}, so to the last
 * zero), {@code words …}, {@code unreadable …}, {@code rows […]} (a JSON array of objects, keys sorted), {@code row
 * {…}} (one such object), {@code attachment {…}} (a JSON object of strings, keys sorted).
 */
public final class EntryText {
    /** More digits or a larger exponent than any figure has: refused, since such a number can fill the memory. */
    private static final int FIGURE_LIMIT = 1_000;

    private EntryText() {}

    /** Loaded with the first rows only: most workbooks have none, and the first key should not wait for it. */
    private static final class RowsJson {
        static final ObjectMapper JSON = new JsonMapper();
        static final TypeReference<List<TreeMap<String, String>>> ROWS = new TypeReference<>() {};
        static final TypeReference<TreeMap<String, String>> ROW = new TypeReference<>() {};
    }

    public static String write(Entry entry) {
        if (entry instanceof Entry.Blank) {
            return "blank";
        } else if (entry instanceof Entry.NoService) {
            return "no-service";
        } else if (entry instanceof Entry.NotCarriedOut) {
            return "not-carried-out";
        } else if (entry instanceof Entry.Figure figure) {
            return "figure " + bounded(figure.number());
        } else if (entry instanceof Entry.Words words) {
            return "words " + writable(words.text());
        } else if (entry instanceof Entry.Unreadable unreadable) {
            return "unreadable " + writable(unreadable.typed());
        } else if (entry instanceof Entry.Rows rows) {
            return "rows "
                    + json(rows.rows().stream().map(EntryText::writableRow).toList());
        } else if (entry instanceof Entry.Row row) {
            return "row " + json(writableRow(row.cells()));
        } else if (entry instanceof Entry.Attachment attachment) {
            return "attachment " + AttachmentText.write(attachment);
        }
        throw new IllegalArgumentException("no text for " + entry.getClass());
    }

    /** Reads {@link #write}; empty where it is no such line. */
    public static Optional<Entry> read(String line) {
        int space = line.indexOf(' ');
        String kind = space < 0 ? line : line.substring(0, space);
        if (space < 0) {
            return switch (kind) {
                case "blank" -> Optional.of(Entry.BLANK);
                case "no-service" -> Optional.of(Entry.NO_SERVICE);
                case "not-carried-out" -> Optional.of(Entry.NOT_CARRIED_OUT);
                default -> Optional.empty();
            };
        }
        String held = line.substring(space + 1);
        return switch (kind) {
            case "figure" -> figure(held);
            case "words" -> Optional.of(new Entry.Words(held));
            case "unreadable" -> Optional.of(new Entry.Unreadable(held));
            case "rows" -> rows(held);
            case "attachment" -> AttachmentText.read(held);
            case "row" -> row(held);
            default -> Optional.empty();
        };
    }

    /** The text with U+FFFD for halves of surrogate pairs, which no UTF-8 file can hold. */
    static String writable(String text) {
        StringBuilder mended = null;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
                continue;
            }
            if (mended == null) {
                mended = new StringBuilder(text);
            }
            mended.setCharAt(at, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }

    private static String bounded(BigDecimal number) {
        if (!isBounded(number)) {
            throw new IllegalArgumentException("a figure of more than " + FIGURE_LIMIT + " digits");
        }
        return number.toString();
    }

    private static boolean isBounded(BigDecimal number) {
        return number.precision() <= FIGURE_LIMIT && Math.abs((long) number.scale()) <= FIGURE_LIMIT;
    }

    private static Optional<Entry> figure(String held) {
        if (held.length() > 2 * FIGURE_LIMIT) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(held);
            // One text for one number: BigDecimal also reads Thai digits and "+1".
            return isBounded(number) && number.toString().equals(held)
                    ? Optional.of(new Entry.Figure(number))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String json(Object sorted) {
        try {
            return RowsJson.JSON.writeValueAsString(sorted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeMap<String, String> writableRow(Map<String, String> row) {
        TreeMap<String, String> written = new TreeMap<>();
        row.forEach((column, answer) -> written.put(writable(column), writable(answer)));
        return written;
    }

    private static Optional<Entry> rows(String held) {
        try {
            List<TreeMap<String, String>> rows = RowsJson.JSON.readValue(held, RowsJson.ROWS);
            return Optional.of(new Entry.Rows(List.copyOf(rows)));
        } catch (JsonProcessingException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> row(String held) {
        try {
            return Optional.of(new Entry.Row(RowsJson.JSON.readValue(held, RowsJson.ROW)));
        } catch (JsonProcessingException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
