package org.samut.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.support.Check;
import org.samut.core.support.ErrorLog;
import org.samut.core.support.Examination;
import org.samut.core.support.Examined;
import org.samut.core.support.Fact;
import org.samut.core.support.Machine;
import org.samut.core.support.SupportFile;
import org.samut.sync.protocol.Beacon;

/** What helps the helpers of one home folder, open or not: error log, check-up, support file. Blocking. */
public final class Support {
    private final Path home;
    private final Clock clock;
    private final ErrorLog errors;

    public Support(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.errors = new ErrorLog(home, clock, Version.number());
    }

    public ErrorLog errors() {
        return errors;
    }

    /** The folder as it lies open. */
    public Examined examined(Composition composition, List<Fact> screen) throws WorldFailure {
        Settings settings = composition.store().settings();
        Optional<Instant> beacon = Optional.empty();
        Optional<String> signed = settings.value(Settings.BEACON);
        if (signed.isPresent()) {
            beacon = composition
                    .line()
                    .serverKey()
                    .flatMap(key -> Beacon.open(signed.get(), key))
                    .map(Beacon::time);
        }
        return new Examined(
                home,
                clock,
                Optional.of(new Examined.Open(composition.store(), composition.office())),
                Optional.empty(),
                beacon,
                machine(screen));
    }

    /** The folder that does not open. */
    public Examined unopened(Optional<WorldFailure> why, List<Fact> screen) {
        return new Examined(home, clock, Optional.empty(), why, Optional.empty(), machine(screen));
    }

    public List<Check> checks(Examined examined) {
        return new Examination(examined).all();
    }

    /** Asks the server whether it is there; sends nothing of this office. */
    public Check line(Composition composition) throws WorldFailure {
        return Check.line(composition.line().reach().obstacle());
    }

    public SupportFile file(Examined examined) {
        return new SupportFile(examined, errors);
    }

    private static List<Fact> machine(List<Fact> screen) {
        List<Fact> all = new ArrayList<>(Machine.facts(Version.number()));
        all.addAll(screen);
        return all;
    }
}
