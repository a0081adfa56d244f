package org.samut.core.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.samut.core.backup.Backup;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteException;

/** What can go wrong with an installation folder, in words for the person before it: the meaning of each error. */
final class StoreFailures {
    static final String DAMAGED = "store.damaged";
    private static final long NEARLY_FULL = 256 * 1024;

    private StoreFailures() {}

    /** What SQLite's result means. */
    static WorldFailure of(SQLException e, Path home) {
        if (e.getCause() instanceof NativeLibraryNotFoundException) {
            return cannotLoad(e);
        }
        int primary = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
        return switch (primary) {
            case 13 -> diskFull(home, e); // SQLITE_FULL
            case 8 -> readOnly(home, e); // SQLITE_READONLY
            case 11, 26 -> damaged(home, "SQLite " + primary, e); // SQLITE_CORRUPT, SQLITE_NOTADB
            case 5, 6 -> inUse(home, e); // SQLITE_BUSY, SQLITE_LOCKED
            case 3, 10, 14, 23 -> disk(home, e); // SQLITE_PERM, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_AUTH
            default -> isNotOurs(e) ? damaged(home, "SQLite " + primary, e) : failed(home, e);
        };
    }

    /** A header or a schema that is not what was written has no code of its own. */
    private static boolean isNotOurs(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return Stream.of("unsupported file format", "malformed", "no such table", "no such column")
                .anyMatch(message::contains);
    }

    static WorldFailure of(IOException e, Path home) {
        return disk(home, e);
    }

    static WorldFailure diskFull(Path home, Exception cause) {
        return new WorldFailure(
                "disk.full",
                Text.of(
                        "ดิสก์เต็ม รายการล่าสุดจึงยังไม่ได้บันทึก รายการที่บันทึกไว้ก่อนหน้านี้อยู่ครบถ้วน",
                        "The disk is full, so the last entry is not saved yet. Everything saved before is still there."),
                Text.of(
                        "โปรดย้ายหรือลบไฟล์ที่ไม่ใช้ออกจากดิสก์ที่เก็บ " + home + " แล้วบันทึกอีกครั้ง",
                        "Please move or delete files that are not needed on the disk that holds " + home
                                + ", then save again."),
                cause);
    }

    static WorldFailure readOnly(Path home, Exception cause) {
        return new WorldFailure(
                "folder.read-only",
                Text.of(
                        "โฟลเดอร์ " + home + " อ่านได้อย่างเดียว จึงบันทึกไม่ได้ ข้อมูลที่มีอยู่เดิมไม่เปลี่ยนแปลง",
                        "The folder " + home
                                + " can only be read, so nothing can be saved. What is in it is unchanged."),
                Text.of(
                        "โปรดให้สิทธิ์เขียนโฟลเดอร์นี้แก่ผู้ใช้ที่เข้าระบบอยู่ หรือเปิดโปรแกรมด้วยโฟลเดอร์อื่นที่เขียนได้",
                        "Please give the user who is logged in the right to write to it, or start the program with"
                                + " another folder."),
                cause);
    }

    static WorldFailure notAFolder(Path home) {
        return new WorldFailure(
                "folder.is-a-file",
                Text.of(
                        home + " เป็นไฟล์ ไม่ใช่โฟลเดอร์ จึงเก็บข้อมูลที่นี่ไม่ได้ ไฟล์นี้ไม่ได้ถูกแก้ไข",
                        home + " is a file and not a folder, so nothing can be kept there. The file was not touched."),
                Text.of(
                        "โปรดเลือกโฟลเดอร์อื่น หรือย้ายไฟล์นี้ออกก่อน แล้วเปิดโปรแกรมอีกครั้ง",
                        "Please choose another folder, or move the file away first, then start again."));
    }

    static WorldFailure inUse(Path home, Exception cause) {
        return new WorldFailure(
                "folder.in-use",
                Text.of(
                        "โปรแกรมนี้เปิดโฟลเดอร์ " + home + " อยู่แล้วในอีกหน้าต่างหนึ่ง ข้อมูลอยู่ครบถ้วน",
                        "The folder " + home + " is already open in another window of this program."
                                + " Nothing is lost."),
                Text.of(
                        "โปรดทำงานต่อในหน้าต่างที่เปิดอยู่ หรือปิดหน้าต่างนั้นก่อน แล้วเปิดใหม่"
                                + " หากไม่พบหน้าต่าง โปรดออกจากระบบแล้วเข้าใหม่",
                        "Please go on in that window, or close it and start again. If no window is to be found, log out"
                                + " and in again."),
                cause);
    }

    static WorldFailure newer(Path home, int version, int known) {
        return new WorldFailure(
                "store.newer",
                Text.of(
                        "ข้อมูลใน " + home + " บันทึกด้วยโปรแกรมรุ่นที่ใหม่กว่า (รูปแบบ " + version
                                + " โปรแกรมนี้รู้จักถึง " + known
                                + ") จึงไม่เปิด เพื่อไม่ให้ข้อมูลเสียหาย ข้อมูลอยู่ครบถ้วน",
                        "The data in " + home + " was saved by a newer program (format " + version
                                + ", this program knows up to " + known
                                + "), so it is not opened, to keep it whole. Nothing is lost."),
                Text.of(
                        "โปรดติดตั้งโปรแกรมรุ่นล่าสุด แล้วเปิดอีกครั้ง",
                        "Please install the newest program and start it again."));
    }

    /** The file is not what was written, seen while it is open. */
    static WorldFailure damaged(Path home, String fault, Exception cause) {
        return damaged(
                home,
                fault,
                Text.of(
                        "โปรดปิดโปรแกรมแล้วเปิดใหม่ โปรแกรมจะตรวจสอบไฟล์และเสนอข้อมูลสำรองล่าสุดที่สมบูรณ์",
                        "Please close the program and start it again: it checks the file and offers the newest good"
                                + " backup."),
                cause);
    }

    /** The file is not what was written, seen at opening it, with what can be done about it. */
    static WorldFailure damagedAtStart(WorldFailure damage, Optional<Backup> newestGood) {
        return new WorldFailure(DAMAGED, damage.happened(), offer(newestGood), damage);
    }

    private static WorldFailure damaged(Path home, String fault, Text next, Exception cause) {
        return new WorldFailure(
                DAMAGED,
                Text.of(
                        "ไฟล์ข้อมูลใน " + home + " เสียหาย ไฟล์นี้ยังอยู่ที่เดิม ไม่ได้ถูกลบหรือแก้ไข (" + fault + ")",
                        "The data file in " + home + " is damaged. It is still there, neither deleted nor changed ("
                                + fault + ")."),
                next,
                cause);
    }

    static WorldFailure missing(Path home, Optional<Backup> newestGood) {
        return new WorldFailure(
                "store.missing",
                Text.of(
                        "ไม่พบไฟล์ข้อมูล samut.db ใน " + home + " ทั้งที่เคยมี จึงยังไม่สร้างเล่มใหม่ทับ",
                        "The data file samut.db is missing in " + home
                                + " although there was one, so no new one was put in its place."),
                offer(newestGood));
    }

    private static Text offer(Optional<Backup> newestGood) {
        if (newestGood.isEmpty()) {
            return Text.of(
                    "ไม่พบข้อมูลสำรองที่สมบูรณ์ โปรดอย่าลบไฟล์ใด ๆ ในโฟลเดอร์นี้ และติดต่อผู้ดูแลระบบ",
                    "No good backup was found. Please delete nothing in this folder and ask for support.");
        }
        Instant made = newestGood.get().madeAt();
        return Text.of(
                "พบข้อมูลสำรองที่สมบูรณ์ซึ่งทำไว้เมื่อ " + Dates.dayAndTime(made, Language.THAI)
                        + " โปรดกู้คืนจากข้อมูลสำรองนั้น (samut restore)"
                        + " รายการที่บันทึกหลังจากนั้นจะยังอยู่ในไฟล์ที่เสียหาย ซึ่งโปรแกรมจะเก็บไว้ให้",
                "A good backup made on " + Dates.dayAndTime(made, Language.ENGLISH)
                        + " was found. Please restore it (samut restore)."
                        + " What was saved after it stays in the damaged file, which is kept aside.");
    }

    /** A backup that could not be made: what is saved is not touched by that, whatever the cause. */
    static WorldFailure noBackup(WorldFailure cause) {
        return new WorldFailure(
                "backup.failed",
                Text.of(
                        "สำรองข้อมูลไม่สำเร็จ (" + cause.code() + ") ข้อมูลที่บันทึกไว้อยู่ครบถ้วน และทำงานต่อได้",
                        "No backup could be made (" + cause.code() + "). What is saved is whole, and work can go on."),
                cause.next(),
                cause);
    }

    static WorldFailure badBackup(Path file, String fault) {
        return new WorldFailure(
                "backup.damaged",
                Text.of(
                        "ข้อมูลสำรอง " + file + " ไม่สมบูรณ์ จึงไม่นำมาใช้ ข้อมูลปัจจุบันไม่เปลี่ยนแปลง (" + fault
                                + ")",
                        "The backup " + file + " is not whole and was not used. The present data is unchanged (" + fault
                                + ")."),
                Text.of("โปรดเลือกข้อมูลสำรองชุดอื่น", "Please choose another backup."));
    }

    static WorldFailure sealed() {
        return new WorldFailure(
                "workbook.sealed",
                Text.of(
                        "เล่มนี้ปิดเล่มแล้ว จึงแก้ไขไม่ได้ รายการที่เพิ่งพิมพ์ไม่ได้บันทึก ข้อมูลที่ปิดเล่มไว้อยู่ครบถ้วน",
                        "This workbook is sealed and cannot be edited. What was just typed is not saved;"
                                + " what was sealed is unchanged."),
                Text.of(
                        "หากต้องการแก้ไข โปรดเปิดเล่มอีกครั้งเป็นฉบับแก้ไขครั้งถัดไป",
                        "To change it, please open it again as its next revision."));
    }

    static WorldFailure cannotLoad(Throwable cause) {
        return new WorldFailure(
                "store.driver",
                Text.of(
                        "เปิดส่วนจัดเก็บข้อมูลของโปรแกรมไม่ได้ ข้อมูลที่บันทึกไว้ไม่เปลี่ยนแปลง",
                        "The program's own database library could not be loaded. What is saved is unchanged."),
                Text.of(
                        "โปรดตรวจสอบว่าโฟลเดอร์ชั่วคราวของเครื่องมีที่ว่างและเขียนได้ แล้วเปิดโปรแกรมอีกครั้ง",
                        "Please check that the PC's temporary folder has room and can be written to, then start again."),
                cause);
    }

    /** An error that may have a plainer cause than it says: a full disk or a folder without the right to write. */
    private static WorldFailure disk(Path home, Exception e) {
        if (isFull(home, e)) {
            return diskFull(home, e);
        }
        if (Files.exists(home) && !isWritable(home)) {
            return readOnly(home, e);
        }
        return failed(home, e);
    }

    private static boolean isFull(Path home, Exception e) {
        // Not asked of the file store: that fails where the mount table does not list the root, as in a chroot.
        return String.valueOf(e.getMessage()).contains("No space left")
                || Files.exists(home) && home.toFile().getUsableSpace() < NEARLY_FULL;
    }

    private static boolean isWritable(Path home) {
        Path file = home.resolve(SqliteOffice.FILE);
        return Files.isWritable(home) && (!Files.exists(file) || Files.isWritable(file));
    }

    private static WorldFailure failed(Path home, Exception e) {
        return new WorldFailure(
                "disk.failed",
                Text.of(
                        "อ่านหรือเขียนโฟลเดอร์ " + home
                                + " ไม่สำเร็จ รายการล่าสุดอาจยังไม่ได้บันทึก รายการที่บันทึกไว้ก่อนหน้านี้อยู่ครบถ้วน",
                        "Reading or writing the folder " + home + " failed, so the last entry may not be saved."
                                + " Everything saved before is still there."),
                Text.of(
                        "โปรดตรวจสอบดิสก์และสาย แล้วลองอีกครั้ง หากยังไม่สำเร็จ โปรดทำไฟล์สำหรับผู้ช่วยเหลือ แล้วแจ้งผู้ดูแลระบบพร้อมรหัสนี้",
                        "Please check the disk and its cable and try again. If it goes on, make the file for support and"
                                + " tell your IT support this code."),
                e);
    }
}
