package org.samut.core.support;

import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/**
 * What a check-up found of one thing.
 *
 * @param name of the thing, for machines
 * @param next what to do; says that nothing need be done where it is well
 */
public record Check(String name, Level level, Text what, Text found, Text next) {
    /** How it stands. */
    public enum Level {
        OK,
        /** Not as usual, and no harm. */
        NOTE,
        TROUBLE
    }

    static final Text NOTHING = Text.of("ไม่ต้องทำอะไร", "Nothing to do.");

    public Check {
        Objects.requireNonNull(name);
        Objects.requireNonNull(level);
        Objects.requireNonNull(what);
        Objects.requireNonNull(found);
        Objects.requireNonNull(next);
    }

    /** How the way to the server was found, when somebody asked. */
    public static Check line(Optional<Refusal> obstacle) {
        Text what = Text.of("ทางไปแม่ข่าย", "The way to the server");
        return obstacle.map(why -> trouble("line", what, why.happened(), why.next()))
                .orElseGet(() -> ok("line", what, Text.of("แม่ข่ายตอบแล้ว", "The server answered.")));
    }

    static Check ok(String name, Text what, Text found) {
        return new Check(name, Level.OK, what, found, NOTHING);
    }

    static Check trouble(String name, Text what, Text found, Text next) {
        return new Check(name, Level.TROUBLE, what, found, next);
    }
}
