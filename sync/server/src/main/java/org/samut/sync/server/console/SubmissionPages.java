package org.samut.sync.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.review.Review;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.page.Frame;
import org.samut.sync.server.console.page.LaoPage;
import org.samut.sync.server.console.page.Selection;
import org.samut.sync.server.console.page.SubmissionPage;
import org.samut.sync.server.console.standing.Standing;
import org.samut.sync.server.console.template.JtelaoGenerated;
import org.samut.sync.server.console.template.JtesubmissionGenerated;
import org.samut.sync.server.evidence.EvidenceStore;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.OverviewLedger.Filed;
import org.samut.sync.server.review.Deciding;
import org.samut.sync.server.review.ReviewDesk;

/** One LAO, one submission, and what is decided on it. Safe for several threads. */
final class SubmissionPages {
    private static final String ONE = "/console/submissions/{id}/{revision}";

    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final ReviewDesk reviews;
    private final Received received;
    private final Chosen chosen;
    private final Deeds deeds;

    SubmissionPages(Shelves shelves, Received received, Chosen chosen, Deeds deeds) {
        this.ledger = shelves.ledger();
        this.evidence = shelves.evidence();
        this.reviews = shelves.reviews();
        this.received = received;
        this.chosen = chosen;
        this.deeds = deeds;
    }

    /** Where submissions, their files and their reviews lie. */
    record Shelves(Ledger ledger, EvidenceStore evidence, ReviewDesk reviews) {}

    void open(ConsoleDoors doors) {
        doors.page(Permission.SEE, "/console/laos/{lao}", this::lao);
        doors.page(Permission.SEE, ONE, visit -> of(visit, whose -> show(visit, whose, 200, Optional.empty())));
        doors.page(Permission.SEE, ONE + "/content", visit -> of(visit, SubmissionPages::content));
        doors.page(Permission.SEE, ONE + "/receipt", visit -> of(visit, SubmissionPages::receipt));
        doors.page(Permission.SEE, ONE + "/evidence/{sha256}", visit -> of(visit, whose -> file(visit, whose)));
        doors.sent(Permission.REVIEW, ONE + "/review", visit -> of(visit, whose -> decide(visit, whose)));
    }

    @FunctionalInterface
    private interface Step {
        Answer answer(Received.Whose whose) throws WorldFailure, IOException;
    }

    private Answer of(Visit visit, Step step) throws WorldFailure, IOException {
        Optional<Received.Whose> whose = received.whose(visit.inPath("id"), visit.inPath("revision"), visit.account());
        return whose.isPresent() ? step.answer(whose.get()) : ConsoleDoors.nothing(visit);
    }

    private Answer show(Visit visit, Received.Whose whose, int status, Optional<String> refused) throws WorldFailure {
        Optional<SubmissionPage> page = received.page(whose, visit.account(), remarks(visit));
        if (page.isEmpty()) {
            return ConsoleDoors.message(visit, 200, whose.lao().fullName(), visit.of("one.unreadable"));
        }
        Lao lao = whose.lao();
        Frame plain = visit.frame(
                lao.fullName(),
                new Frame.Link(visit.of("overview.title"), "/console/overview"),
                new Frame.Link(
                        lao.province(),
                        "/console/overview?"
                                + Selection.ofForm(page.get().workbook().form().id())
                                        .in(lao.provinceCode())
                                        .query()),
                new Frame.Link(visit.of("place.lao"), "/console/laos/" + lao.code()));
        Frame frame = refused.isEmpty()
                ? plain
                : visit.frame(
                        lao.fullName(), Visit.bad(refused.get()), plain.crumbs().toArray(Frame.Link[]::new));
        return Reply.page(status, out -> JtesubmissionGenerated.render(out, null, frame, page.get()));
    }

    /** What was typed beside the indicators, by place. */
    private static Map<String, String> remarks(Visit visit) {
        Map<String, String> remarks = new HashMap<>();
        visit.context().formParamMap().forEach((name, texts) -> {
            if (!texts.isEmpty() && !texts.get(0).isBlank() && name.startsWith("remark")) {
                remarks.put(name.replaceFirst("^remark\\.?", ""), texts.get(0).replace("\r\n", "\n"));
            }
        });
        return remarks;
    }

    private Answer decide(Visit visit, Received.Whose whose) throws WorldFailure {
        if (!visit.account().may(Permission.REVIEW, whose.lao().provinceCode())) {
            return ConsoleDoors.forbidden(visit);
        }
        Optional<Review.Decision> decision = switch (visit.given("decision")) {
            case "accept" -> Optional.of(Review.Decision.ACCEPTED);
            case "return" -> Optional.of(Review.Decision.RETURNED);
            default -> Optional.empty();
        };
        if (decision.isEmpty()) {
            return ConsoleDoors.nothing(visit);
        }
        var deciding = new Deciding(
                whose.kept().id(),
                whose.kept().revision(),
                decision.get(),
                visit.account().name(),
                said(visit));
        Outcome<Review> outcome = reviews.decide(deciding);
        if (outcome instanceof Outcome.Refused<Review> refused) {
            Refusal first = refused.refusals().get(0);
            return show(
                    visit,
                    whose,
                    422,
                    Optional.of(visit.words().of(first.happened()) + " "
                            + visit.words().of(first.next())));
        }
        String done = decision.get() == Review.Decision.ACCEPTED ? "accepted" : "returned";
        deeds.note(
                visit,
                "review." + done,
                whose.kept().id() + " " + whose.kept().revision(),
                whose.lao().code());
        return Reply.to(
                "/console/submissions/" + whose.kept().id() + "/" + whose.kept().revision() + "?done=" + done);
    }

    /** By place; what is said of the whole comes first. */
    private static List<Deciding.Said> said(Visit visit) {
        List<Deciding.Said> said = new ArrayList<>();
        remarks(visit).forEach((place, text) -> said.add(new Deciding.Said(place, text)));
        said.sort(Comparator.comparing(Deciding.Said::place));
        return said;
    }

    private static Answer content(Received.Whose whose) {
        return Reply.download(
                name(whose, ".json"), "application/json", whose.kept().content());
    }

    private static Answer receipt(Received.Whose whose) {
        return Reply.download(
                name(whose, ".jws"),
                "application/octet-stream",
                whose.kept().receipt().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static String name(Received.Whose whose, String ending) {
        return whose.lao().code() + "-" + whose.kept().id() + "-" + whose.kept().revision() + ending;
    }

    /** Always for the disk, under no type that a browser would show: what is in it comes from anywhere. */
    private Answer file(Visit visit, Received.Whose whose) throws WorldFailure, IOException {
        String wanted = visit.inPath("sha256");
        Optional<EvidenceLedger.Content> content =
                ledger.evidence().filed(whose.kept().id(), whose.kept().revision()).stream()
                        .filter(file -> file.sha256().equals(wanted))
                        .flatMap(file -> file.here().stream())
                        .findFirst();
        Optional<InputStream> stored = content.isPresent() ? evidence.open(wanted) : Optional.empty();
        if (stored.isEmpty()) {
            return ConsoleDoors.nothing(visit);
        }
        String name = content.get().name().isEmpty() ? wanted : content.get().name();
        deeds.note(visit, "evidence.downloaded", wanted, whose.lao().code());
        try (InputStream bytes = stored.get()) {
            return Reply.stream(visit.context(), name, content.get().length(), bytes);
        }
    }

    private Answer lao(Visit visit) throws WorldFailure {
        chosen.catchUp();
        Optional<Lao> found = chosen.lao(visit.inPath("lao"), visit.account());
        if (found.isEmpty()) {
            return ConsoleDoors.nothing(visit);
        }
        Lao lao = found.get();
        List<Filed> filed = new ArrayList<>(ledger.overview().receivedFrom(lao.code()));
        filed.sort(Comparator.comparing(Filed::receivedAt).reversed());
        List<LaoPage.OfForm> forms = new ArrayList<>();
        for (Form form : chosen.forms()) {
            forms.add(new LaoPage.OfForm(
                    form,
                    standing(form, lao),
                    filed.stream()
                            .filter(one -> one.form().id().equals(form.id()))
                            .toList()));
        }
        var page = new LaoPage(lao, ledger.overview().enrolments(lao.code()), forms);
        Frame frame = visit.frame(
                lao.fullName(),
                new Frame.Link(visit.of("overview.title"), "/console/overview"),
                new Frame.Link(
                        lao.province(),
                        "/console/overview?"
                                + Selection.ofForm("").in(lao.provinceCode()).query()));
        return Reply.page(out -> JtelaoGenerated.render(out, null, frame, page));
    }

    private Optional<Standing> standing(Form form, Lao lao) throws WorldFailure {
        return chosen.standings(form).stream()
                .filter(standing -> standing.lao().code().equals(lao.code()))
                .findFirst();
    }
}
