package org.samut.core.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;

/**
 * The workbooks of one installation. Blocking: never called on the screen's thread. Safe for several threads; writes
 * go through one.
 */
public interface Workbooks {

    /** What is kept of a workbook beside its log. */
    record Entitled(String id, String form, int formVersion, String lao, WorkbookState state, int revision) {}

    /** Makes an open workbook of revision 1; its id is new. */
    Entitled create(String form, int formVersion, String lao) throws WorldFailure;

    /** All workbooks, the one changed last first. */
    List<Entitled> list() throws WorldFailure;

    Optional<Entitled> find(String id) throws WorldFailure;

    /**
     * Writes the entries as one transaction and one moment: its changes carry the same time. When this returns they
     * are on the disk. A checked workbook becomes open again.
     *
     * @throws WorldFailure when they are not, or when the workbook is sealed; then none of them is
     */
    List<Change> append(String workbook, List<Entering> entries, Change.Author author) throws WorldFailure;

    /**
     * Writes the server's signed word of its time at the end of a checked workbook's log, as the event {@code #beacon},
     * so that what is sealed next is proven to be sealed after it. The workbook stays checked. Nothing is written where
     * the log ends with that word already, or where the workbook is not checked.
     */
    void witness(String workbook, String beacon, Change.Author author) throws WorldFailure;

    /** The current entries: the fold of the log. */
    Map<String, Entry> entries(String workbook) throws WorldFailure;

    /** The whole log in order, checked against its chain. */
    List<Change> log(String workbook) throws WorldFailure;

    /** The lines after this one, in order; only the whole log is checked against its chain. */
    List<Change> logAfter(String workbook, long sequence) throws WorldFailure;

    /** The lines from one to another, both among them, in order; not checked against their chain. */
    List<Change> lines(String workbook, long first, long last) throws WorldFailure;

    /** Of each of these fields the last line before this one, where there is one, in order. */
    List<Change> lastLinesBefore(String workbook, long sequence, Set<String> fields) throws WorldFailure;

    /** How many lines the log has. */
    long length(String workbook) throws WorldFailure;

    /** What was ever entered in one field, oldest first. */
    default List<Change> history(String workbook, String field) throws WorldFailure {
        return log(workbook).stream()
                .filter(change -> change.field().equals(field))
                .toList();
    }

    /**
     * Moves by compare-and-set; false when the workbook is not in {@code from} any more or may not become {@code to}.
     * Sealing is {@code Outbox.enqueue}, receiving {@code Outbox.receive}, opening again {@link #reopen}: those are
     * refused here, since a state alone would not be true.
     */
    boolean move(String workbook, WorkbookState from, WorkbookState to) throws WorldFailure;

    /** Opens the next revision of a sealed, received or returned workbook; empty when it may not be reopened. */
    Optional<Entitled> reopen(String workbook, Change.Author author) throws WorldFailure;

    /**
     * Goes on with another version of the form: its entries are written as one append that begins with the event
     * {@code #form}, and the workbook's row names the version, in one transaction. What came before cannot be taken back
     * any more, since it was entered in other fields. Empty, and nothing is written, where the workbook is sealed, has
     * another version already, or where its log has other lines than {@code length}.
     */
    Optional<Entitled> upgrade(Entitled before, int version, long length, List<Entering> entries, Change.Author author)
            throws WorldFailure;

    /** Last year's figures that belong to this workbook, by item id. */
    Map<String, Entry> prior(String workbook) throws WorldFailure;

    void keepPrior(String workbook, Map<String, Entry> figures) throws WorldFailure;
}
