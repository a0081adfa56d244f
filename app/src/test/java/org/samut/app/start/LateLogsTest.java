package org.samut.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What a library says with SLF4J is heard by the logs of Java, from its first word on, with what caused it. */
final class LateLogsTest {
    @Test
    void theFirstWordIsHeardWithItsCause() {
        List<LogRecord> heard = new ArrayList<>();
        Logger heeded = Logger.getLogger("late");
        heeded.setUseParentHandlers(false);
        heeded.addHandler(new Handler() {
            @Override
            public void publish(LogRecord said) {
                heard.add(said);
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing to let go.
            }
        });
        var cause = new IllegalStateException("cut");
        LateLogs logs = new LateLogs();
        logs.initialize();
        var log = logs.getLoggerFactory().getLogger("late");

        log.warn("no backup: {}", "disk.full", cause);
        log.debug("not on a usual day");

        assertEquals(1, heard.size());
        assertEquals("no backup: disk.full", heard.get(0).getMessage());
        assertEquals(Level.WARNING, heard.get(0).getLevel());
        assertSame(cause, heard.get(0).getThrown());
    }
}
