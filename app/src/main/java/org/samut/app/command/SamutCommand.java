package org.samut.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.samut.app.Home;
import org.samut.app.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line: the same program without a window. */
@Command(
        name = "samut",
        description = {
            "สมุดตัวชี้วัด · the indicator workbook",
            "ไม่ระบุคำสั่ง: เปิดหน้าต่าง · without a verb: opens the window"
        },
        mixinStandardHelpOptions = true,
        versionProvider = SamutCommand.ProgramVersion.class,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            FormCommand.class,
            LaoCommand.class,
            OfficerCommand.class,
            WorkbookCommand.class,
            CheckCommand.class,
            SealCommand.class,
            PrintCommand.class,
            EnrolCommand.class,
            SendCommand.class,
            SyncCommand.class,
            ReceiptCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ServeCommand.class,
            DemoCommand.class
        })
public final class SamutCommand implements Callable<Integer> {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "โฟลเดอร์ข้อมูลของเครื่องนี้ · the folder with all data of this installation")
    private Path home;

    /** The program's whole command line, ready to run. */
    public static CommandLine line() {
        CommandLine line = new CommandLine(new SamutCommand());
        line.setExitCodeExceptionMapper(e -> Console.WORLD_FAILED);
        return line;
    }

    Path home() {
        return home == null ? Home.usual() : home;
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return Console.WRONG_USE;
    }

    /** The version that Maven put into the jar. */
    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"samut " + Version.number()};
        }
    }
}
