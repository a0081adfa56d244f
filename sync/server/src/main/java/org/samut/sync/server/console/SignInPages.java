package org.samut.sync.server.console;

import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.account.Sessions;
import org.samut.sync.server.console.account.SignIn;
import org.samut.sync.server.console.page.Frame;
import org.samut.sync.server.console.template.JtepasswordGenerated;
import org.samut.sync.server.console.template.JtesigninGenerated;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.ledger.AuditLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out, one's password, and the language. Safe for several threads. */
final class SignInPages {
    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    private static final long YEAR_SECONDS = 365L * 24 * 3600;

    private final SignIn signIn;
    private final Sessions sessions;
    private final Deeds deeds;

    SignInPages(SignIn signIn, Sessions sessions, Deeds deeds) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.deeds = deeds;
    }

    void open(ConsoleDoors doors) {
        doors.page("/console", visit -> Reply.to("/console/overview"));
        doors.page("/console/sign-in", this::ask);
        doors.sent("/console/sign-in", this::in);
        doors.sent(Permission.SEE, "/console/sign-out", this::out);
        doors.page(Permission.SEE, "/console/password", visit -> password(visit, 200, visit.frame(title(visit))));
        doors.sent(Permission.SEE, "/console/password", this::change);
        doors.sent("/console/language", SignInPages::language);
    }

    private Answer ask(Visit visit) {
        return visit.session().isPresent()
                ? Reply.to(Visit.ownPath(visit.asked("next")))
                : form(visit, 200, "", visit.asked("next"), Optional.empty());
    }

    private Answer in(Visit visit) throws WorldFailure {
        String name = visit.given("name");
        String next = visit.given("next");
        SignIn.Tried tried = signIn.in(
                name.length() > 60 ? "" : name,
                visit.given("password"),
                visit.context().ip());
        if (tried instanceof SignIn.In in) {
            deeds.note(by(visit, in.account()), "console.sign-in", in.account(), "");
            return Reply.to(Visit.ownPath(next))
                    .with(
                            "Set-Cookie",
                            ConsoleDoors.cookie(
                                    visit.context(),
                                    ConsoleDoors.SESSION_COOKIE,
                                    in.token(),
                                    Sessions.LONGEST.toSeconds()));
        }
        if (tried instanceof SignIn.Later) {
            LOG.warn("too many passwords tried from {}", visit.context().ip());
            return form(visit, 429, name, next, Visit.bad(visit.of("sign.later")))
                    .with("Retry-After", Long.toString(SignIn.WINDOW.toSeconds()));
        }
        return form(visit, 401, name, next, Visit.bad(visit.of("sign.wrong")));
    }

    private static Answer form(Visit visit, int status, String name, String next, Optional<Frame.Notice> notice) {
        var frame = visit.frame(visit.of("sign.title"), notice);
        String way = Visit.ownPath(next);
        return Reply.page(status, out -> JtesigninGenerated.render(out, null, frame, name, way));
    }

    private Answer out(Visit visit) throws WorldFailure {
        sessions.end(visit.signed());
        deeds.note(visit, "console.sign-out", visit.account().name(), "");
        return Reply.to("/console/sign-in")
                .with("Set-Cookie", ConsoleDoors.cookie(visit.context(), ConsoleDoors.SESSION_COOKIE, "", 0));
    }

    private Answer change(Visit visit) throws WorldFailure {
        String fresh = visit.given("fresh");
        if (!fresh.equals(visit.given("again"))) {
            return refused(visit, 422, visit.of("password.differs"));
        }
        return switch (signIn.change(
                visit.signed(), visit.given("old"), fresh, visit.context().ip())) {
            case DONE -> changed(visit);
            case WRONG -> refused(visit, 422, visit.of("password.wrong"));
            case UNFIT -> refused(visit, 422, visit.of("password.unfit"));
            case LATER -> refused(visit, 429, visit.of("sign.later"));
        };
    }

    private Answer changed(Visit visit) throws WorldFailure {
        deeds.note(visit, "console.password-changed", visit.account().name(), "");
        return Reply.to("/console/password?done=password");
    }

    private static Outward.By by(Visit visit, String account) {
        return new Outward.By(
                AuditLedger.Actor.console(account), visit.context().ip());
    }

    private static Answer refused(Visit visit, int status, String why) {
        return password(visit, status, visit.frame(title(visit), Visit.bad(why)));
    }

    private static String title(Visit visit) {
        return visit.of("password.title");
    }

    private static Answer password(Visit visit, int status, Frame frame) {
        return Reply.page(status, out -> JtepasswordGenerated.render(out, null, frame));
    }

    private static Answer language(Visit visit) {
        String language = visit.given("language").equals("en") ? "en" : "th";
        return Reply.to(Visit.ownPath(visit.given("back")))
                .with(
                        "Set-Cookie",
                        ConsoleDoors.cookie(visit.context(), Visit.LANGUAGE_COOKIE, language, YEAR_SECONDS));
    }
}
