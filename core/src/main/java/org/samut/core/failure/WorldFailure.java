package org.samut.core.failure;

import java.util.Objects;
import org.samut.core.text.Text;

/**
 * The world failed: a disk, a file, a damaged database. Not a bug and not a refusal.
 * Says what happened (and that nothing is lost, or what is), what to do next, and a stable code for support.
 */
public final class WorldFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text happened;
    private final transient Text next;

    public WorldFailure(String code, Text happened, Text next, Throwable cause) {
        super(code + ": " + happened.english(), cause);
        this.code = Objects.requireNonNull(code);
        this.happened = happened;
        this.next = Objects.requireNonNull(next);
    }

    public WorldFailure(String code, Text happened, Text next) {
        this(code, happened, next, null);
    }

    /** A stable code, such as {@code disk.full}. */
    public String code() {
        return code;
    }

    public Text happened() {
        return happened;
    }

    /** What the person should do now. */
    public Text next() {
        return next;
    }
}
