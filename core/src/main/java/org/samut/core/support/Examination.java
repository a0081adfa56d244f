package org.samut.core.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.samut.core.backup.Backup;
import org.samut.core.failure.WorldFailure;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbooks;

/** The check-up of one installation, also of one that does not open. Blocking; changes nothing. */
public final class Examination {
    private static final long LITTLE_ROOM = 200L << 20;
    private static final Duration OLD = Duration.ofDays(14);

    private final Examined examined;

    public Examination(Examined examined) {
        this.examined = examined;
    }

    /** One of the things looked at. */
    private interface Look {
        Check at();
    }

    /** All that is looked at, in order. */
    public List<Check> all() {
        List<Look> looks = List.of(
                this::folder,
                this::room,
                this::store,
                this::logs,
                this::signed,
                this::backups,
                this::key,
                this::clock,
                this::language);
        List<Check> checks = new ArrayList<>();
        looks.forEach(look -> checks.add(look.at()));
        return checks;
    }

    private Check folder() {
        Text what = Text.of("โฟลเดอร์ข้อมูลเขียนได้", "The data folder can be written to");
        try {
            Path trial = Files.createTempFile(examined.home(), "check", ".tmp");
            Files.delete(trial);
            return Check.ok("folder", what, Text.of("เขียนได้", "It can."));
        } catch (IOException refused) {
            return Check.trouble(
                    "folder",
                    what,
                    Text.of("เขียนไม่ได้ ข้อมูลที่มีอยู่เดิมไม่เปลี่ยนแปลง", "It cannot; what is in it is unchanged."),
                    Text.of(
                            "โปรดให้สิทธิ์เขียนโฟลเดอร์แก่ผู้ใช้ที่เข้าระบบอยู่ แล้วตรวจอีกครั้ง",
                            "Please give the user who is logged in the right to write to it, then check again."));
        }
    }

    private Check room() {
        Text what = Text.of("ที่ว่างในดิสก์", "Room on the disk");
        long free = examined.home().toFile().getUsableSpace();
        Text found = Text.of("ว่าง " + (free >> 20) + " MB", (free >> 20) + " MB free.");
        return free >= LITTLE_ROOM
                ? Check.ok("room", what, found)
                : Check.trouble(
                        "room",
                        what,
                        found,
                        Text.of(
                                "โปรดย้ายหรือลบไฟล์ที่ไม่ใช้ ให้ว่างอย่างน้อย 200 MB",
                                "Please move or delete files that are not needed until 200 MB are free."));
    }

    private Check store() {
        Text what = Text.of("ไฟล์ข้อมูล", "The data file");
        if (examined.open().isEmpty()) {
            return unopened("store", what);
        }
        try {
            Optional<String> fault = examined.open().get().store().firstFault();
            return fault.isEmpty()
                    ? Check.ok("store", what, Text.of("ครบถ้วน", "It is whole."))
                    : Check.trouble(
                            "store", what, Text.of("เสียหาย: " + fault.get(), "Damaged: " + fault.get()), restart());
        } catch (WorldFailure failure) {
            return Check.trouble("store", what, failure.happened(), failure.next());
        }
    }

    private Check unopened(String name, Text what) {
        return examined.unopened()
                .map(why -> why.code().equals("folder.in-use")
                        ? new Check(name, Check.Level.NOTE, what, why.happened(), why.next())
                        : Check.trouble(name, what, why.happened(), why.next()))
                .orElseGet(() -> Check.trouble(name, what, Text.of("ยังไม่ได้เปิด", "It is not open."), restart()));
    }

    private static Text restart() {
        return Text.of(
                "โปรดปิดโปรแกรมแล้วเปิดใหม่ โปรแกรมจะเสนอข้อมูลสำรองที่สมบูรณ์",
                "Please close the program and start it again: it offers a good backup.");
    }

    private Check logs() {
        Text what = Text.of("บันทึกการแก้ไขต่อเนื่องครบ", "The logs of changes are whole");
        if (examined.open().isEmpty()) {
            return new Check(
                    "logs",
                    Check.Level.NOTE,
                    what,
                    Text.of("ยังตรวจไม่ได้ เพราะเปิดไฟล์ข้อมูลไม่ได้", "Not looked at: the data file does not open."),
                    Text.of("โปรดแก้ไขเรื่องไฟล์ข้อมูลก่อน", "Please mend the data file first."));
        }
        Workbooks workbooks = examined.open().get().store().workbooks();
        try {
            long lines = 0;
            for (Workbooks.Entitled workbook : workbooks.list()) {
                lines += workbooks.log(workbook.id()).size();
            }
            return Check.ok("logs", what, Text.of("ครบ " + lines + " รายการ", "All " + lines + " lines."));
        } catch (WorldFailure failure) {
            return Check.trouble("logs", what, failure.happened(), failure.next());
        }
    }

    private Check signed() {
        return new SignedFiles(examined.open()).check();
    }

    private Check backups() {
        Text what = Text.of("ข้อมูลสำรอง", "Backups");
        Text make = Text.of(
                "โปรดตรวจสอบที่ว่างในดิสก์ แล้วเปิดโปรแกรมใหม่ โปรแกรมจะสำรองให้ทุกวัน (samut backup)",
                "Please see that the disk has room and start the program again: it makes one each day (samut backup).");
        try {
            Optional<Backup> newest =
                    SqliteOffice.backups(examined.home(), examined.clock()).newestGood();
            if (newest.isEmpty()) {
                return new Check(
                        "backups",
                        Check.Level.NOTE,
                        what,
                        Text.of("ยังไม่มีข้อมูลสำรองที่สมบูรณ์", "There is no good backup yet."),
                        make);
            }
            Instant made = newest.get().madeAt();
            Text found = Text.of(
                    "ล่าสุดเมื่อ " + Dates.dayAndTime(made, Language.THAI),
                    "The newest is of " + Dates.dayAndTime(made, Language.ENGLISH) + ".");
            boolean old = Duration.between(made, examined.clock().instant()).compareTo(OLD) > 0;
            return old ? new Check("backups", Check.Level.NOTE, what, found, make) : Check.ok("backups", what, found);
        } catch (WorldFailure failure) {
            return Check.trouble("backups", what, failure.happened(), failure.next());
        }
    }

    private Check key() {
        Text what = Text.of("กุญแจของเครื่องนี้", "This PC's key");
        Path file = examined.home().resolve("device.key");
        if (Files.isReadable(file)) {
            return Check.ok("key", what, Text.of("มีอยู่", "It is there."));
        }
        return new Check(
                "key",
                Files.exists(file) ? Check.Level.TROUBLE : Check.Level.NOTE,
                what,
                Files.exists(file)
                        ? Text.of("มีอยู่ แต่อ่านไม่ได้", "It is there and cannot be read.")
                        : Text.of("ยังไม่มี", "It is not there yet."),
                Text.of(
                        "หากลงทะเบียนไว้แล้ว โปรดนำไฟล์ device.key ที่เก็บไว้มาวางคืน หรือลงทะเบียนเครื่องอีกครั้ง",
                        "If this PC was enrolled, please put the kept device.key back, or enrol again."));
    }

    private Check clock() {
        Text what = Text.of("นาฬิกาของเครื่อง", "This PC's clock");
        Instant now = examined.clock().instant();
        Text found = Text.of(
                Dates.dayAndTime(now, Language.THAI) + " (เขตเวลา "
                        + TimeZone.getDefault().getID() + ")",
                Dates.dayAndTime(now, Language.ENGLISH) + " (time zone "
                        + TimeZone.getDefault().getID() + ")");
        boolean behind = examined.beacon().filter(now::isBefore).isPresent();
        return behind
                ? Check.trouble(
                        "clock",
                        what,
                        Text.of(
                                "ช้ากว่าเวลาที่แม่ข่ายเคยแจ้งไว้ " + found.thai(),
                                "Behind the time that the server told before: " + found.english()),
                        Text.of(
                                "โปรดตั้งวันที่และเวลาของเครื่องให้ถูกต้อง ข้อมูลที่บันทึกไว้ไม่เสียหาย",
                                "Please set this PC's date and time. What is saved is not harmed."))
                : Check.ok("clock", what, found);
    }

    private Check language() {
        Text what = Text.of("Java รู้จักภาษาไทย", "This Java knows Thai");
        return Machine.breaksThai()
                ? Check.ok("language", what, Text.of("รู้จัก", "It does."))
                : Check.trouble(
                        "language",
                        what,
                        Text.of("ไม่รู้จัก ข้อความจะตัดบรรทัดกลางคำ", "It does not; lines break in mid-word."),
                        Text.of(
                                "โปรดติดตั้งโปรแกรมด้วยชุดติดตั้ง ซึ่งมี Java ที่รู้จักภาษาไทย",
                                "Please install the program from its package, which brings a Java that does."));
    }
}
