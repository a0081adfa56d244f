package org.samut.sync.server.operation;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Who comes in. A bounded number of requests is under work; a bounded number more waits a moment, without a thread; all
 * others hear 503 at once, and when to come again. A request is whole before it counts, so a slow line holds no place;
 * uploads of evidence are read as they come, so they have places of their own.
 */
public final class Admission {
    private static final String EVIDENCE = "/v1/evidence/*";

    /** Bytes of a packed request that are gathered before its turn; a longer one is read as it comes. */
    private static final long GATHERED = 256 * 1024;

    private static final int USUAL_FRAMING = -1;

    private Admission() {}

    /**
     * How much is taken at once.
     *
     * @param atOnce requests under work, but uploads
     * @param waiting requests that wait for their turn
     * @param patience how long one waits at most
     * @param uploads of evidence under work
     * @param connections open at once; more wait in the system's queue
     */
    public record Bounds(int atOnce, int waiting, Duration patience, int uploads, int connections) {
        public Bounds {
            if (atOnce < 1 || waiting < 0 || uploads < 1 || connections < 1) {
                throw new IllegalArgumentException("nobody would come in");
            }
        }

        /** Threads for all that may be under work at once. */
        public int threads() {
            return atOnce + uploads + 16;
        }
    }

    /** Puts itself before what the server does. */
    public static void before(Server server, Bounds bounds) {
        QoSHandler uploads = door(bounds.uploads(), bounds);
        uploads.includePath(EVIDENCE);
        QoSHandler rest = door(bounds.atOnce(), bounds);
        rest.excludePath(EVIDENCE);
        EagerContentHandler gathering = new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(GATHERED, USUAL_FRAMING, false));
        gathering.excludePath(EVIDENCE);
        server.insertHandler(uploads);
        server.insertHandler(rest);
        server.insertHandler(gathering);
    }

    private static QoSHandler door(int atOnce, Bounds bounds) {
        QoSHandler door = new Door();
        door.setMaxRequestCount(atOnce);
        door.setMaxSuspendedRequestCount(bounds.waiting());
        door.setMaxSuspend(bounds.patience());
        return door;
    }

    /** Lets those that look after the server in before the others. */
    private static final class Door extends QoSHandler {
        @Override
        protected int getPriority(Request request) {
            String path = Request.getPathInContext(request);
            return path.startsWith("/v1/health") || path.equals("/metrics") ? 1 : 0;
        }
    }
}
