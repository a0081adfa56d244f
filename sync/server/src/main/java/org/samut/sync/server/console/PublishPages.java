package org.samut.sync.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.json.FormJson;
import org.samut.core.text.Text;
import org.samut.sync.protocol.Limits;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.page.Frame;
import org.samut.sync.server.console.page.PublishPage;
import org.samut.sync.server.console.template.JtepublishGenerated;
import org.samut.sync.server.http.Answer;

/** Forms and announcements for all offices. Safe for several threads. */
final class PublishPages {
    private static final List<String> FIELDS = List.of("title", "body", "englishTitle", "englishBody");

    private final Outward outward;
    private final Chosen chosen;

    PublishPages(Outward outward, Chosen chosen) {
        this.outward = outward;
        this.chosen = chosen;
    }

    void open(ConsoleDoors doors) {
        doors.page(
                Permission.PUBLISH,
                "/console/publish",
                visit -> page(visit, 200, visit.frame(title(visit)), List.of(), Map.of()));
        doors.sent(Permission.PUBLISH, "/console/publish/announcement", this::announce);
        doors.sent(Permission.PUBLISH, "/console/publish/form", this::publish);
    }

    private static String title(Visit visit) {
        return visit.of("publish.title");
    }

    private Answer page(Visit visit, int status, Frame frame, List<String> faults, Map<String, String> typed)
            throws WorldFailure {
        var page = new PublishPage(chosen.forms(), faults, typed);
        return Reply.page(status, out -> JtepublishGenerated.render(out, null, frame, page));
    }

    private Answer announce(Visit visit) throws WorldFailure {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field ->
                typed.put(field, visit.given(field).replace("\r\n", "\n").strip()));
        Text title = Text.of(typed.get("title"), or(typed.get("englishTitle"), typed.get("title")));
        Text body = Text.of(typed.get("body"), or(typed.get("englishBody"), typed.get("body")));
        Outcome<Boolean> outcome = outward.announce(visit.by(), title, body);
        if (outcome instanceof Outcome.Refused<Boolean> refused) {
            return page(visit, 422, refusal(visit, refused.refusals().get(0)), List.of(), typed);
        }
        boolean isFresh = ((Outcome.Done<Boolean>) outcome).value();
        return isFresh
                ? Reply.to("/console/publish?done=announced")
                : page(visit, 422, visit.frame(title(visit), Visit.bad(visit.of("announce.twice"))), List.of(), typed);
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static Frame refusal(Visit visit, Refusal refusal) {
        return visit.frame(title(visit), Visit.bad(sentence(visit, refusal)));
    }

    private static String sentence(Visit visit, Refusal refusal) {
        return visit.words().of(refusal.happened()) + " " + visit.words().of(refusal.next());
    }

    private Answer publish(Visit visit) throws WorldFailure, IOException {
        UploadedFile file =
                visit.context().isMultipartFormData() ? visit.context().uploadedFile("file") : null;
        Optional<byte[]> bytes = Optional.empty();
        if (file != null) {
            try (InputStream content = file.content()) {
                bytes = Limits.read(content, Limits.FORM);
            }
        }
        if (bytes.isEmpty() || bytes.get().length == 0) {
            return page(
                    visit, 422, visit.frame(title(visit), Visit.bad(visit.of("publish.no.file"))), List.of(), Map.of());
        }
        Outcome<String> json = json(file.filename(), bytes.get());
        if (json instanceof Outcome.Refused<String> refused) {
            return refused(visit, refused.refusals());
        }
        Outcome<Boolean> outcome = outward.publish(visit.by(), ((Outcome.Done<String>) json).value());
        if (outcome instanceof Outcome.Refused<Boolean> refused) {
            return refused(visit, refused.refusals());
        }
        return ((Outcome.Done<Boolean>) outcome).value()
                ? Reply.to("/console/publish?done=published")
                : page(
                        visit,
                        422,
                        visit.frame(title(visit), Visit.bad(visit.of("publish.differs"))),
                        List.of(),
                        Map.of());
    }

    /** A form's own document as it is; a table is compiled, and refused with sheet, row and column. */
    private static Outcome<String> json(String name, byte[] bytes) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return Outcome.done(new String(bytes, UTF_8));
        }
        return FormCompiler.compile(name, bytes)
                .either((Form form) -> Outcome.done(FormJson.write(form)), refusals -> Outcome.refused(refusals));
    }

    private Answer refused(Visit visit, List<Refusal> refusals) throws WorldFailure {
        return page(
                visit,
                422,
                visit.frame(title(visit), Visit.bad(visit.of("publish.refused", refusals.size()))),
                refusals.stream()
                        .limit(100)
                        .map(refusal -> sentence(visit, refusal))
                        .toList(),
                Map.of());
    }
}
