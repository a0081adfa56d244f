package org.samut.core.sqlite;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samut.core.backup.Backup;

/** A backup's file name, such as {@code samut-000012-20261121T030405Z-seal.db}: number, time in UTC, reason. */
final class BackupName {
    private static final Pattern NAME =
            Pattern.compile("samut-([0-9]{6,18})-([0-9]{8}T[0-9]{6}Z)-(seal|daily|migration|asked)\\.db");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private BackupName() {}

    static Backup backup(Path folder, long number, Instant at, Backup.Reason reason) {
        String name = String.format(
                Locale.ROOT,
                "samut-%06d-%s-%s.db",
                number,
                stamp(at),
                reason.name().toLowerCase(Locale.ROOT));
        return read(folder.resolve(name)).orElseThrow();
    }

    /** Empty for a file that is no backup. */
    static Optional<Backup> read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Backup(
                    file,
                    Long.parseLong(name.group(1)),
                    STAMP.parse(name.group(2), Instant::from),
                    Backup.Reason.valueOf(name.group(3).toUpperCase(Locale.ROOT))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String stamp(Instant at) {
        return STAMP.format(at);
    }
}
