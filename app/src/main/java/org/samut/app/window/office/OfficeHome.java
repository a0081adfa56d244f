package org.samut.app.window.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samut.app.Composition;
import org.samut.app.Line;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.desk.HomeDesk;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.signed.SignedWorkflow;
import org.samut.core.rule.Finding;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.text.Text;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.workbook.Workbooks;

/** The start screen's side of an installation. */
final class OfficeHome implements HomeDesk {
    private final Composition composition;
    private final Opened opened;

    OfficeHome(Composition composition, Opened opened) {
        this.composition = composition;
        this.opened = opened;
    }

    @Override
    public Shelf shelf() throws WorldFailure {
        Office office = composition.office();
        List<Shelved> shelved = new ArrayList<>();
        for (Workbooks.Entitled entitled : office.installation().workbooks().list()) {
            Optional<OpenWorkbook> open = office.look(entitled);
            if (open.isPresent()) {
                shelved.add(shelved(entitled, open.get()));
            }
        }
        Settings settings = office.installation().settings();
        return new Shelf(
                shelved,
                settings.value(Settings.WORKBOOK),
                composition.store().announcements().list(),
                officer(),
                settings.value(Settings.SERVER));
    }

    private Shelved shelved(Workbooks.Entitled entitled, OpenWorkbook open) throws WorldFailure {
        Assessment assessment = open.assess();
        Set<String> toDo = assessment.findings().stream()
                .filter(Finding::isToDo)
                .map(Finding::code)
                .collect(Collectors.toSet());
        List<Progress> areas = open.form().areas().stream()
                .map(area -> {
                    List<String> codes =
                            area.indicators().map(one -> one.code()).toList();
                    int answered = (int)
                            codes.stream().filter(code -> !toDo.contains(code)).count();
                    return new Progress(area.code(), answered, codes.size());
                })
                .toList();
        return new Shelved(
                entitled.id(),
                open.form(),
                open.window(),
                open.lao(),
                entitled.state(),
                entitled.revision(),
                areas,
                assessment.findings().stream()
                        .filter(finding -> finding.blocksSealing() && !finding.isToDo())
                        .count(),
                composition
                        .office()
                        .installation()
                        .outbox()
                        .latest(entitled.id())
                        .map(Outbox.Delivery::state),
                new SignedWorkflow(open).standing(),
                composition
                        .line()
                        .receipt(entitled.id())
                        .map(Line.VerifiedReceipt::evidence)
                        .orElse(EvidenceStanding.NONE));
    }

    @Override
    public Outcome<DeskWorkbook> open(String workbook) throws WorldFailure {
        return opened.lay(composition.office().openWorkbook(workbook));
    }

    @Override
    public void markRead(String announcement) throws WorldFailure {
        composition.store().announcements().markRead(announcement);
    }

    @Override
    public void keepOfficer(String name) throws WorldFailure {
        composition.office().installation().settings().keep(Settings.OFFICER, name.strip());
    }

    @Override
    public Optional<String> officer() throws WorldFailure {
        return composition
                .office()
                .installation()
                .settings()
                .value(Settings.OFFICER)
                .filter(name -> !name.isBlank());
    }

    @Override
    public List<Text> converse() throws WorldFailure {
        return composition.line().converse().sentences();
    }
}
