package org.samut.app.start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samut.app.Home;
import org.samut.app.Support;
import org.samut.app.command.SamutCommand;
import org.samut.app.window.WindowLauncher;
import org.samut.core.failure.WorldFailure;

/** The program: without a verb it opens the window, with one it is a command line. */
public final class Samut {
    private Samut() {}

    public static void main(String[] args) {
        // First of all: Thai line breaks and dates hang on the default locale (jdk.localedata).
        Locale.setDefault(Locale.forLanguageTag("th-TH"));
        // Named, since looking for it opens each jar of the program; not a word of its own about that.
        System.setProperty("slf4j.provider", LateLogs.class.getName());
        System.setProperty("slf4j.internal.verbosity", "WARN");
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> noted(home(args), bug));
        Optional<Path> window = windowHome(args);
        if (window.isPresent()) {
            System.exit(openWindow(window.get()));
        } else {
            // Libraries tell of their comings and goings; people are told of what went wrong.
            Logger.getLogger("").setLevel(Level.WARNING);
            System.exit(SamutCommand.line().execute(args));
        }
    }

    /** A fault on any thread that nobody else has told of: into the error log, and its code to whoever looks on. */
    private static void noted(Path home, Throwable bug) {
        String code = new Support(home, Clock.systemUTC()).errors().note(bug);
        System.err.println("โปรแกรมทำงานผิดพลาด ข้อมูลที่บันทึกแล้วยังอยู่ครบ · Samut: a fault, nothing saved is lost ["
                + code + "]");
    }

    private static Path home(String[] args) {
        int at = List.of(args).indexOf("--home");
        return at >= 0 && at + 1 < args.length ? Path.of(args[at + 1]) : Home.usual();
    }

    private static int openWindow(Path home) {
        try {
            if (!WindowLauncher.open(home)) {
                System.out.println(
                        "หน้าต่างเปิดอยู่แล้ว จึงนำมาไว้ด้านหน้า · The window was open already and is in front now.");
            }
            return 0;
        } catch (WorldFailure failure) {
            return SamutCommand.tell(failure);
        }
    }

    /** The home folder to open in a window, or empty where there is a verb. */
    private static Optional<Path> windowHome(String[] args) {
        if (args.length == 0) {
            return Optional.of(Home.usual());
        }
        boolean homeOnly = args.length == 2 && args[0].equals("--home");
        return homeOnly ? Optional.of(Path.of(args[1])) : Optional.empty();
    }
}
