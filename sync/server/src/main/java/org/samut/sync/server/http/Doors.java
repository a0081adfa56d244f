package org.samut.sync.server.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.Ledger;

/** Where desks name their paths. Whatever goes wrong behind a door is answered with a problem. */
public interface Doors {
    /** A path for anybody who knows it. */
    void open(HandlerType method, String path, Step step);

    /** A path for an enrolled device; all others get the problem of status 401. */
    void enrolled(HandlerType method, String path, EnrolledStep step);

    /** Answers a request. */
    @FunctionalInterface
    interface Step {
        Answer answer(Context context) throws WorldFailure, IOException;
    }

    /** Answers an enrolled device's request; the grant says for which LAO it speaks. */
    @FunctionalInterface
    interface EnrolledStep {
        Answer answer(Context context, Ledger.Grant grant) throws WorldFailure, IOException;
    }
}
