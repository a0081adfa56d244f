package org.samut.app.window.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Language;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;

/**
 * What the window needs of the rest of the program. Everything here may block on disk or network and is never called on
 * the screen's thread; calls about the store come from one thread, in order, what talks to the server
 * from another.
 */
public interface Desk extends AutoCloseable {

    /** All that the first picture needs. */
    Opening opening() throws WorldFailure;

    LookDesk looks();

    TourDesk tour();

    HomeDesk home();

    ChoosingDesk choosing();

    /** The line to the central server, and how deliveries stand. */
    LineDesk line();

    /** How the line is used by itself, and as people want it. */
    SendingDesk sending();

    void keepLanguage(Language language) throws WorldFailure;

    /** The workbook as the disk has it now. */
    Workbook workbook(String workbook) throws WorldFailure;

    /**
     * Writes entries as one transaction; they are on the disk since the time that this answers with. A checked workbook
     * becomes open again; one that is sealed refuses.
     */
    Outcome<Instant> enter(String workbook, List<Entering> entries) throws WorldFailure;

    /** Takes back the newest step that can be taken back; empty when there is none. */
    Optional<Workbook> undo(String workbook) throws WorldFailure;

    Optional<Workbook> redo(String workbook) throws WorldFailure;

    /** Moves an open workbook with nothing in the way of sealing to checked; any other stays as it is. */
    Workbook check(String workbook) throws WorldFailure;

    /** Seals a checked workbook: its bytes are fixed and signed, and wait to be sent. */
    Outcome<Workbook> seal(String workbook) throws WorldFailure;

    /** Opens the next revision of a sealed, received or returned workbook. */
    Outcome<Workbook> reopen(String workbook) throws WorldFailure;

    /** What is printed, as finished PDFs. */
    PaperDesk paper();

    PrinterDesk printers();

    ScanDesk scans();

    OverviewDesk overview();

    /** When the newest entry of the workbook reached the disk, empty while nothing was entered. */
    Optional<Instant> savedAt(String workbook) throws WorldFailure;

    /** Why the last backup that the program made by itself failed, if it did. */
    Optional<WorldFailure> backupFailure();

    /** The past of the workbooks. */
    HistoryDesk history();

    /** What helps those who help. */
    SupportDesk support();

    /** The files beside the indicators. */
    EvidenceDesk evidence();

    /** Last year's figures of the workbooks. */
    LastYearDesk lastYear();

    /** Reports for others, and spreadsheets that come back. */
    ReportsDesk reports();

    /** Newer versions of the workbooks' forms. */
    UpgradeDesk upgrades();

    /** What the owner decided on the workbooks. */
    ReviewDesk reviews();

    @Override
    void close() throws WorldFailure;
}
