package org.samut.sync.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.server.console.ConsoleDesk;
import org.samut.sync.server.evidence.EvidenceDesk;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.key.KeyDesk;
import org.samut.sync.server.key.ServerKeys;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.operation.Pace;
import org.samut.sync.server.operation.WatchDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which desks there are, and that whatever goes wrong on the way to them is answered with a problem. */
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String COME_AGAIN_SECONDS = "5";

    /** What an enrolled PC may ask at once, and each second after that; a run asks less. */
    private static final int AT_ONCE = 1_000;

    private static final int A_SECOND = 100;

    private final Clock clock;
    private final EnrolmentDesk enrolments;
    private final FeedDesk feed;
    private final List<Desk> desks;

    Routes(Storage.Held held, Clock clock, WatchDesk watch) {
        Ledger ledger = held.ledger();
        ServerKeys keys = held.keys();
        this.clock = clock;
        SigningKey key = keys.signing();
        this.enrolments = new EnrolmentDesk(ledger, key, clock);
        this.feed = new FeedDesk(ledger, keys, clock);
        this.desks = List.of(
                new FrontDesk(ledger, key, clock),
                watch,
                enrolments,
                new KeyDesk(ledger.keys()),
                feed,
                new SubmissionDesk(ledger, keys, clock),
                new EvidenceDesk(ledger, held.evidence(), key, clock, EvidenceDesk.BOUNDS),
                new ConsoleDesk(ledger, held.evidence(), key, new ConsoleOutward(ledger, feed, clock), clock));
    }

    FeedDesk feed() {
        return feed;
    }

    void addTo(RoutesConfig routes) {
        var doors = new GuardedDoors(routes, enrolments, new Pace(AT_ONCE, A_SECOND), clock);
        desks.forEach(desk -> desk.open(doors));
        routes.exception(HttpResponseException.class, (refused, context) -> send(context, Answer.problem(of(refused))));
        routes.exception(Exception.class, Routes::fault);
    }

    private record GuardedDoors(RoutesConfig routes, EnrolmentDesk enrolments, Pace pace, Clock clock)
            implements Doors {
        @Override
        public void open(HandlerType method, String path, Step step) {
            Handler handler = context -> send(context, step.answer(context));
            routes.addHttpHandler(method, path, handler);
        }

        @Override
        public void enrolled(HandlerType method, String path, EnrolledStep step) {
            open(method, path, context -> {
                Optional<String> said = Optional.ofNullable(context.header("Authorization"));
                Optional<Ledger.Grant> grant = enrolments.grant(said);
                if (grant.isEmpty()) {
                    return Answer.problem(enrolments.refusal(said));
                }
                Optional<Duration> wait = pace.wait(grant.get().deviceKey(), clock.instant());
                return wait.isPresent()
                        ? Answer.problem(Problems.TOO_OFTEN)
                                .with("Retry-After", Long.toString(wait.get().toSeconds() + 1))
                        : step.answer(context, grant.get());
            });
        }
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
        answer.large().ifPresentOrElse(context::result, () -> context.result(answer.body()));
    }
}
