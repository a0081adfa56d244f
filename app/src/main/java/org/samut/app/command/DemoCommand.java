package org.samut.app.command;

import java.nio.file.Path;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.app.demo.Demo;
import org.samut.app.window.WindowLauncher;
import org.samut.core.failure.WorldFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "สาธิตงานทั้งหมดด้วยตัวเลขสมมติ · does the whole main job with invented figures in a folder of its own")
final class DemoCommand extends Verb {
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "ที่เก็บผล · where to leave it; a new one when not given")
    Path folder;

    @Option(names = "--no-window", description = "ไม่ต้องเปิดหน้าต่างเมื่อเสร็จ · opens no window at the end")
    boolean noWindow;

    @Override
    public Integer call() {
        try {
            Path home = new Demo(console().out(), folder == null ? Demo.newFolder() : folder).run();
            if (noWindow || !Demo.hasDisplay()) {
                console().out().println("ไม่มีจอภาพ จึงไม่เปิดหน้าต่าง · No display: no window is opened.");
                console().out().flush();
                return Console.DONE;
            }
            console().out().println("เปิดหน้าต่างบนเล่มนี้ · Opening the window on this workbook.");
            console().out().flush();
            return window(home);
        } catch (WorldFailure failure) {
            return console().failed(failure);
        }
    }

    /** The demonstration is done already, so a display that does not answer is told and is no failure. */
    private int window(Path home) {
        try {
            WindowLauncher.open(home);
        } catch (WorldFailure noScreen) {
            console().failed(noScreen);
        }
        return Console.DONE;
    }
}
