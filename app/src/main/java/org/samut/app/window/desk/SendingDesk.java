package org.samut.app.window.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.client.choice.LineChoices;
import org.samut.sync.client.line.UnderWay;

/** How the line is used, by itself and as people want it. Blocking where it says so; safe for several threads. */
public interface SendingDesk {
    /** Whether a conversation should begin by itself now. Asked every few seconds, on no thread that must not wait. */
    boolean isDue();

    /** One conversation by itself. For as long as the line takes. */
    Ran runByItself() throws WorldFailure;

    /** One conversation because a person wants it now. For as long as the line takes. */
    Ran runNow() throws WorldFailure;

    /** How far the conversation under way is; at once. */
    Optional<UnderWay.Progress> progress();

    /** Lets go of the conversation under way; at once. The next one goes on from what is confirmed. */
    void stop();

    /** Reads how things stand. */
    Standing standing() throws WorldFailure;

    /** Keeps what people chose; it counts at once. */
    void keep(LineChoices choices) throws WorldFailure;

    /** Which keys the server's certificate may have from now on. */
    void pin(List<String> pins) throws WorldFailure;

    /** What stands between this PC and the server; empty where it answers. For as long as the line takes. */
    Optional<Refusal> obstacle() throws WorldFailure;

    /**
     * What came of a conversation.
     *
     * @param changed whether something of the workbooks or the announcements is another now
     */
    record Ran(boolean changed, Optional<Refusal> obstacle) {}

    /**
     * How things stand.
     *
     * @param server the address that this PC is enrolled at
     * @param waiting how many sealed workbooks wait to be sent
     * @param refused how many the server did not take
     * @param lastContact when the server was there last, by its own clock
     */
    record Standing(Optional<String> server, int waiting, int refused, Optional<Instant> lastContact, Chosen chosen) {
        public static final Standing NONE =
                new Standing(Optional.empty(), 0, 0, Optional.empty(), new Chosen(LineChoices.USUAL, List.of()));
    }

    /** What people chose, and which keys the server may have. */
    record Chosen(LineChoices choices, List<String> pins) {}
}
