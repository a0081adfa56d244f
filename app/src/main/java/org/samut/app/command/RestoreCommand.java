package org.samut.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        description =
                "กู้ข้อมูลจากสำเนาสำรองที่สมบูรณ์ล่าสุด · puts the newest good backup in place; the file before it is kept aside")
final class RestoreCommand extends Verb {
    /** What a backup is for. */
    private static final Set<String> LOST = Set.of("store.damaged", "store.missing");

    private static final Refusal NONE = new Refusal(
            "restore.none",
            Text.of(
                    "ไม่พบสำเนาสำรองที่สมบูรณ์ ไฟล์เดิมยังอยู่ไม่ถูกแตะต้อง",
                    "There is no good backup. The file is as it was."),
            Text.of(
                    "โปรดเก็บโฟลเดอร์ข้อมูลไว้ทั้งหมด แล้วแจ้งผู้ดูแลระบบ",
                    "Please keep the whole data folder and ask your support."));

    private static final Refusal SOUND = new Refusal(
            "restore.not-needed",
            Text.of(
                    "ข้อมูลปัจจุบันเปิดได้ตามปกติ จึงยังไม่ได้กู้ข้อมูล ไม่มีสิ่งใดเปลี่ยนแปลง",
                    "The present data is sound, so nothing was restored and nothing has changed."),
            Text.of(
                    "หากต้องการใช้ข้อมูลสำรองซึ่งเก่ากว่าแทน โปรดใช้ samut restore --anyway",
                    "If the older backup is wanted in its place all the same, use samut restore --anyway."));

    @Option(names = "--anyway", description = "กู้แม้ข้อมูลปัจจุบันยังดีอยู่ · also where the present data is sound")
    boolean anyway;

    @Override
    public Integer call() {
        try {
            Backups backups = SqliteOffice.backups(samut().home(), Clock.systemUTC());
            Optional<Backup> good = backups.newestGood();
            if (good.isEmpty()) {
                return console().refused(List.of(NONE));
            }
            if (!anyway && isSound()) {
                return console().refused(List.of(SOUND));
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

    /**
     * Whatever was saved after the backup would be gone from the screen: a sound store is not replaced unasked, and one
     * that cannot be opened for another cause is no damaged one.
     */
    private boolean isSound() throws WorldFailure {
        try {
            SqliteOffice.open(samut().home(), Clock.systemUTC()).close();
            return true;
        } catch (WorldFailure failure) {
            if (LOST.contains(failure.code())) {
                return false;
            }
            throw failure;
        }
    }
}
