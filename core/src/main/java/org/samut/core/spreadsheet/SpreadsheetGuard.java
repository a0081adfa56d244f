package org.samut.core.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.samut.core.failure.Refusal;

/**
 * Looks through an XLSX before anything reads it: what it unpacks to is counted and not believed, and macros, links to
 * other files and XML entities are refused. Stateless.
 */
public final class SpreadsheetGuard {
    public static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_OF_RELATIONS = 1024 * 1024;
    private static final List<String> MACROS =
            List.of("vbaproject", "vbadata", "macrosheets/", "dialogsheets/", "activex");
    private static final List<String> LINKS =
            List.of("externallinks/", "connections.xml", "querytables/", "embeddings/", "xl/ctrlprops/", "customui/");
    private static final Pattern OUTSIDE = Pattern.compile("<[^<>]*TargetMode\\s*=\\s*[\"']External[\"'][^<>]*>");
    private static final List<String> DECLARATIONS = List.of("<!DOCTYPE", "<!ENTITY");
    private static final int LONGEST_DECLARATION = 9;

    private SpreadsheetGuard() {}

    /** Why the file is not read; empty where it may be. */
    public static Optional<Refusal> refusal(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.of(SpreadsheetRefusals.tooLarge(name, MOST_BYTES / 1024 / 1024));
        }
        if (begins(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of(SpreadsheetRefusals.locked(name));
        }
        if (!begins(content, 'P', 'K', 3, 4)) {
            return Optional.of(SpreadsheetRefusals.notXlsx(name));
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            Optional<Refusal> byName = byName(name, parts);
            return byName.isPresent() ? byName : byContent(name, zip, parts);
        } catch (IOException | RuntimeException e) {
            // A damaged or hostile package makes the reader stumble in more ways than it declares.
            return Optional.of(SpreadsheetRefusals.damaged(name));
        }
    }

    private static Optional<Refusal> byName(String name, List<ZipArchiveEntry> parts) {
        if (parts.size() > MOST_PARTS) {
            return Optional.of(SpreadsheetRefusals.unpacksTooLarge(name));
        }
        List<String> names = parts.stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT).replace('\\', '/'))
                .toList();
        if (names.stream().anyMatch(part -> MACROS.stream().anyMatch(part::contains))) {
            return Optional.of(SpreadsheetRefusals.macros(name));
        }
        if (names.stream().anyMatch(part -> LINKS.stream().anyMatch(part::contains))) {
            return Optional.of(SpreadsheetRefusals.links(name));
        }
        return names.contains("xl/workbook.xml") ? Optional.empty() : Optional.of(SpreadsheetRefusals.notXlsx(name));
    }

    private static Optional<Refusal> byContent(String name, ZipFile zip, List<ZipArchiveEntry> parts)
            throws IOException {
        long total = 0;
        for (ZipArchiveEntry part : parts) {
            Scan scan = new Scan(part.getName());
            try (InputStream in = zip.getInputStream(part)) {
                byte[] buffer = new byte[16 * 1024];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > MOST_UNPACKED) {
                        return Optional.of(SpreadsheetRefusals.unpacksTooLarge(name));
                    }
                    if (scan.finds(buffer, read)) {
                        return Optional.of(SpreadsheetRefusals.entities(name));
                    }
                }
            }
            if (scan.isMacroEnabled()) {
                return Optional.of(SpreadsheetRefusals.macros(name));
            }
            if (scan.leadsOutside()) {
                return Optional.of(SpreadsheetRefusals.links(name));
            }
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] content, int... wanted) {
        if (content.length < wanted.length) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            if ((content[at] & 0xff) != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    /** One part as it goes by; kept only where it is the list of what belongs together. */
    private static final class Scan {
        private final boolean isKept;
        private final StringBuilder kept = new StringBuilder();
        private String end = "";

        Scan(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            this.isKept = lower.endsWith(".rels") || lower.equals("[content_types].xml");
        }

        /** Whether a declaration begins here; in any coding of two bytes a letter too, since zeros are passed over. */
        boolean finds(byte[] bytes, int length) {
            StringBuilder text = new StringBuilder(end);
            for (int at = 0; at < length; at++) {
                if (bytes[at] != 0) {
                    text.append((char) (bytes[at] & 0xff));
                }
            }
            String here = text.toString();
            if (isKept && kept.length() < MOST_OF_RELATIONS) {
                kept.append(here, end.length(), here.length());
            }
            end = here.substring(Math.max(0, here.length() - LONGEST_DECLARATION));
            return DECLARATIONS.stream().anyMatch(here::contains);
        }

        boolean isMacroEnabled() {
            String text = kept.toString().toLowerCase(Locale.ROOT);
            return text.contains("macroenabled") || text.contains("vbaproject") || text.contains("xlmacrosheet");
        }

        /** A hyperlink is a text that a person may follow; all else would be fetched. */
        boolean leadsOutside() {
            Matcher outside = OUTSIDE.matcher(kept);
            while (outside.find()) {
                if (!outside.group().contains("/relationships/hyperlink")) {
                    return true;
                }
            }
            return false;
        }
    }
}
