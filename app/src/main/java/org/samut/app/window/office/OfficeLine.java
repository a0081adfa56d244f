package org.samut.app.window.office;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.samut.app.Composition;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.desk.LineDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Installation;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.window.WindowNotice;
import org.samut.core.workbook.Workbooks;
import org.samut.sync.client.RunReport;

/** The line of one installation, and what its store knows of deliveries. */
final class OfficeLine implements LineDesk {
    private final Composition composition;

    OfficeLine(Composition composition) {
        this.composition = composition;
    }

    /** Without the receipt, whose verifying would hold up the first picture. */
    DeskLine atFirst(String workbook) throws WorldFailure {
        Optional<Outbox.Delivery> delivery = installation().outbox().latest(workbook);
        return new DeskLine(
                installation().settings().value(Settings.SERVER),
                delivery.map(Outbox.Delivery::state),
                delivery.flatMap(Outbox.Delivery::refusal),
                Optional.empty(),
                paper(workbook),
                windows(workbook));
    }

    private List<WindowNotice> windows(String workbook) throws WorldFailure {
        Optional<Workbooks.Entitled> known = installation().workbooks().find(workbook);
        return known.isPresent() ? installation().windows().notices(known.get().form()) : List.of();
    }

    private DeskLine.Paper paper(String workbook) throws WorldFailure {
        Optional<Workbooks.Entitled> now = installation()
                .workbooks()
                .find(workbook)
                .filter(one -> !one.state().isEditable());
        if (now.isEmpty()) {
            return DeskLine.Paper.NONE;
        }
        int revision = now.get().revision();
        Optional<String> printed = installation().settings().value(Settings.PRINTED + workbook);
        return new DeskLine.Paper(
                printed.filter(Integer.toString(revision)::equals).isPresent(),
                installation().signedCopies().standing(workbook, revision));
    }

    @Override
    public DeskLine of(String workbook) throws WorldFailure {
        DeskLine first = atFirst(workbook);
        return new DeskLine(
                first.server(),
                first.delivery(),
                first.refusal(),
                composition
                        .line()
                        .receipt(workbook)
                        .map(proof -> new DeskLine.Proof(
                                proof.receipt(), proof.serverKey().id(), proof.evidence())),
                first.paper(),
                first.windows());
    }

    @Override
    public Outcome<DeskLine> enrol(URI server, String activationCode, String workbook) throws WorldFailure {
        var enrolled = composition.line().enrol(server.toString(), activationCode);
        DeskLine now = of(workbook);
        return enrolled.either(done -> Outcome.done(now), Outcome::refused);
    }

    @Override
    public Sent send(String workbook) throws WorldFailure {
        RunReport report = composition.line().converse();
        return new Sent(of(workbook), report.sentences());
    }

    private Installation installation() {
        return composition.office().installation();
    }
}
