package org.samut.sync.server.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.page.CardsPage;
import org.samut.sync.server.console.page.QrDrawing;
import org.samut.sync.server.console.template.JtecardsGenerated;
import org.samut.sync.server.console.template.JtecodesGenerated;
import org.samut.sync.server.http.Answer;

/** Activation codes in bulk, as cards to print. Safe for several threads. */
final class CodePages {
    /** Of one sheet. */
    static final int MOST = 500;

    private final Outward outward;
    private final Chosen chosen;
    private final Clock clock;

    CodePages(Outward outward, Chosen chosen, Clock clock) {
        this.outward = outward;
        this.chosen = chosen;
        this.clock = clock;
    }

    void open(ConsoleDoors doors) {
        doors.page(Permission.ISSUE_CODES, "/console/codes", this::ask);
        doors.sent(Permission.ISSUE_CODES, "/console/codes", this::issue);
        doors.sent(Permission.ISSUE_CODES, "/console/chosen", CodePages::chosen);
    }

    /** What is done to the LAOs that were ticked in a list. */
    private static Answer chosen(Visit visit) {
        String laos = visit.allGiven("lao").stream()
                .filter(code -> code.matches("[A-Z0-9-]{1,10}"))
                .limit(MOST)
                .map(code -> "lao=" + code)
                .collect(Collectors.joining("&"));
        String where = visit.given("do").equals("extend") ? "/console/windows" : "/console/codes";
        return Reply.to(where + (laos.isEmpty() ? "" : "?" + laos));
    }

    /** With the LAOs that were ticked, or all of a selection. */
    private Answer ask(Visit visit) throws WorldFailure {
        List<String> codes = visit.context().queryParams("lao");
        if (codes.isEmpty() && !visit.selection().query().isEmpty()) {
            var laos = chosen.by(visit.selection(), visit.account());
            codes = laos.stream()
                    .flatMap(found -> found.standings().stream())
                    .limit(MOST)
                    .map(standing -> standing.lao().code())
                    .toList();
        }
        return form(visit, 200, String.join("\n", codes), Optional.empty());
    }

    private static Answer form(Visit visit, int status, String laos, Optional<String> refused) {
        var frame = refused.isEmpty()
                ? visit.frame(visit.of("codes.title"))
                : visit.frame(visit.of("codes.title"), Visit.bad(refused.get()));
        return Reply.page(status, out -> JtecodesGenerated.render(out, null, frame, laos));
    }

    /** All of them or none. */
    private Answer issue(Visit visit) throws WorldFailure {
        String typed = visit.given("laos");
        Set<String> codes = new LinkedHashSet<>(List.of(typed.strip().split("[\\s,;]+")));
        List<Lao> laos = new ArrayList<>();
        for (String code : codes) {
            Optional<Lao> lao = chosen.lao(code, visit.account())
                    .filter(one -> visit.account().may(Permission.ISSUE_CODES, one.provinceCode()));
            if (lao.isEmpty()) {
                return form(visit, 422, typed, Optional.of(visit.of("codes.unknown", code)));
            }
            laos.add(lao.get());
        }
        if (laos.size() > MOST) {
            return form(visit, 422, typed, Optional.of(visit.of("codes.many", MOST)));
        }
        // The browser's word for where it is; the door has held it against the request's own.
        String server = visit.context().header("Origin");
        List<CardsPage.Card> cards = new ArrayList<>();
        for (Lao lao : laos) {
            String code = outward.activate(visit.by(), lao.code());
            cards.add(new CardsPage.Card(lao, code, QrDrawing.of(server + "\n" + lao.code() + "\n" + code)));
        }
        var page = new CardsPage(server, clock.instant().plus(outward.codesLast()), cards);
        var frame = visit.frame(visit.of("cards.title"));
        return Reply.page(out -> JtecardsGenerated.render(out, null, frame, page));
    }
}
