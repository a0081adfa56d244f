package org.samut.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;

@Command(
        name = "restore",
        description =
                "กู้ข้อมูลจากสำเนาสำรองที่สมบูรณ์ล่าสุด · puts the newest good backup in place; the file before it is kept aside")
final class RestoreCommand extends Verb {
    private static final Refusal NONE = new Refusal(
            "restore.none",
            Text.of(
                    "ไม่พบสำเนาสำรองที่สมบูรณ์ ไฟล์เดิมยังอยู่ไม่ถูกแตะต้อง",
                    "There is no good backup. The file is as it was."),
            Text.of(
                    "โปรดเก็บโฟลเดอร์ข้อมูลไว้ทั้งหมด แล้วแจ้งผู้ดูแลระบบ",
                    "Please keep the whole data folder and ask your support."));

    @Override
    public Integer call() {
        try {
            Backups backups = SqliteOffice.backups(samut().home(), Clock.systemUTC());
            Optional<Backup> good = backups.newestGood();
            if (good.isEmpty()) {
                return console().refused(List.of(NONE));
            }
            Optional<Path> aside = backups.restore(good.get());
            String kept = aside.map(Path::toString).orElse("-");
            return console()
                    .done(
                            Text.of(
                                    "กู้ข้อมูลจาก " + good.get().file() + " แล้ว ไฟล์เดิมเก็บไว้ที่ " + kept,
                                    "Restored from " + good.get().file() + ". The file before it is kept at " + kept),
                            Console.object()
                                    .put("from", good.get().file().toString())
                                    .put("keptAside", kept));
        } catch (WorldFailure failure) {
            return console().failed(failure);
        }
    }
}
