package org.samut.sync.server.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.samut.core.text.Language;
import org.samut.sync.server.console.account.Account;
import org.samut.sync.server.console.account.Sessions;
import org.samut.sync.server.console.page.Frame;
import org.samut.sync.server.console.page.Selection;
import org.samut.sync.server.console.page.Words;
import org.samut.sync.server.console.standing.LaoState;
import org.samut.sync.server.ledger.AuditLedger;

/** One request of somebody to the console. For one thread. */
record Visit(Context context, Words words, Optional<Sessions.Signed> session) {
    static final String LANGUAGE_COOKIE = "samut-language";

    static Words words(Context context) {
        return Words.in("en".equals(context.cookie(LANGUAGE_COOKIE)) ? Language.ENGLISH : Language.THAI);
    }

    /** Who asks; only behind a door that wants somebody to be signed in. */
    Sessions.Signed signed() {
        return session.orElseThrow();
    }

    Account account() {
        return signed().account();
    }

    Outward.By by() {
        return new Outward.By(AuditLedger.Actor.console(account().name()), context.ip());
    }

    /** From the address; empty where there is none. */
    String asked(String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    /** From a form; empty where there is none. */
    String given(String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    List<String> allGiven(String name) {
        return context.formParams(name);
    }

    String inPath(String name) {
        return context.pathParam(name);
    }

    String of(String key, Object... places) {
        return words.of(key, places);
    }

    Selection selection() {
        return new Selection(
                asked("form"), asked("province"), asked("district"), LaoState.of(asked("state")), asked("q"));
    }

    Frame frame(String title, Frame.Link... crumbs) {
        return frame(title, done(), crumbs);
    }

    Frame frame(String title, Optional<Frame.Notice> notice, Frame.Link... crumbs) {
        return new Frame(
                words,
                title,
                session.map(Sessions.Signed::account),
                session.map(Sessions.Signed::formToken).orElse(""),
                here(),
                List.of(crumbs),
                notice);
    }

    static Optional<Frame.Notice> bad(String text) {
        return Optional.of(new Frame.Notice(true, text));
    }

    /** What the page before has done, by the name it gave; an unknown one says nothing. */
    private Optional<Frame.Notice> done() {
        String sentence = switch (asked("done")) {
            case "accepted" -> words.of("done.accepted");
            case "returned" -> words.of("done.returned");
            case "password" -> words.of("done.password");
            case "published" -> words.of("done.published");
            case "announced" -> words.of("done.announced");
            case "extended" -> words.of("done.extended");
            default -> "";
        };
        return sentence.isEmpty() ? Optional.empty() : Optional.of(new Frame.Notice(false, sentence));
    }

    /** This page, to come back to; of a page that was sent only the path, since it cannot be asked for like that. */
    private String here() {
        String question = context.queryString();
        return context.path() + (question == null || question.isEmpty() ? "" : "?" + question);
    }

    /** A path of the console's own and nothing else, so that nobody is led elsewhere by a link to us. */
    static String ownPath(String wanted) {
        boolean own = wanted.matches("/console/[A-Za-z0-9/._~%=&?+-]{0,1000}")
                && !wanted.contains("..")
                && !wanted.contains("//");
        return own ? wanted : "/console/overview";
    }
}
