package org.samut.sync.server.console;

import java.time.LocalDate;
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
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.page.WindowsPage;
import org.samut.sync.server.console.template.JtewindowsGenerated;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.ledger.WindowLedger;
import org.samut.sync.server.window.WindowExtension;

/** Another last day for some LAOs, with its reason. Safe for several threads. */
final class WindowPages {
    private static final List<String> FIELDS = List.of("form", "laos", "all", "closes", "reason", "englishReason");
    private static final int SHOWN = 100;

    private final WindowLedger ledger;
    private final WindowExtension extension;
    private final Chosen chosen;

    WindowPages(WindowLedger ledger, WindowExtension extension, Chosen chosen) {
        this.ledger = ledger;
        this.extension = extension;
        this.chosen = chosen;
    }

    void open(ConsoleDoors doors) {
        doors.page(
                Permission.EXTEND_WINDOWS,
                "/console/windows",
                visit -> page(
                        visit,
                        Map.of(
                                "laos",
                                String.join("\n", visit.context().queryParams("lao")),
                                "form",
                                visit.asked("form")),
                        Optional.empty()));
        doors.sent(Permission.EXTEND_WINDOWS, "/console/windows", this::extend);
    }

    private Answer page(Visit visit, Map<String, String> typed, Optional<String> refused) throws WorldFailure {
        List<Form> forms = chosen.forms();
        List<WindowNotice> said = new ArrayList<>();
        for (Form form : forms) {
            said.addAll(ledger.words(form.id()));
        }
        said.sort(Comparator.comparing(WindowNotice::at).reversed());
        var page = new WindowsPage(forms, said.stream().limit(SHOWN).toList(), typed);
        var frame = refused.isEmpty()
                ? visit.frame(visit.of("windows.title"))
                : visit.frame(visit.of("windows.title"), Visit.bad(refused.get()));
        return Reply.page(refused.isEmpty() ? 200 : 422, out -> JtewindowsGenerated.render(out, null, frame, page));
    }

    private Answer extend(Visit visit) throws WorldFailure {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field ->
                typed.put(field, visit.given(field).replace("\r\n", "\n").strip()));
        boolean all = typed.get("all").equals("yes");
        List<String> laos = all || typed.get("laos").isEmpty()
                ? List.of()
                : List.of(typed.get("laos").split("[\\s,;]+"));
        if (laos.isEmpty() && !all) {
            return page(visit, typed, Optional.of(visit.of("windows.nobody")));
        }
        for (String lao : laos) {
            if (chosen.lao(lao, visit.account()).isEmpty()) {
                return page(visit, typed, Optional.of(visit.of("windows.unknown", lao)));
            }
        }
        Optional<LocalDate> closes = TypedDay.read(typed.get("closes"));
        if (closes.isEmpty()) {
            return page(visit, typed, Optional.of(visit.of("windows.no.day")));
        }
        String english = typed.get("englishReason").isEmpty() ? typed.get("reason") : typed.get("englishReason");
        var wish =
                new WindowExtension.Wish(typed.get("form"), laos, closes.get(), Text.of(typed.get("reason"), english));
        Outcome<List<WindowNotice>> outcome =
                extension.extend(wish, visit.by().actor(), visit.by().from());
        if (outcome instanceof Outcome.Refused<List<WindowNotice>> refused) {
            Refusal first = refused.refusals().get(0);
            return page(
                    visit,
                    typed,
                    Optional.of(visit.words().of(first.happened()) + " "
                            + visit.words().of(first.next())));
        }
        return Reply.to("/console/windows?done=extended");
    }
}
