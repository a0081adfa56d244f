package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samut.app.window.trouble.Trouble;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** All refusals and failures that the program can make: whole in both languages, with a code, and with nothing of Java in them. */
class TroubleWordsTest {
    private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z-]+)+");
    private static final Pattern OF_JAVA = Pattern.compile(
            "\\b(java|javax|org\\.samut|com|sun)\\.[a-z]+\\.|\\w+Exception|\\w+Error\\b|\\.java:|\\bnull\\b|@[0-9a-f]{6}|SQLITE_|\\bat [a-z]+\\.");
    /** What becomes of the work: kept, unchanged, not done, or said to be lost. */
    private static final Pattern KEPT = Pattern.compile(
            "ครบ|ไม่เปลี่ยน|ไม่ได้|ยังอยู่|เดิม|ไม่เสียหาย|คงของเดิม|ยังไม่|ไม่ถูก|หาย|จึงไม่|ไม่รับ|ไม่มีสิ่งใด");

    private static final Text KEPT_WORK = Text.of("ดิสก์เต็ม ข้อมูลอยู่ครบ", "The disk is full; nothing is lost.");
    private static final Pattern WRITTEN = Pattern.compile("new (?:Refusal|WorldFailure)\\(\\s*\"([^\"]*)\"");
    private static final Path THERE = Path.of("/home/office/samut");

    /** One of them, and where it is made. */
    private record Made(String where, String code, Text happened, Text next) {}

    @Test
    void eachSaysWhatHappenedAndWhatToDoInBothLanguagesAndHasACode() throws Exception {
        List<Made> all = all();
        assertTrue(all.size() > 60, "found only " + all.size());
        Set<String> faults = new TreeSet<>();
        for (Made made : all) {
            if (!CODE.matcher(made.code()).matches()) {
                faults.add(made.where() + ": code " + made.code());
            }
            for (Text text : List.of(made.happened(), made.next())) {
                if (!text.thai().matches("(?s).*[ก-๙].*")) {
                    faults.add(made.where() + ": no Thai: " + text.thai());
                }
                if (text.english().matches("(?s).*[ก-๙].*") || !text.english().matches("(?s).*[A-Za-z]{2}.*")) {
                    faults.add(made.where() + ": no English: " + text.english());
                }
                if (OF_JAVA.matcher(text.thai() + " " + text.english()).find()) {
                    faults.add(made.where() + ": of Java: " + text);
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void eachFailureOfTheWorldSaysWhatBecomesOfTheWork() throws Exception {
        Set<String> silent = new TreeSet<>();
        for (Made made : all()) {
            boolean failure = made.where().startsWith("failure");
            boolean told =
                    KEPT.matcher(made.happened().thai() + made.next().thai()).find();
            if (failure && !told) {
                silent.add(made.where() + " " + made.happened().thai());
            }
        }
        assertEquals("", String.join("\n", silent));
    }

    @Test
    void noSentenceIsMadeOfAnExceptionsMessage() throws IOException {
        Set<String> leaks = new TreeSet<>();
        Pattern message = Pattern.compile(
                "(?s)Text\\.of\\((?:(?!Text\\.of|;).)*?(getMessage\\(\\)|getSimpleName\\(\\)|getClass\\(\\))");
        for (Path sources : sources()) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    Matcher found = message.matcher(Files.readString(file));
                    // A wrong word on the command line and a wrong place in what was sent are named by their readers.
                    boolean own = file.endsWith("SamutCommand.java")
                            || file.endsWith("SubmissionReader.java")
                            || file.endsWith("Shape.java");
                    if (!own && found.find()) {
                        leaks.add(file.getFileName() + ": " + found.group());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", leaks));
    }

    @Test
    void eachCodeThatIsWrittenAnywhereIsAStableShortWord() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path sources : sources()) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    WRITTEN.matcher(Files.readString(file)).results().forEach(hit -> codes.add(hit.group(1)));
                }
            }
        }
        assertTrue(codes.size() > 40, codes.toString());
        codes.removeIf(code -> CODE.matcher(code).matches() || code.endsWith(".") || code.endsWith("-"));
        assertEquals(Set.of(), codes);
    }

    private static List<Path> sources() {
        return List.of(
                Path.of("src/main/java"),
                Path.of("../core/src/main/java"),
                Path.of("../sync/client/src/main/java"),
                Path.of("../sync/protocol/src/main/java"));
    }

    private static List<Made> all() throws Exception {
        List<Made> all = new ArrayList<>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.samut");
        for (JavaClass one : classes) {
            if (one.getName().contains("planted") || one.getName().contains(".server.")) {
                continue;
            }
            Class<?> type = Class.forName(one.getName(), false, TroubleWordsTest.class.getClassLoader());
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && isTold(field.getType())) {
                    field.setAccessible(true);
                    add(all, type.getSimpleName() + "." + field.getName(), field.get(null));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isStatic(method.getModifiers())
                        && isTold(method.getReturnType())
                        && !method.isSynthetic()) {
                    for (Object[] arguments : arguments(method)) {
                        method.setAccessible(true);
                        add(all, type.getSimpleName() + "." + method.getName(), method.invoke(null, arguments));
                    }
                }
            }
        }
        all.addAll(troubles());
        return all;
    }

    private static List<Made> troubles() {
        Trouble bug = Trouble.of(new NullPointerException("org.samut.Secret"));
        assertTrue(bug.code().matches("SMT-[2-9A-Z]{6}"), bug.code());
        return List.of(new Made("failure Trouble.of", "program.fault", bug.happened(), bug.next()));
    }

    private static boolean isTold(Class<?> type) {
        return type == Refusal.class || type == WorldFailure.class;
    }

    private static void add(List<Made> all, String where, Object made) {
        if (made instanceof Refusal refusal) {
            all.add(new Made("refusal " + where, refusal.code(), refusal.happened(), refusal.next()));
        } else if (made instanceof WorldFailure failure) {
            all.add(new Made("failure " + where, failure.code(), failure.happened(), failure.next()));
        }
    }

    private static List<Object> values(Parameter parameter) {
        return parameter.getName().equals("code") ? List.of("made.up") : values(parameter.getType());
    }

    /** One set of made-up arguments, and one more for each further constant of an enumeration; none where one cannot be made up. */
    private static List<Object[]> arguments(Method method) {
        List<Object[]> sets = new ArrayList<>(List.of(new Object[][] {new Object[method.getParameterCount()]}));
        for (int at = 0; at < method.getParameterCount(); at++) {
            List<Object[]> next = new ArrayList<>();
            for (Object value : values(method.getParameters()[at])) {
                for (Object[] set : sets) {
                    Object[] more = set.clone();
                    more[at] = value;
                    next.add(more);
                }
            }
            sets = next;
        }
        return sets;
    }

    private static List<Object> values(Class<?> type) {
        if (type == String.class) {
            return List.of("1.01");
        }
        if (type == int.class || type == Integer.class) {
            return List.of(3);
        }
        if (type == long.class || type == Long.class) {
            return List.of(3L);
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type == Path.class) {
            return List.of(THERE);
        }
        if (type == Optional.class) {
            return List.of(Optional.empty());
        }
        if (type == List.class) {
            return List.of(List.of("1.01"));
        }
        if (type == Set.class) {
            return List.of(Set.of("1.01"));
        }
        if (type == Duration.class) {
            return List.of(Duration.ofDays(3));
        }
        if (type == Instant.class) {
            return List.of(Instant.EPOCH);
        }
        if (type == SQLException.class) {
            return List.of(new SQLException("[SQLITE_CORRUPT] org.samut.Secret java.lang.Secret"));
        }
        if (type == IOException.class || type == Exception.class || type == Throwable.class) {
            return List.of(new IOException("java.nio.file.NoSuchFileException: org.samut.Secret"));
        }
        if (type == WorldFailure.class) {
            return List.of(new WorldFailure("disk.full", KEPT_WORK, KEPT_WORK));
        }
        if (type == Refusal.class) {
            return List.of(new Refusal("disk.full", KEPT_WORK, KEPT_WORK));
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == Text.class) {
            return List.of(Text.of("ช่อง", "field"));
        }
        return emptyRecord(type);
    }

    private static List<Object> emptyRecord(Class<?> type) {
        if (!type.isRecord()) {
            return List.of();
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        List<Object> arguments = new ArrayList<>();
        for (Class<?> parameter : constructor.getParameterTypes()) {
            List<Object> values = values(parameter);
            if (values.isEmpty()) {
                return List.of();
            }
            arguments.add(values.get(0));
        }
        try {
            constructor.setAccessible(true);
            return List.of(constructor.newInstance(arguments.toArray()));
        } catch (ReflectiveOperationException | RuntimeException notSo) {
            return List.of();
        }
    }
}
