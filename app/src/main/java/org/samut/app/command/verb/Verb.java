package org.samut.app.command.verb;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.samut.app.Composition;
import org.samut.app.Support;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all verbs share: the console, and how a home folder is opened and closed around them. */
public abstract class Verb implements Callable<Integer> {
    @Option(names = "--json", description = "ผลลัพธ์เป็น JSON · the result as JSON")
    protected boolean json;

    @Spec
    protected CommandSpec spec;

    protected Rooted samut() {
        return (Rooted) spec.root().userObject();
    }

    protected Console console() {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    }

    /** Does the work in the home folder; a failing world is told once, here. */
    protected int inOffice(Work work) {
        try (Composition composition = Composition.open(samut().home())) {
            return work.in(composition);
        } catch (WorldFailure failure) {
            new Support(samut().home(), Clock.systemUTC()).errors().note(failure);
            return console().failed(failure);
        }
    }

    protected int withWorkbook(WorkbookWork work) {
        return inOffice(composition -> composition.office().currentWorkbook().either(work::in, console()::refused));
    }

    /** Work in an open home folder; returns the exit code. */
    protected interface Work {
        int in(Composition composition) throws WorldFailure;
    }

    /** Work on the workbook that lies open; returns the exit code. */
    protected interface WorkbookWork {
        int in(OpenWorkbook open) throws WorldFailure;
    }
}
