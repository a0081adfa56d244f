package org.samut.core.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;

/**
 * A program that seals revision after revision without an end, to be killed: it prints {@code ⟨revision⟩ ⟨hash⟩} of
 * each that is sealed and backed up.
 */
final class SealingProcess {
    private SealingProcess() {}

    public static void main(String[] arguments) throws WorldFailure {
        try (SqliteOffice office = SqliteOffice.open(Path.of(arguments[0]), Clock.systemUTC())) {
            Workbooks workbooks = office.workbooks();
            String id = workbooks.list().isEmpty()
                    ? workbooks.create("msps-2567", 1, "6760607").id()
                    : workbooks.list().get(0).id();
            workbooks.reopen(id, Sealed.AUTHOR);
            while (true) {
                workbooks.append(id, List.of(Entering.of("1.01.frame", Entry.figure("1"))), Sealed.AUTHOR);
                workbooks.move(id, WorkbookState.OPEN, WorkbookState.CHECKED);
                List<Change> log = workbooks.log(id);
                int revision = workbooks.find(id).orElseThrow().revision();
                Submission submission =
                        Sealed.of(id, revision, log.get(log.size() - 1).hash());
                if (office.outbox().enqueue(submission, Sealed.AUTHOR)) {
                    System.out.println(revision + " " + submission.sha256());
                    System.out.flush();
                }
                workbooks.reopen(id, Sealed.AUTHOR);
            }
        }
    }
}
