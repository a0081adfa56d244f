package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Forms;
import org.samut.core.settings.Settings;
import org.samut.core.signature.Jws;
import org.samut.core.text.Text;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.Publication;

/** What the server tells, and what the PC keeps of it. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class FeedTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;
    private Relay line;

    @BeforeEach
    void anOfficeIsEnrolled() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        line = new Relay(server.address());
        pc.goTo(line.address());
    }

    @AfterEach
    void stop() throws Exception {
        line.close();
        pc.close();
        server.close();
    }

    @Test
    void theFormOfTheFeedIsKeptWithItsSignatureAndTheCheckpointMoves() throws Exception {
        RunReport report = pc.run();
        assertEquals(List.of(new RunReport.NewForm("msps-2567", 1)), report.forms());
        assertEquals(RunReport.State.NOTHING_TO_SEND, report.state());
        Forms.Document kept = pc.office.forms().find("msps-2567", 1).orElseThrow();
        assertEquals(OfficePc.FORM, kept.json());
        assertTrue(Jws.verifies(
                server.key(), kept.signature().orElseThrow(), kept.json().getBytes(UTF_8)));
        assertEquals(Optional.of("1"), pc.office.settings().value(Settings.CHECKPOINT));
        assertTrue(pc.office.settings().value(Settings.BEACON).isPresent());
        assertEquals(List.of(), pc.run().forms());
    }

    @Test
    void anAnnouncementIsKeptOnceAndStaysReadWhenItIsRead() throws Exception {
        Text title = Text.of("เลื่อนวันปิดรับข้อมูล", "The window closes later");
        Text body = Text.of("ส่งได้ถึงสิ้นเดือนหน้า", "Send until the end of next month.");
        assertEquals(Outcome.done(true), Publication.announce(server.storage(), title, body));
        assertEquals(Outcome.done(false), Publication.announce(server.storage(), title, body));
        assertTrue(pc.run().sentences().stream().anyMatch(said -> said.english().contains("closes later")));
        Announcement kept = pc.office.announcements().list().get(0);
        assertEquals(title, kept.title());
        assertEquals(body, kept.body());
        pc.office.announcements().markRead(kept.id());
        pc.office.settings().keep(Settings.CHECKPOINT, "0");
        pc.run();
        assertEquals(1, pc.office.announcements().list().size());
        assertTrue(pc.office.announcements().list().get(0).read());
    }

    @Test
    void anAnnouncementWithAnotherSignatureIsNotKept() throws Exception {
        Publication.announce(server.storage(), Text.of("ข่าว", "News"), Text.of("", ""));
        server.rows().change("update notice set signed = signed || 'x'");
        RunReport report = pc.run();
        assertEquals("announcement.signature", report.refusals().get(0).code());
        assertEquals(List.of(), pc.office.announcements().list());
        assertEquals(1, report.forms().size());
    }

    @Test
    void anAnnouncementThatIsTooLongIsRefused() throws Exception {
        assertInstanceOf(
                Outcome.Refused.class,
                Publication.announce(server.storage(), Text.of("ก".repeat(201), "x"), Text.of("", "")));
    }

    @Test
    void aFormThatAPersonImportedIsNotFetchedAgainAndGetsItsSignature() throws Exception {
        pc.seal();
        line.onGet(Relay.PASS, exchange -> fail("fetched " + exchange.head));
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertTrue(
                pc.office.forms().find("msps-2567", 1).orElseThrow().signature().isPresent());
    }

    @Test
    void aSignInPageInPlaceOfTheFeedEndsTheRun() throws Exception {
        pc.seal();
        line.onGet(Relay.answering("HTTP/1.1 200 OK\nContent-Type: text/html", "<html>sign in</html>"));
        RunReport report = pc.run();
        assertEquals(RunReport.State.WAITING, report.state());
        assertEquals(0, line.puts);
    }

    @Test
    void aFormWithAChangedSignatureIsNotKeptAndTheRestGoesOn() throws Exception {
        pc.seal();
        server.rows().change("delete from feed_item");
        server.rows()
                .change(
                        "insert into form select 'evil-2567', 1, replace(document, 'msps-2567', 'evil-2567'), sha256, signature"
                                + " from form");
        server.rows()
                .change("insert into feed_item (form_id, form_version, at) values ('evil-2567', 1, "
                        + server.rows().epoch() + "), ('msps-2567', 1, "
                        + server.rows().epoch() + ")");
        RunReport report = pc.run();
        assertEquals("form.signature", report.refusals().get(0).code());
        assertEquals(1, report.received().size());
        assertEquals(
                List.of("msps-2567"),
                pc.office.forms().list().stream().map(Forms.Document::id).toList());
        assertEquals(Optional.of("1"), pc.office.settings().value(Settings.CHECKPOINT));
    }

    @Test
    void aPullThatIsCutKeepsNothingByHalf() throws Exception {
        line.onGet(Relay.PASS, Relay.CUT_WITHIN_THE_ANSWER);
        RunReport report = pc.run();
        assertEquals(RunReport.State.WAITING, report.state());
        assertEquals(Optional.of("0"), pc.office.settings().value(Settings.CHECKPOINT));
        assertEquals(List.of(), pc.office.forms().list());
        assertEquals(1, pc.run().forms().size());
    }

    @Test
    void anotherFormUnderTheSameVersionIsNotPutOverTheOneHere() throws Exception {
        String other = OfficePc.FORM + " ";
        pc.office.forms().keep(new Forms.Document("msps-2567", 1, other, Optional.empty()));
        RunReport report = pc.run();
        assertEquals("form.differs", report.refusals().get(0).code());
        assertEquals(other, pc.office.forms().find("msps-2567", 1).orElseThrow().json());
    }
}
