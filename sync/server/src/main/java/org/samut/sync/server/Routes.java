package org.samut.sync.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.sync.protocol.Health;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.ServerCard;
import org.samut.sync.server.SubmissionDesk.Revision;
import org.samut.sync.server.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which path leads to which desk, and that whatever goes wrong on the way is answered with a problem. */
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String COME_AGAIN_SECONDS = "5";
    private static final String NAME = "สมุดตัวชี้วัด – Samut";

    private final Ledger ledger;
    private final SigningKey key;
    private final Clock clock;
    private final EnrolmentDesk enrolments;
    private final FeedDesk feed;
    private final SubmissionDesk submissions;

    Routes(Ledger ledger, SigningKey key, Clock clock) {
        this.ledger = ledger;
        this.key = key;
        this.clock = clock;
        this.enrolments = new EnrolmentDesk(ledger, key.verifyingKey(), clock);
        this.feed = new FeedDesk(ledger, key, clock);
        this.submissions = new SubmissionDesk(ledger, key, clock);
    }

    FeedDesk feed() {
        return feed;
    }

    void addTo(RoutesConfig routes) {
        add(routes, HandlerType.GET, Paths.HEALTH, context -> health());
        add(routes, HandlerType.GET, Paths.SERVER, context -> card());
        add(routes, HandlerType.POST, Paths.ENROLMENTS, this::enrol);
        add(routes, HandlerType.GET, Paths.FEED, enrolled((context, grant) -> feed(context)));
        add(routes, HandlerType.GET, Paths.FORM, enrolled((context, grant) -> form(context)));
        add(routes, HandlerType.PUT, Paths.SUBMISSION, enrolled(this::submit));
        add(routes, HandlerType.GET, Paths.RECEIPT, enrolled(this::receipt));
        routes.exception(HttpResponseException.class, (refused, context) -> send(context, Answer.problem(of(refused))));
        routes.exception(Exception.class, Routes::fault);
    }

    private static void add(RoutesConfig routes, HandlerType method, String path, Step step) {
        Handler handler = context -> send(context, step.answer(context));
        routes.addHttpHandler(method, path, handler);
    }

    private Answer health() throws WorldFailure {
        ledger.feed(0, 1);
        return Answer.json(200, new Health("up"));
    }

    private Answer card() {
        return Answer.json(
                200,
                new ServerCard(
                        NAME, key.verifyingKey().encoded(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Answer enrol(Context context) throws WorldFailure, IOException {
        Body body = Body.small(context.req());
        return body instanceof Body.Whole whole
                ? enrolments.enrol(whole.bytes(), context.ip())
                : Answer.problem(((Body.Objection) body).problem());
    }

    private Answer feed(Context context) throws WorldFailure {
        return feed.feed(Optional.ofNullable(context.queryParam("after")).orElse("0"));
    }

    private Answer form(Context context) throws WorldFailure {
        return feed.form(context.pathParam("id"), context.pathParam("version"));
    }

    private Answer submit(Context context, Ledger.Grant grant) throws WorldFailure, IOException {
        Optional<Revision> revision = revision(context);
        if (revision.isEmpty()) {
            return Answer.problem(Problems.BAD_REQUEST);
        }
        Body body = Body.submission(context.req());
        return body instanceof Body.Whole whole
                ? submissions.take(
                        grant, revision.get(), whole.bytes(), Optional.ofNullable(context.header(Paths.SIGNATURE)))
                : Answer.problem(((Body.Objection) body).problem());
    }

    private Answer receipt(Context context, Ledger.Grant grant) throws WorldFailure {
        Optional<Revision> revision = revision(context);
        return revision.isPresent()
                ? submissions.receipt(grant, revision.get())
                : Answer.problem(Problems.NO_SUBMISSION);
    }

    private static Optional<Revision> revision(Context context) {
        return Revision.of(context.pathParam("id"), context.pathParam("revision"));
    }

    private Step enrolled(EnrolledStep step) {
        return context -> {
            Optional<Ledger.Grant> grant = enrolments.grant(Optional.ofNullable(context.header("Authorization")));
            return grant.isPresent() ? step.answer(context, grant.get()) : Answer.problem(Problems.NOT_ENROLLED);
        };
    }

    private static Problem of(HttpResponseException refused) {
        return switch (refused.getStatus()) {
            case 404 -> Problems.NOT_FOUND;
            case 405 -> Problems.WRONG_METHOD;
            case 413 -> Problems.TOO_LARGE;
            default -> refused.getStatus() < 500 ? Problems.BAD_REQUEST : Problems.FAULT;
        };
    }

    private static void fault(Exception failure, Context context) {
        if (failure instanceof IOException) {
            // The client went away in mid-request: nobody is there to answer, and nothing of it was kept.
            LOG.debug("{} {} was cut", context.method(), context.path(), failure);
            send(context, Answer.problem(Problems.BAD_REQUEST));
            return;
        }
        LOG.error("{} {} failed", context.method(), context.path(), failure);
        send(
                context,
                failure instanceof WorldFailure
                        ? Answer.problem(Problems.UNAVAILABLE).with("Retry-After", COME_AGAIN_SECONDS)
                        : Answer.problem(Problems.FAULT));
    }

    private static void send(Context context, Answer answer) {
        context.status(answer.status());
        context.contentType(answer.contentType());
        answer.headers().forEach(context::header);
        context.result(answer.body());
    }

    @FunctionalInterface
    private interface Step {
        Answer answer(Context context) throws WorldFailure, IOException;
    }

    @FunctionalInterface
    private interface EnrolledStep {
        Answer answer(Context context, Ledger.Grant grant) throws WorldFailure, IOException;
    }
}
