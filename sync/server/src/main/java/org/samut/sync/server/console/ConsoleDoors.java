package org.samut.sync.server.console;

import gg.jte.html.HtmlTemplateOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.account.Sessions;
import org.samut.sync.server.console.template.JtemessageGenerated;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Doors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways into the console: who is signed in, whether the role allows it, and whether what was sent comes from a page
 * of ours. Every answer is a page with the console's headers.
 */
final class ConsoleDoors {
    static final String SESSION_COOKIE = "samut-console";

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleDoors.class);

    private final Doors doors;
    private final Sessions sessions;

    ConsoleDoors(Doors doors, Sessions sessions) {
        this.doors = doors;
        this.sessions = sessions;
    }

    /** Answers one request. */
    @FunctionalInterface
    interface Step {
        Answer answer(Visit visit) throws WorldFailure, IOException;
    }

    /** A page for anybody. */
    void page(String path, Step step) {
        doors.open(HandlerType.GET, path, context -> guarded(context, step));
    }

    /** A page for those whose role allows it; others are asked to sign in, or told no. */
    void page(Permission permission, String path, Step step) {
        page(path, visit -> signedIn(visit, permission, step));
    }

    /** Something sent by anybody, from a page of ours. */
    void sent(String path, Step step) {
        doors.open(
                HandlerType.POST,
                path,
                context -> guarded(context, visit -> isFromHere(context) ? step.answer(visit) : foreign(visit)));
    }

    /** Something sent by those whose role allows it, from a page of ours within their session. */
    void sent(Permission permission, String path, Step step) {
        sent(
                path,
                visit -> signedIn(
                        visit,
                        permission,
                        one -> one.signed().isFormToken(one.given("token")) ? step.answer(one) : foreign(one)));
    }

    private Answer guarded(Context context, Step step) {
        Visit visit = new Visit(context, Visit.words(context), Optional.empty());
        try {
            Visit known =
                    new Visit(context, visit.words(), sessions.of(Optional.ofNullable(context.cookie(SESSION_COOKIE))));
            return step.answer(known);
        } catch (WorldFailure failure) {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            return message(visit, 503, visit.of("message.world.title"), visit.of("message.world"))
                    .with("Retry-After", "5");
        } catch (IOException | RuntimeException failure) {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            return message(visit, 500, visit.of("message.fault.title"), visit.of("message.fault"));
        }
    }

    private static Answer signedIn(Visit visit, Permission permission, Step step) throws WorldFailure, IOException {
        if (visit.session().isEmpty()) {
            boolean asks = visit.context().method() == HandlerType.GET;
            String back = visit.frame("").path();
            return Reply.to(asks ? "/console/sign-in?next=" + Encoded.of(Visit.ownPath(back)) : "/console/sign-in");
        }
        return visit.account().may(permission) ? step.answer(visit) : forbidden(visit);
    }

    static Answer forbidden(Visit visit) {
        return message(visit, 403, visit.of("message.forbidden.title"), visit.of("message.forbidden"));
    }

    static Answer nothing(Visit visit) {
        return message(visit, 404, visit.of("message.nothing.title"), visit.of("message.nothing"));
    }

    private static Answer foreign(Visit visit) {
        return message(visit, 403, visit.of("message.foreign.title"), visit.of("message.foreign"));
    }

    static Answer message(Visit visit, int status, String title, String text) {
        var frame = visit.frame(title, Optional.empty());
        return Reply.page(status, (HtmlTemplateOutput out) -> JtemessageGenerated.render(out, null, frame, text));
    }

    /**
     * Whether a browser says that a page of this very server sent it. A browser always says so; a program that does
     * not say where it comes from is sent away.
     */
    private static boolean isFromHere(Context context) {
        String origin = context.header("Origin");
        String host = context.header("Host");
        String site = context.header("Sec-Fetch-Site");
        if (origin == null || host == null || (site != null && !site.equals("same-origin"))) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A cookie of the console's, which no script reads and no other site's page sends along. */
    static String cookie(Context context, String name, String value, long seconds) {
        boolean isSecure = "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
        return name + "=" + value + "; Path=/console; HttpOnly; SameSite=Strict; Max-Age=" + seconds
                + (isSecure ? "; Secure" : "");
    }
}
