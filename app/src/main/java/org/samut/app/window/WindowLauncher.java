package org.samut.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.samut.app.Composition;
import org.samut.app.Doorbell;
import org.samut.app.window.desk.SupportDesk;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.office.OfficeSupport;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** Opens the window on a home folder. */
public final class WindowLauncher {
    private WindowLauncher() {}

    /**
     * Comes back when the window was closed, or at once where a window of the folder was open already: that one came
     * to the front.
     *
     * @return whether it was this process whose window was open
     * @throws WorldFailure where there is no screen to open it on
     */
    public static boolean open(Path home) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try {
            SamutWindow.Opener opener = () -> new OfficeDesk(Composition.open(home, clock));
            Function<Optional<WorldFailure>, SupportDesk> support = why -> OfficeSupport.unopened(home, clock, why);
            return new SamutWindow(opener, Composition.backups(home, clock), clock, new Doorbell(home), support).run();
        } catch (RuntimeException | LinkageError noScreen) {
            // JavaFX's ways to say that the display does not answer or that a library of the system lacks.
            throw new WorldFailure(
                    "window.display",
                    Text.of(
                            "เปิดหน้าต่างไม่ได้ เพราะติดต่อจอภาพไม่ได้ ข้อมูลยังอยู่ครบ",
                            "No window can be opened: the display does not answer. Nothing is lost."),
                    Text.of(
                            "โปรดเปิดโปรแกรมจากหน้าจอของเครื่อง หรือใช้คำสั่ง samut --help",
                            "Please start it from a desktop, or use the verbs (samut --help)."),
                    noScreen);
        }
    }
}
