package org.samut.app.command;

import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.backup.Backup;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;

@Command(name = "backup", description = "สำรองข้อมูลเดี๋ยวนี้ · makes a backup now")
final class BackupCommand extends Verb {
    @Override
    public Integer call() {
        return inOffice(composition -> {
            Backup made = composition.store().backups().make(Backup.Reason.ASKED);
            return console()
                    .done(
                            Text.of("สำรองข้อมูลไว้ที่ " + made.file(), "Backed up to " + made.file()),
                            Console.object().put("file", made.file().toString()));
        });
    }
}
