package org.samut.app.window.office;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.samut.app.Composition;
import org.samut.app.Support;
import org.samut.app.window.desk.SupportDesk;
import org.samut.core.failure.WorldFailure;
import org.samut.core.progress.Progress;
import org.samut.core.support.Check;
import org.samut.core.support.Examined;
import org.samut.core.support.Fact;

/** The support of one home folder, open or not. */
public final class OfficeSupport implements SupportDesk {
    private final Support support;
    private final Optional<Composition> composition;
    private final Optional<WorldFailure> unopened;

    private OfficeSupport(Support support, Optional<Composition> composition, Optional<WorldFailure> unopened) {
        this.support = support;
        this.composition = composition;
        this.unopened = unopened;
    }

    static OfficeSupport of(Composition composition) {
        return new OfficeSupport(composition.support(), Optional.of(composition), Optional.empty());
    }

    /** Of a folder that does not open. */
    public static OfficeSupport unopened(Path home, Clock clock, Optional<WorldFailure> why) {
        return new OfficeSupport(new Support(home, clock), Optional.empty(), why);
    }

    @Override
    public void note(Throwable fault) {
        support.errors().note(fault);
    }

    @Override
    public List<Check> examine() throws WorldFailure {
        return support.checks(examined(List.of()));
    }

    @Override
    public boolean isOpen() {
        return composition.isPresent();
    }

    @Override
    public Check line() throws WorldFailure {
        return support.line(composition.orElseThrow());
    }

    @Override
    public boolean write(Order order, Progress progress) throws WorldFailure {
        return support.file(examined(order.screen())).write(order.target(), order.checks(), order.wish(), progress);
    }

    private Examined examined(List<Fact> screen) throws WorldFailure {
        return composition.isPresent()
                ? support.examined(composition.get(), screen)
                : support.unopened(unopened, screen);
    }
}
