package org.samut.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.samut.app.Home;
import org.samut.app.Support;
import org.samut.app.Version;
import org.samut.app.command.paper.PaperCommand;
import org.samut.app.command.paper.SignedCommand;
import org.samut.app.command.server.EnrolCommand;
import org.samut.app.command.server.LineCommand;
import org.samut.app.command.server.ReceiptCommand;
import org.samut.app.command.server.SendCommand;
import org.samut.app.command.server.ServeCommand;
import org.samut.app.command.server.SyncCommand;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Rooted;
import org.samut.app.command.workbook.CheckCommand;
import org.samut.app.command.workbook.EvidenceCommand;
import org.samut.app.command.workbook.PrintCommand;
import org.samut.app.command.workbook.SealCommand;
import org.samut.app.command.workbook.WorkbookCommand;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
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
        versionProvider = SamutCommand.ProgramVersion.class,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            FormCommand.class,
            LaoCommand.class,
            OfficerCommand.class,
            WorkbookCommand.class,
            EvidenceCommand.class,
            CheckCommand.class,
            SealCommand.class,
            PrintCommand.class,
            PrintersCommand.class,
            PaperCommand.class,
            SignedCommand.class,
            EnrolCommand.class,
            SendCommand.class,
            SyncCommand.class,
            LineCommand.class,
            ReceiptCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            ServeCommand.class,
            DemoCommand.class
        })
public final class SamutCommand implements Callable<Integer>, Rooted {
    private static final String JSON = "--json";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "โฟลเดอร์ข้อมูลของเครื่องนี้ · the folder with all data of this installation")
    private Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "วิธีใช้คำสั่งนี้ · how this verb is used")
    private boolean helpWanted;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "รุ่นของโปรแกรม · the program's version")
    private boolean versionWanted;

    /** The program's whole command line, ready to run. */
    public static CommandLine line() {
        CommandLine line = new CommandLine(new SamutCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(SamutCommand::wrongUse);
        line.setExecutionExceptionHandler(SamutCommand::fault);
        return line;
    }

    /** Tells of a failure outside any verb; returns the exit code. */
    public static int tell(WorldFailure failure) {
        PrintWriter err = new PrintWriter(System.err, true);
        return new Console(err, err, false).failed(failure);
    }

    private static int wrongUse(CommandLine.ParameterException wrong, String[] words) {
        CommandLine line = wrong.getCommandLine();
        if (List.of(words).contains("--help") || List.of(words).contains("-h")) {
            verb(line, words).usage(line.getOut());
            return Console.DONE;
        }
        PrintWriter err = line.getErr();
        Text happened =
                Text.of("คำสั่งไม่ถูกต้อง ยังไม่ได้ทำสิ่งใด", "Wrong use, nothing was done: " + wrong.getMessage());
        if (List.of(words).contains(JSON)) {
            Text next = Text.of("โปรดดูวิธีใช้ด้วย --help", "Please see --help.");
            new Console(line.getOut(), err, true).failed(new WorldFailure("use.wrong", happened, next));
            return Console.WRONG_USE;
        }
        err.println(happened.thai());
        err.println(happened.english());
        line.usage(err);
        return Console.WRONG_USE;
    }

    /** The verb that the words name: who asks for its use need not give what it wants, such as a verb above's folder. */
    private static CommandLine verb(CommandLine line, String[] words) {
        CommandLine verb = line.getCommandSpec().root().commandLine();
        for (String word : words) {
            verb = verb.getSubcommands().getOrDefault(word, verb);
        }
        return verb;
    }

    /** A bug: what was saved is on the disk already, so nothing is lost; the error log has the details. */
    private static int fault(Exception bug, CommandLine line, CommandLine.ParseResult parsed) {
        if (System.getenv("SAMUT_DEBUG") != null) {
            bug.printStackTrace(line.getErr());
        }
        boolean json = parsed.originalArgs().contains(JSON);
        SamutCommand samut = (SamutCommand) line.getCommandSpec().root().userObject();
        String code = new Support(samut.home(), Clock.systemUTC()).errors().note(bug);
        return new Console(line.getOut(), line.getErr(), json)
                .failed(new WorldFailure(
                        code,
                        Text.of(
                                "โปรแกรมทำงานผิดพลาด ข้อมูลที่แจ้งว่าบันทึกแล้วยังอยู่ครบ",
                                "The program made a mistake. What was called saved is kept."),
                        Text.of(
                                "โปรดลองอีกครั้ง หากพบอีก โปรดทำไฟล์ด้วย samut doctor --out ไฟล์.zip แล้วแจ้งรหัสนี้แก่ผู้ดูแลระบบ",
                                "Please try again. If it happens again, make a file with samut doctor --out FILE.zip and"
                                        + " tell your support this code.")));
    }

    @Override
    public Path home() {
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
