package org.samut.core.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Forms;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.EntryText;
import org.samut.core.workbook.Workbooks;

/** The documents of a support file. */
final class SupportReport {
    /** Names of settings that say neither who nor what is secret; the officer's name is not among them. */
    private static final List<String> SETTINGS = List.of(
            Settings.LAO,
            Settings.LANGUAGE,
            Settings.THEME,
            Settings.TEXT_SIZE,
            Settings.THAI_DIGITS,
            Settings.SERVER,
            Settings.CHECKPOINT);

    private final Examined examined;
    private final SupportFile.Wish wish;

    SupportReport(Examined examined, SupportFile.Wish wish) {
        this.examined = examined;
        this.wish = wish;
    }

    ObjectNode checks(List<Check> checks) {
        ObjectNode document = object().put("made", examined.clock().instant().toString());
        examined.unopened().ifPresent(why -> document.put("unopened", why.code()));
        for (Check check : checks) {
            document.withArray("/checks")
                    .addObject()
                    .put("name", check.name())
                    .put("level", check.level().name().toLowerCase(Locale.ROOT))
                    .put("found", plain(check.found()))
                    .put("next", plain(check.next()));
        }
        return document;
    }

    ObjectNode machine() {
        ObjectNode document = object();
        examined.machine().forEach(fact -> document.put(fact.name(), withoutPlaces(fact.value())));
        return document;
    }

    ObjectNode settings() throws WorldFailure {
        ObjectNode document = object();
        if (examined.open().isEmpty()) {
            return document;
        }
        Settings settings = examined.open().get().store().settings();
        for (String name : SETTINGS) {
            document.put(name, settings.value(name).map(this::withoutPlaces).orElse("-"));
        }
        document.put("enrolled", settings.value(Settings.SERVER_KEY).isPresent());
        document.put("beacon", examined.beacon().map(Object::toString).orElse("-"));
        if (wish.names()) {
            document.put(Settings.OFFICER, settings.value(Settings.OFFICER).orElse("-"));
            document.put(
                    "lao name",
                    examined.open()
                            .get()
                            .office()
                            .lao()
                            .map(lao -> lao.described())
                            .orElse("-"));
        }
        return document;
    }

    ObjectNode workbooks() throws WorldFailure {
        ObjectNode document = object();
        if (examined.open().isEmpty()) {
            return document;
        }
        var store = examined.open().get().store();
        for (Forms.Document form : store.forms().list()) {
            document.withArray("/forms")
                    .addObject()
                    .put("id", form.id())
                    .put("version", form.version())
                    .put("signed", form.signature().isPresent());
        }
        for (Workbooks.Entitled workbook : store.workbooks().list()) {
            long before = examined.clock().millis();
            List<Change> log = store.workbooks().log(workbook.id());
            long took = examined.clock().millis() - before;
            ObjectNode node = document.withArray("/workbooks")
                    .addObject()
                    .put("id", workbook.id())
                    .put("form", workbook.form())
                    .put("version", workbook.formVersion())
                    .put("lao", workbook.lao())
                    .put("state", workbook.state().name().toLowerCase(Locale.ROOT))
                    .put("revision", workbook.revision())
                    .put("changes", log.size())
                    .put("reading ms", took);
            kinds(log).forEach(node.withObject("/kinds")::put);
            Set<String> hands = new LinkedHashSet<>();
            Set<String> devices = new LinkedHashSet<>();
            for (Change change : log) {
                hands.add(change.author().officer());
                devices.add(change.author().device());
            }
            node.put("officers", hands.size()).put("devices", devices.size());
            if (wish.names()) {
                hands.forEach(node.putArray("officer names")::add);
                devices.forEach(node.putArray("device names")::add);
            }
        }
        for (Outbox.Delivery delivery : store.outbox().deliveries()) {
            document.withArray("/deliveries")
                    .addObject()
                    .put("id", delivery.submission().id())
                    .put("revision", delivery.submission().revision())
                    .put("state", delivery.state().name().toLowerCase(Locale.ROOT))
                    .put("attempts", delivery.attempts())
                    .put(
                            "refusal",
                            delivery.refusal().map(refusal -> refusal.code()).orElse("-"))
                    .put("receipt", delivery.receipt().isPresent());
        }
        return document;
    }

    private static Map<String, Integer> kinds(List<Change> log) {
        Map<String, Integer> kinds = new TreeMap<>();
        log.forEach(change -> kinds.merge(
                change.isEvent()
                        ? change.field()
                        : change.entry().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                1,
                Integer::sum));
        return kinds;
    }

    /** How large the program's own files are; those that people have named are counted only. */
    ObjectNode folder() {
        ObjectNode document = object();
        try (Stream<Path> files = Files.walk(examined.home(), 3)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String folder = examined.home().relativize(file).toString().replace('\\', '/');
                String name =
                        folder.matches("(samut|backups/samut|log/errors)[A-Za-z0-9.-]*(\\.db|\\.log|\\.lock|-wal|-shm)")
                                        || folder.matches("device\\.key|token")
                                ? folder
                                : folder.contains("/") ? folder.substring(0, folder.indexOf('/')) : "others";
                ObjectNode node = document.withObject("/files").withObject("/" + name.replace("/", "~1"));
                node.put("files", node.path("files").asInt() + 1)
                        .put("bytes", node.path("bytes").asLong() + Files.size(file));
            }
        } catch (IOException unreadable) {
            document.put("unreadable", true);
        }
        return document;
    }

    /** What was ticked: figures, or words, or both; a table's rows hold both. */
    ObjectNode entries() throws WorldFailure {
        ObjectNode document = object();
        if (examined.open().isEmpty()) {
            return document;
        }
        Workbooks workbooks = examined.open().get().store().workbooks();
        for (Workbooks.Entitled workbook : workbooks.list()) {
            ObjectNode node = document.putObject(workbook.id());
            new TreeMap<>(workbooks.entries(workbook.id())).forEach((field, entry) -> {
                if (isWanted(entry)) {
                    node.put(field, EntryText.write(entry));
                }
            });
        }
        return document;
    }

    private boolean isWanted(Entry entry) {
        if (entry instanceof Entry.Words || entry instanceof Entry.Attachment) {
            return wish.names();
        }
        if (entry instanceof Entry.Rows || entry instanceof Entry.Row || entry instanceof Entry.Unreadable) {
            return wish.names() && wish.figures();
        }
        return wish.figures();
    }

    private String plain(Text text) {
        return withoutPlaces(text.english());
    }

    /** Folders carry the names of people who log in. */
    private String withoutPlaces(String text) {
        String plain = text.replace(examined.home().toString(), "HOME");
        String own = System.getProperty("user.home", "");
        if (own.length() > 1) {
            plain = plain.replace(own, "~");
        }
        String user = System.getProperty("user.name", "");
        return user.length() > 3 ? plain.replace(user, "USER") : plain;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
