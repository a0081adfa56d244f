package org.samut.app.window.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.filling.UnderWay;
import org.samut.app.window.thread.Threads;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.Examined;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.office.Attaching;
import org.samut.core.workbook.Workbook;

/** Files on their way into the store, one after the other. For the screen's thread. */
public final class Intake {
    /** A step that is too small to be seen. */
    private static final double UNSEEN = 0.02;

    private final Threads files;
    private final Notices notices;
    private final UnderWay underWay;
    private final Supplier<Workbook> workbook;
    private final BiConsumer<Wanted, EvidenceFiles.Stored> stored;
    private final ObjectProperty<Optional<Working>> working = new SimpleObjectProperty<>(Optional.empty());
    private final Deque<Wanted> queue = new ArrayDeque<>();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private int queued;
    private Optional<Refusal> left = Optional.empty();

    /** Long work: what with, which of how many, and how far, 0 to 1. */
    public record Working(String name, int number, int of, double part) {
        private Working so(double far) {
            return new Working(name, number, of, far);
        }

        private Working among(int more) {
            return new Working(name, number, more, part);
        }
    }

    /** A file that is to stand beside an indicator, as a kind or, where that is empty, as a likely one. */
    record Wanted(Indicator at, String name, String kind, Taking taking) {
        /** Only where there is hardly another choice; the person sees it and may choose another. */
        String likelyKind(Examined examined) {
            if (!kind.isEmpty()) {
                return kind;
            }
            List<String> kinds = at.evidence();
            if (kinds.size() == 1) {
                return kinds.get(0);
            }
            return kinds.stream()
                    .filter(one -> examined.kind().isImage() && one.startsWith("ภาพถ่าย"))
                    .findFirst()
                    .orElse("");
        }
    }

    /** Brings one thing into the store. */
    interface Taking {
        Outcome<EvidenceFiles.Stored> take(EvidencePolicy policy, AtomicBoolean cancelled, Consumer<Double> told)
                throws WorldFailure;
    }

    /** @param stored is told of each that is in the store */
    Intake(
            Threads files,
            Notices notices,
            UnderWay underWay,
            Supplier<Workbook> workbook,
            BiConsumer<Wanted, EvidenceFiles.Stored> stored) {
        this.files = files;
        this.notices = notices;
        this.underWay = underWay;
        this.workbook = workbook;
        this.stored = stored;
    }

    public ReadOnlyObjectProperty<Optional<Working>> working() {
        return working;
    }

    /** Gives up the file that is on its way, and those behind it. */
    public void cancel() {
        cancelled.set(true);
        queue.clear();
    }

    void want(Wanted wanted) {
        if (!workbook.get().state().isEditable()) {
            return;
        }
        queue.add(wanted);
        queued++;
        if (working.get().isEmpty()) {
            queued = 1;
            left = Optional.empty();
            notices.clear();
            next();
        } else {
            working.set(working.get().map(now -> now.among(queued)));
        }
    }

    private void next() {
        Wanted wanted = queue.poll();
        if (wanted == null) {
            working.set(Optional.empty());
            queued = 0;
            underWay.ends(this, left);
            return;
        }
        if (workbook.get().evidence().size() >= Attaching.MOST_FILES) {
            leave(Attaching.tooMany());
            queue.clear();
            next();
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        int number = queued - queue.size();
        working.set(Optional.of(new Working(wanted.name(), number, queued, 0)));
        underWay.begins(this, wanted.name(), this::cancel);
        EvidencePolicy policy = EvidencePolicy.of(workbook.get().form());
        Consumer<Double> told = telling(number);
        files.onDisk(
                () -> wanted.taking().take(policy, stop, told),
                outcome -> {
                    if (outcome instanceof Outcome.Done<EvidenceFiles.Stored> done) {
                        // Who has given it up may have left or sealed the workbook by now.
                        if (!stop.get()) {
                            stored.accept(wanted, done.value());
                        }
                    } else if (outcome instanceof Outcome.Refused<EvidenceFiles.Stored> why) {
                        leave(why.refusals().get(0));
                    }
                    next();
                },
                failure -> {
                    notices.say(Notice.of(failure));
                    left = Optional.of(new Refusal(failure.code(), failure.happened(), failure.next()));
                    next();
                });
    }

    private void leave(Refusal why) {
        left = Optional.of(why);
        notices.say(Notice.of(why));
    }

    private Consumer<Double> telling(int number) {
        double[] last = {0};
        return part -> {
            if (part - last[0] > UNSEEN) {
                last[0] = part;
                files.screen()
                        .execute(() -> working.get()
                                .filter(now -> now.number() == number)
                                .ifPresent(now -> working.set(Optional.of(now.so(part)))));
            }
        };
    }
}
