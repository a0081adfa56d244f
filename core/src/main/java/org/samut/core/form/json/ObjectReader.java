package org.samut.core.form.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/**
 * Takes the members of one JSON object by name and type. What is wrong is noted with its path and line and reading
 * goes on with an empty value, so that all faults of a document are told at once. Not thread-safe.
 */
final class ObjectReader {
    private static final int MOST_REFUSALS = 50;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,60})?");

    private final String path;
    private final Node.Place place;
    private final Map<String, Node> members;
    private final List<Refusal> refusals;
    private final Set<String> taken = new HashSet<>();

    private ObjectReader(String path, Node.Place place, Map<String, Node> members, List<Refusal> refusals) {
        this.path = path;
        this.place = place;
        this.members = members;
        this.refusals = refusals;
    }

    static ObjectReader of(String path, Node node, List<Refusal> refusals) {
        if (node instanceof Node.Members object) {
            return new ObjectReader(path, node.place(), object.members(), refusals);
        }
        ObjectReader empty = new ObjectReader(path, node.place(), Map.of(), new ArrayList<>());
        note(refusals, path, node.place(), Text.of("ต้องเป็นกลุ่มข้อมูล { … }", "an object { … } is wanted"));
        return empty;
    }

    /** Reads one object whole and refuses members that no one asked for. */
    <T> T whole(Function<ObjectReader, T> reading) {
        T value = reading.apply(this);
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (!taken.contains(member.getKey())) {
                note(
                        refusals,
                        path + "/" + member.getKey(),
                        member.getValue().place(),
                        Text.of("ไม่รู้จักชื่อนี้", "this name is not known"));
            }
        }
        return value;
    }

    String text(String name) {
        Node node = member(name);
        if (node instanceof Node.Words words) {
            return words.text();
        }
        wrong(name, node, Text.of("ต้องเป็นข้อความ", "a text is wanted"));
        return "";
    }

    String textOr(String name, String absent) {
        return members.containsKey(name) ? text(name) : absent;
    }

    int whole(String name, int least, int most) {
        Node node = member(name);
        if (node instanceof Node.Whole number && number.digits().length() < 10) {
            int value = Integer.parseInt(number.digits());
            if (value >= least && value <= most) {
                return value;
            }
        }
        wrong(
                name,
                node,
                Text.of(
                        "ต้องเป็นจำนวนเต็มตั้งแต่ " + least + " ถึง " + most,
                        "a whole number from " + least + " to " + most + " is wanted"));
        return least;
    }

    boolean truth(String name) {
        Node node = member(name);
        if (node instanceof Node.Truth truth) {
            return truth.value();
        }
        wrong(name, node, Text.of("ต้องเป็น true หรือ false", "true or false is wanted"));
        return false;
    }

    boolean truthOrFalse(String name) {
        return members.containsKey(name) && truth(name);
    }

    BigDecimal decimal(String name) {
        Node node = member(name);
        if (node instanceof Node.Words words && DECIMAL.matcher(words.text()).matches()) {
            return new BigDecimal(words.text());
        }
        wrong(
                name,
                node,
                Text.of(
                        "ต้องเป็นตัวเลขในเครื่องหมายคำพูด เช่น \"80\"",
                        "a decimal as a string is wanted, such as \"80\""));
        return BigDecimal.ZERO;
    }

    LocalDate date(String name) {
        Node node = member(name);
        if (node instanceof Node.Words words && words.text().length() == 10) {
            try {
                return LocalDate.parse(words.text());
            } catch (DateTimeParseException e) {
                // Told below like every other wrong date.
            }
        }
        wrong(name, node, Text.of("ต้องเป็นวันที่ เช่น 2024-06-30", "a date is wanted, such as 2024-06-30"));
        return LocalDate.EPOCH;
    }

    <E extends Enum<E>> E choice(String name, E[] choices) {
        Node node = member(name);
        if (node instanceof Node.Words words) {
            for (E choice : choices) {
                if (word(choice).equals(words.text())) {
                    return choice;
                }
            }
        }
        List<String> known = new ArrayList<>();
        for (E choice : choices) {
            known.add(word(choice));
        }
        String all = String.join(", ", known);
        wrong(name, node, Text.of("ต้องเป็นหนึ่งใน " + all, "one of " + all + " is wanted"));
        return choices[0];
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    <T> List<T> list(String name, BiFunction<String, Node, T> element) {
        Node node = member(name);
        List<T> read = new ArrayList<>();
        if (node instanceof Node.Elements array) {
            String at = path + "/" + name + "/";
            int index = 0;
            for (Node each : array.elements()) {
                read.add(element.apply(at + index++, each));
            }
        } else {
            wrong(name, node, Text.of("ต้องเป็นรายการ [ … ]", "a list [ … ] is wanted"));
        }
        return read;
    }

    <T> List<T> objects(String name, Function<ObjectReader, T> reading) {
        return list(name, (at, node) -> of(at, node, refusals).whole(reading));
    }

    List<String> texts(String name) {
        return list(name, (at, node) -> {
            if (node instanceof Node.Words words) {
                return words.text();
            }
            note(refusals, at, node.place(), Text.of("ต้องเป็นข้อความ", "a text is wanted"));
            return "";
        });
    }

    List<String> textsOrNone(String name) {
        return members.containsKey(name) ? texts(name) : List.of();
    }

    <T> List<T> objectsOrNone(String name, Function<ObjectReader, T> reading) {
        return members.containsKey(name) ? objects(name, reading) : List.of();
    }

    <T> T object(String name, Function<ObjectReader, T> reading) {
        return of(path + "/" + name, member(name), refusals).whole(reading);
    }

    <T> T objectOr(String name, Function<ObjectReader, T> reading, T absent) {
        return members.containsKey(name) ? object(name, reading) : absent;
    }

    void refuse(String name, Text wrong) {
        wrong(name, members.getOrDefault(name, new Node.Other(place, "")), wrong);
    }

    private Node member(String name) {
        taken.add(name);
        return members.getOrDefault(name, new Node.Other(place, ""));
    }

    private void wrong(String name, Node node, Text wanted) {
        boolean missing = !members.containsKey(name);
        note(
                refusals,
                path + "/" + name,
                node.place(),
                missing ? Text.of("ขาดไป " + wanted.thai(), "it is missing; " + wanted.english()) : wanted);
    }

    private static void note(List<Refusal> refusals, String path, Node.Place place, Text wrong) {
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(FormRefusals.at(path, place, wrong));
        }
    }
}
