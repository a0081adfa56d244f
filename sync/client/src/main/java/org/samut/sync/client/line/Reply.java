package org.samut.sync.client.line;

import java.util.Map;
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
     * @param tus the headers of tus and {@code Location}, by name as {@link org.samut.sync.protocol.Tus} has them
     */
    record Answered(
            int status, byte[] body, Optional<String> retryAfter, Optional<String> date, Map<String, String> tus)
            implements Reply {
        public Answered(int status, byte[] body, Optional<String> retryAfter, Optional<String> date) {
            this(status, body, retryAfter, date, Map.of());
        }

        public Answered {
            body = body.clone();
            tus = Map.copyOf(tus);
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
        /** The server's name is not known to this network: no line, or a slip in the address. */
        NO_NAME,
        /** The line broke or grew silent after it had been there. */
        CUT,
        /** This program let it go: it ends, or somebody wanted the line. */
        DROPPED,
        /** No secure connection: a network that wants a sign-in, or something on the way that shows its own certificate. */
        NOT_SECURE,
        /** The certificate begins in what this PC takes for the future. */
        CLOCK_BEHIND,
        /** The certificate is over, by this PC's clock. */
        CERTIFICATE_OVER,
        /** The certificate is a good one for the name, and not of the key that was pinned. */
        OTHER_KEY,
        /** The proxy is not there, or lets nobody to this address. */
        NO_PROXY,
        /** The proxy wants a name and a password, or others. */
        PROXY_SIGN_IN,
        /** The proxy wants them by Digest, NTLM or Negotiate. */
        PROXY_OTHER_SIGN_IN
    }
}
