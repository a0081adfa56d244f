package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.text.Text;
import org.samut.sync.server.Activation;
import org.samut.sync.server.Publication;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.AuditLedger.Actor;
import org.samut.sync.server.ledger.AuditLedger.Deed;
import org.samut.sync.server.ledger.AuditLedger.Line;

@ParameterizedClass
@EnumSource(Centre.Kind.class)
class AuditTest extends OnEachDatabase {
    private static final Instant NOON = Instant.parse("2026-07-01T05:00:00.123456789Z");

    @TempDir
    Path folder;

    private Centre server;
    private AuditLedger audit;

    @BeforeEach
    void start() throws Exception {
        server = kind.start(folder.resolve("server"));
        audit = server.servers().get(0).audit();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whoDidWhatWhenAndFromWhereStandsThere() throws Exception {
        Deed deed = new Deed(Actor.console("ผู้ดูแล"), "window.extended", "6760607", "น้ำท่วม", "10.0.0.7");
        audit.note(deed, NOON);
        Line line = audit.before(Long.MAX_VALUE, 1).get(0);
        assertEquals(deed, line.deed());
        assertEquals(Instant.parse("2026-07-01T05:00:00.123Z"), line.at());
        assertEquals(Optional.empty(), audit.broken());
    }

    @Test
    void whatIsDoneAtTheCommandLineAndByPcsIsNoted() throws Exception {
        URI address = server.address();
        String code = ((Outcome.Done<String>) Activation.issue(server.storage(), OfficePc.LAO)).value();
        Publication.publish(server.storage(), OfficePc.FORM);
        Publication.publish(server.storage(), OfficePc.FORM);
        Publication.announce(server.storage(), Text.of("ข่าว", "News"), Text.of("", ""));
        try (OfficePc pc = new OfficePc(folder.resolve("office"))) {
            pc.enrol(address, code);
            String user = "command-line:" + System.getProperty("user.name");
            assertEquals(
                    List.of(
                            "device:6760607:" + pc.key.verifyingKey().id() + " device.enrolled 6760607 127.0.0.1",
                            user + " announcement.published ข่าว local",
                            user + " form.published msps-2567 1 local",
                            user + " activation.issued 6760607 local"),
                    told(audit.before(Long.MAX_VALUE, 10)));
        }
        assertTrue(audit.before(Long.MAX_VALUE, 10).stream()
                .noneMatch(line -> line.toString().contains(code)));
    }

    @Test
    void theListIsReadPageByPage() throws Exception {
        for (int i = 1; i <= 5; i++) {
            audit.note(Deed.local(Actor.here(), "form.published", "form " + i), NOON);
        }
        List<Line> newest = audit.before(Long.MAX_VALUE, 2);
        assertEquals(List.of(5L, 4L), newest.stream().map(Line::place).toList());
        assertEquals(
                List.of(3L, 2L, 1L),
                audit.before(4, 10).stream().map(Line::place).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "update audit set detail = 'x'",
        "update audit set place = place + 1",
        "delete from audit",
        "update submission set content = content",
        "update submission set receipt = 'x'",
        "delete from submission"
    })
    void theDatabaseRefusesToChangeWhatIsThere(String change) throws Exception {
        server.publish(OfficePc.FORM);
        try (OfficePc pc = new OfficePc(folder.resolve("office"))) {
            pc.enrol(server.address(), server.activate(OfficePc.LAO));
            pc.seal();
            pc.run();
        }
        List<Line> before = audit.before(Long.MAX_VALUE, 10);
        SQLException refused =
                assertThrows(SQLException.class, () -> server.rows().change(change));
        assertTrue(refused.getMessage().contains("keeps what it holds"), refused.getMessage());
        assertEquals(before, audit.before(Long.MAX_VALUE, 10));
        assertEquals(1, server.rows().count("submission"));
    }

    @ParameterizedTest
    @CsvSource({
        "update audit set detail = 'another reason' where place = 2, 2",
        "update audit set who = 'console:somebody else' where place = 3, 3",
        "delete from audit where place = 2, 2",
        "update audit set hash = 'x' where place = 1, 1"
    })
    void whoeverTakesTheTriggersAwayIsSeen(String change, long place) throws Exception {
        for (int i = 1; i <= 4; i++) {
            audit.note(new Deed(Actor.console("owner"), "window.extended", "676060" + i, "a reason", "x"), NOON);
        }
        server.rows().withoutTriggers("audit", change);
        assertEquals(Optional.of(place), audit.broken());
    }

    @Test
    void manyWhoNoteAtOnceGetPlacesWithoutGaps() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                AuditLedger mine =
                        server.servers().get(thread % server.servers().size()).audit();
                Actor actor = Actor.console("owner" + thread);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        mine.note(Deed.local(actor, "form.published", "x"), NOON);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(80, audit.before(Long.MAX_VALUE, 100).get(0).place());
        assertEquals(Optional.empty(), audit.broken());
    }

    private static List<String> told(List<Line> lines) {
        return lines.stream()
                .map(Line::deed)
                .map(deed -> deed.who().name() + " " + deed.what() + " " + deed.subject() + " " + deed.from())
                .toList();
    }
}
