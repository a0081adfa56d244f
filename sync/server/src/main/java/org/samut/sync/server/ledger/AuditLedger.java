package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.failure.WorldFailure;

/**
 * Who did what on this server, for ever: lines are added and never changed or taken away, and each holds the hash of
 * the one before, so that a change from outside is seen. Submissions are not noted here: each row of theirs is as
 * unchangeable, and says itself whose it is and when it came. Safe for several threads and servers.
 */
public interface AuditLedger {
    /** Adds a line; when this returns, it is on the disk. */
    void note(Deed deed, Instant at) throws WorldFailure;

    /** The newest lines before a place, newest first; the first call asks before {@link Long#MAX_VALUE}. */
    List<Line> before(long place, int limit) throws WorldFailure;

    /** The first place whose line is not what was written, or that is missing; empty where all is as it was. */
    Optional<Long> broken() throws WorldFailure;

    /** Who acts. */
    record Actor(String name) {
        private static final int LONGEST = 200;

        public Actor {
            Objects.requireNonNull(name);
            name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        }

        /** An office's PC, by the id of its key. */
        public static Actor device(String lao, String keyId) {
            return new Actor("device:" + lao + ":" + keyId);
        }

        /** Somebody who is signed in to the console. */
        public static Actor console(String account) {
            return new Actor("console:" + account);
        }

        /** Somebody at the server's own command line, by the system's name of theirs. */
        public static Actor commandLine(String systemUser) {
            return new Actor("command-line:" + systemUser);
        }

        /** Whoever runs this program, at the command line. */
        public static Actor here() {
            return commandLine(System.getProperty("user.name", "?"));
        }
    }

    /**
     * What was done.
     *
     * @param what such as {@code form.published}
     * @param subject what it was done to, such as a LAO's code or a form's id
     * @param detail more that a reader needs, such as a reason; never a secret, may be empty
     * @param from the client's address, or {@code local}
     */
    record Deed(Actor who, String what, String subject, String detail, String from) {
        private static final Pattern WHAT = Pattern.compile("[a-z]{1,30}(\\.[a-z]{1,30}(-[a-z]{1,30}){0,3}){1,2}");
        private static final int SUBJECT = 500;
        private static final int DETAIL = 4_000;
        private static final int FROM = 100;

        public Deed {
            Objects.requireNonNull(who);
            if (!WHAT.matcher(what).matches()) {
                throw new IllegalArgumentException("not the name of a deed: " + what);
            }
            subject = within(SUBJECT, subject);
            detail = within(DETAIL, detail);
            from = within(FROM, from);
        }

        /** One that was done at the server itself, where there is no more to say. */
        public static Deed local(Actor who, String what, String subject) {
            return new Deed(who, what, subject, "", "local");
        }

        private static String within(int longest, String text) {
            String plain = text.replace('\0', ' ');
            return plain.length() > longest ? plain.substring(0, longest) : plain;
        }
    }

    /**
     * A line as it stands there.
     *
     * @param place from 1, without gaps
     * @param hash of this line and the hash of the one before, in hex
     */
    record Line(long place, Deed deed, Instant at, String hash) {}
}
