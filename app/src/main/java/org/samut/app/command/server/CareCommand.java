package org.samut.app.command.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.RegistryTable;
import org.samut.core.text.Text;
import org.samut.sync.server.RegistryImport;
import org.samut.sync.server.ServerBackup;
import org.samut.sync.server.ledger.LaoLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What an operator of a server does now and then: a backup, a new registry. */
final class CareCommand {
    private CareCommand() {}

    @Command(
            name = "backup",
            description =
                    "สำรองข้อมูลของแม่ข่ายขณะทำงาน (ฐานข้อมูลในโฟลเดอร์) · copies the data folder while the server runs")
    static final class Backup extends Verb {
        private static final Refusal POSTGRES = new Refusal(
                "backup.postgres",
                Text.of(
                        "ข้อมูลอยู่ใน PostgreSQL จึงไม่ได้สำรองด้วยคำสั่งนี้",
                        "The data is in PostgreSQL, so this does not copy it."),
                Text.of("โปรดใช้ pg_dump แล้วสำรองโฟลเดอร์หลักฐาน", "Use pg_dump, then copy the folder of evidence."));

        @ParentCommand
        ServeCommand serve;

        @Parameters(paramLabel = "DIR", description = "โฟลเดอร์ใหม่ที่ว่าง · a new, empty folder")
        Path to;

        @Override
        public Integer call() {
            if (serve.database.isPresent()) {
                return console().refused(List.of(POSTGRES));
            }
            try {
                ServerBackup.copy(serve.data, to);
                return console().done(Text.of("สำรองไว้ที่ " + to + " แล้ว", "Copied to " + to + "."));
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }
    }

    @Command(
            name = "registry-import",
            description = "นำเข้าทะเบียน อปท. ทั้งประเทศ · takes the registry of all local governments in")
    static final class Registry extends Verb {
        @ParentCommand
        ServeCommand serve;

        @Parameters(
                paramLabel = "FILE.csv",
                arity = "0..1",
                description = "ถ้าไม่ระบุ ใช้ทะเบียนที่มากับโปรแกรม · else the program's own")
        Optional<Path> file = Optional.empty();

        @Override
        public Integer call() {
            try {
                return file.isPresent()
                        ? RegistryImport.of(serve.storage(), bytes(file.get()))
                                .either(this::imported, console()::refused)
                        : imported(RegistryImport.ofProgram(serve.storage()));
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private static byte[] bytes(Path file) throws WorldFailure {
            try (var stream = Files.newInputStream(file)) {
                return stream.readNBytes(RegistryTable.LIMIT + 1);
            } catch (IOException e) {
                throw new WorldFailure(
                        "registry.file",
                        Text.of(
                                "อ่านไฟล์ทะเบียนไม่ได้ จึงไม่ได้นำเข้า",
                                "The registry's file could not be read; nothing was taken in."),
                        Text.of("โปรดตรวจสอบที่อยู่และสิทธิ์ของไฟล์", "Check the file's path and permissions."),
                        e);
            }
        }

        private int imported(LaoLedger.Imported counts) {
            return console()
                    .done(
                            Text.of(
                                    "นำเข้าทะเบียนแล้ว: ใหม่ " + counts.added() + " เปลี่ยน " + counts.changed()
                                            + " คงเดิม " + counts.same() + " ไม่อยู่ในไฟล์แต่เก็บไว้ "
                                            + counts.notNamed(),
                                    "Taken in: " + counts.added() + " new, " + counts.changed() + " changed, "
                                            + counts.same() + " as before; " + counts.notNamed()
                                            + " that it lacks are kept."),
                            Console.object()
                                    .put("added", counts.added())
                                    .put("changed", counts.changed())
                                    .put("same", counts.same())
                                    .put("notNamed", counts.notNamed()));
        }
    }
}
