package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.WorkbookState;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.CentralServer;

/** An office's PC and the central server over a line that is as lines are. */
class ConversationTest {
    @TempDir
    Path folder;

    private CentralServer server;
    private OfficePc pc;
    private Relay line;

    @BeforeEach
    void anOfficeIsEnrolled() throws Exception {
        server = CentralServer.start(folder.resolve("server"), 0);
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
    void whatIsSealedIsReceivedWithAVerifiedReceipt() throws Exception {
        Submission sealed = pc.seal();
        RunReport report = pc.run();
        assertEquals(RunReport.State.RECEIVED, report.state(), report.toString());
        assertEquals(1, report.received().size());
        assertEquals(DeliveryState.RECEIVED, pc.delivery(sealed).state());
        assertEquals(WorkbookState.RECEIVED, pc.state(sealed));
        assertTrue(pc.delivery(sealed).receipt().isPresent());
    }

    @Test
    void aWholeFormIsAtMostSixKilobytesOnTheWire() throws Exception {
        Submission sealed = pc.seal();
        pc.run();
        System.out.println("on the wire: " + line.lastPutBytes + " bytes of " + sealed.content().length);
        assertTrue(line.lastPutBytes <= 6_000, "bytes: " + line.lastPutBytes);
    }
}
