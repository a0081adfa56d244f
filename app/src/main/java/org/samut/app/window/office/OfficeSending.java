package org.samut.app.window.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.app.Composition;
import org.samut.app.Line;
import org.samut.app.window.desk.SendingDesk;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Outbox;
import org.samut.sync.client.RunReport;
import org.samut.sync.client.choice.LineChoices;
import org.samut.sync.client.line.UnderWay;
import org.samut.sync.protocol.Beacon;

/** The line of one installation, as its people use it. */
final class OfficeSending implements SendingDesk {
    private final Composition composition;

    OfficeSending(Composition composition) {
        this.composition = composition;
    }

    @Override
    public boolean isDue() {
        try {
            return settings().value(Settings.SERVER).isPresent()
                    && line().watch().isDue(line().settings().choices());
        } catch (WorldFailure unread) {
            // Whoever saves or opens next hears of the disk; nothing begins by itself meanwhile.
            return false;
        }
    }

    @Override
    public Ran runByItself() throws WorldFailure {
        return ran(line().converseByItself());
    }

    @Override
    public Ran runNow() throws WorldFailure {
        return ran(line().converse());
    }

    private static Ran ran(RunReport report) {
        boolean quiet = report.state() == RunReport.State.NOTHING_TO_SEND
                && report.sentences().size() <= 1;
        return new Ran(!quiet, report.obstacle());
    }

    @Override
    public Optional<UnderWay.Progress> progress() {
        return line().underWay().progress();
    }

    @Override
    public void stop() {
        line().underWay().stop();
    }

    @Override
    public Standing standing() throws WorldFailure {
        int waiting = 0;
        int refused = 0;
        for (Outbox.Delivery delivery :
                composition.office().installation().outbox().deliveries()) {
            if (delivery.state() == DeliveryState.REFUSED) {
                refused++;
            } else if (delivery.state() != DeliveryState.RECEIVED) {
                waiting++;
            }
        }
        Chosen chosen =
                new Chosen(line().settings().choices(), line().settings().pins());
        return new Standing(settings().value(Settings.SERVER), waiting, refused, lastContact(), chosen);
    }

    private Optional<Instant> lastContact() throws WorldFailure {
        Optional<String> signed = settings().value(Settings.BEACON);
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        return line().serverKey().flatMap(key -> Beacon.open(signed.get(), key)).map(Beacon::time);
    }

    @Override
    public void keep(LineChoices choices) throws WorldFailure {
        boolean wasPaused = line().settings().choices().paused();
        line().settings().keep(choices);
        line().cap(choices.cap());
        if (choices.paused()) {
            stop();
        } else if (wasPaused) {
            line().watch().soon();
        }
    }

    @Override
    public void pin(List<String> pins) throws WorldFailure {
        line().settings().pin(pins);
        line().watch().soon();
    }

    @Override
    public Optional<Refusal> obstacle() throws WorldFailure {
        return line().reach().obstacle();
    }

    private Line line() {
        return composition.line();
    }

    private Settings settings() {
        return composition.office().installation().settings();
    }
}
