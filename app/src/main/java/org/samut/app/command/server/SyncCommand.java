package org.samut.app.command.server;

import java.time.Duration;
import org.samut.app.Composition;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.client.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Talks to the server once, or whenever it is time to. */
@Command(
        name = "sync",
        description =
                "ติดต่อแม่ข่ายหนึ่งครั้ง: รับของใหม่ ส่งที่ค้าง · one conversation: fetches what is new, sends what waits")
public final class SyncCommand extends Verb {
    private static final Duration LOOK = Duration.ofSeconds(5);

    @Option(
            names = "--watch",
            description = "ติดต่อเองเรื่อยไปเมื่อมีสัญญาณ จนกว่าจะสั่งหยุด (Ctrl+C)"
                    + " · goes on by itself whenever a line is there, until stopped (Ctrl+C)")
    boolean watch;

    @Override
    public Integer call() {
        return inOffice(composition -> {
            int code = SendCommand.tell(console(), composition.line().converse());
            return watch ? watched(composition, code) : code;
        });
    }

    /** Until the process is ended, or its thread is interrupted. */
    private int watched(Composition composition, int code) throws WorldFailure {
        int last = code;
        while (slept()) {
            if (composition.line().watch().isDue(composition.line().settings().choices())) {
                RunReport report = composition.line().converseByItself();
                last = SendCommand.tell(console(), report);
                console().out().flush();
            }
        }
        return last;
    }

    private static boolean slept() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
