package org.samut.sync.client;

/** What an answer means. The one place where a status gets its meaning. */
enum Verdict {
    /** The server holds or gives what was asked. */
    TAKEN,
    /** A server speaks, and its key is not the one that this PC enrolled at. */
    OTHER_SERVER,
    /** The network wants a sign-in first. */
    SIGN_IN_PAGE,
    /** Something on the way answered in the server's place. */
    STRANGER,
    /** The server does not know this PC any more. */
    ENROL_AGAIN,
    /** A person must decide: the server holds other bytes. */
    ASK_PERSON,
    /** Later. */
    WAIT,
    /** The server said no, and why. */
    REFUSED;

    /** Whose voice an answer carries. */
    enum Voice {
        /** What it says is signed with the pinned key, or a problem document as our server writes it. */
        SERVER,
        /** It has the form of our server's yes, and another key signed it. */
        OTHER_KEY,
        /** Anything else, such as a page. */
        UNKNOWN
    }

    static Verdict of(int status, Voice voice) {
        if (status == 511 || status == 407) {
            return SIGN_IN_PAGE;
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return WAIT;
        }
        if (status < 400) {
            return ofYes(status, voice);
        }
        // A filter on the way says 403 or 404 too: without the server's problem document it is not the server's word.
        if (voice != Voice.SERVER) {
            return STRANGER;
        }
        return switch (status) {
            case 401 -> ENROL_AGAIN;
            case 409 -> ASK_PERSON;
            default -> REFUSED;
        };
    }

    private static Verdict ofYes(int status, Voice voice) {
        // Only what we can verify counts: a hotel's sign-in page answers 200 too. Our server never redirects.
        if (status < 200 || status >= 300 || voice == Voice.UNKNOWN) {
            return SIGN_IN_PAGE;
        }
        return voice == Voice.SERVER ? TAKEN : OTHER_SERVER;
    }
}
