package org.samut.app.window.desk;

import java.net.URI;
import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** The line to the central server. Blocking; {@link #enrol} and {@link #send} for as long as the line takes. */
public interface LineDesk {
    /** How the workbook's delivery stands. */
    DeskLine of(String workbook) throws WorldFailure;

    /** Makes this PC known to a server. */
    Outcome<DeskLine> enrol(URI server, String activationCode, String workbook) throws WorldFailure;

    /** One attempt to deliver what waits, and to fetch what the server has for us. */
    Sent send(String workbook) throws WorldFailure;

    /** What came of an attempt: how the delivery stands now, and what is to be said of it. */
    record Sent(DeskLine line, List<Text> sentences) {}
}
