package org.samut.sync.client.line;

import java.util.Objects;
import java.util.Optional;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.WireJson;

/** What came of asking: an answer by whoever answered, or none. */
public sealed interface Reply {
    /**
     * Somebody answered; whether it was the server is still to be seen.
     *
     * @param body whole, or empty where it was larger than a server's would be
     * @param retryAfter the header as it came
     * @param date the answerer's clock as it came
     */
    record Answered(int status, byte[] body, Optional<String> retryAfter, Optional<String> date) implements Reply {
        public Answered {
            body = body.clone();
            Objects.requireNonNull(retryAfter);
            Objects.requireNonNull(date);
        }

        @Override
        public byte[] body() {
            return body.clone();
        }

        /** The body as such a message, where it is one. */
        public <T> Optional<T> message(Class<T> type) {
            return WireJson.reply(body, type);
        }

        /** The server's problem, where the body is one and speaks of this status. */
        public Optional<Problem> problem() {
            return status < 400
                    ? Optional.empty()
                    : message(Problem.class).filter(problem -> problem.status() == status);
        }
    }

    /** Nobody answered, or not to the end. */
    record NoLine(Cause cause, boolean mayHaveArrived) implements Reply {
        public NoLine {
            Objects.requireNonNull(cause);
        }
    }

    /** Why there was no answer. */
    enum Cause {
        /** No way to the server at all. */
        NO_WAY,
        /** The line broke or grew silent after it had been there. */
        CUT,
        /** No secure connection: a network that wants a sign-in, or a clock that is far off. */
        NOT_SECURE
    }
}
