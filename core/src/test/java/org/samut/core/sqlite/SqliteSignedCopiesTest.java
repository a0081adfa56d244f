package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samut.core.backup.Backup;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.SignedCopies;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;

/** What is known of signed paper is kept like the rest: on the disk, never changed, found when it is damaged. */
class SqliteSignedCopiesTest extends FailingHome {
    private static final Signing.Signer HEAD =
            new Signing.Signer("นายสมชาย ใจดี", "นายกองค์การบริหารส่วนตำบลหนองกะปุ", "ผู้รับรองข้อมูล");
    private static final Signing.Scan SCAN = new Signing.Scan("ab".repeat(32), "สแกน หน้า 1,\n2.pdf", 123_456);

    private SqliteOffice office;
    private String id;

    @BeforeEach
    void aSealedWorkbook() throws WorldFailure {
        office = open(folder.resolve("home"));
        id = office.workbooks().create("msps-2567", 1, "6760607").id();
        enter(office, id, "1.01.frame", Entry.figure("5"));
        seal(1);
    }

    @AfterEach
    void close() throws WorldFailure {
        office.close();
    }

    private void seal(int revision) throws WorldFailure {
        office.workbooks().move(id, WorkbookState.OPEN, WorkbookState.CHECKED);
        List<Change> log = office.workbooks().log(id);
        Submission submission = Sealed.of(id, revision, log.get(log.size() - 1).hash());
        assertTrue(office.outbox().enqueue(submission, Sealed.AUTHOR));
    }

    private Signing signing(int revision, Signing.Scan... scans) {
        return new Signing(id, revision, HEAD, Optional.of(LocalDate.of(2026, 11, 21)), List.of(scans));
    }

    private SignedCopy recorded(Signing signing) throws WorldFailure {
        return office.signedCopies().record(signing, Sealed.AUTHOR).orElseThrow();
    }

    private void again() throws WorldFailure {
        office.close();
        office = open(folder.resolve("home"));
    }

    @Test
    void aRecordStandsAfterARestartAndTheLogTellsOfIt() throws WorldFailure {
        SignedCopy copy = recorded(signing(1, SCAN));
        again();
        assertEquals(Optional.of(copy), office.signedCopies().standing(id, 1));
        assertEquals(Signing.Standing.SCAN, copy.standing());
        Change last = office.workbooks().log(id).get(2);
        assertEquals("#signed", last.field());
        assertEquals(new Entry.Words(copy.hash()), last.entry());
        assertEquals(
                WorkbookState.SEALED, office.workbooks().find(id).orElseThrow().state());
    }

    @Test
    void aNewerRecordStandsAndTheOlderIsKept() throws WorldFailure {
        SignedCopy declared = recorded(signing(1));
        SignedCopy scanned = recorded(signing(1, SCAN));
        assertEquals(1, declared.number());
        assertEquals(2, scanned.number());
        assertEquals(Optional.of(scanned), office.signedCopies().standing(id, 1));
        assertEquals(List.of(declared, scanned), office.signedCopies().list());
    }

    @Test
    void onlyTheRevisionThatIsSealedNowCanBeSigned() throws WorldFailure {
        recorded(signing(1));
        office.workbooks().reopen(id, Sealed.AUTHOR).orElseThrow();
        SignedCopies copies = office.signedCopies();
        assertEquals(Optional.empty(), copies.record(signing(1), Sealed.AUTHOR), "an older revision");
        assertEquals(Optional.empty(), copies.record(signing(2), Sealed.AUTHOR), "not sealed yet");
        enter(office, id, "1.01.frame", Entry.figure("6"));
        seal(2);
        assertEquals(Optional.empty(), copies.standing(id, 2), "another revision is another paper");
        assertEquals(1, recorded(signing(2)).number());
        assertTrue(copies.standing(id, 1).isPresent(), "the older revision's record is kept");
    }

    @Test
    void noRecordIsEverChanged() throws WorldFailure {
        recorded(signing(1, SCAN));
        for (String change : List.of(
                "update signed_copy set signer = 'x'",
                "delete from signed_copy",
                "update signed_file set name = 'x'",
                "delete from signed_file",
                "insert or replace into signed_copy select * from signed_copy",
                "insert or replace into signed_file select * from signed_file")) {
            assertThrows(WorldFailure.class, () -> office.run(change), change);
        }
        assertEquals(Optional.empty(), office.firstFault());
    }

    @Test
    void anAlteredRecordAndAMissingOneAreFound() throws WorldFailure {
        recorded(signing(1, SCAN));
        office.run("drop trigger signed_file_never_updated");
        office.run("update signed_file set size = 1");
        assertEquals(Optional.of("signed copy " + id + " 1 was altered"), office.firstFault());
        office.run("drop trigger signed_file_never_deleted");
        office.run("delete from signed_file");
        assertEquals(Optional.of("signed copy " + id + " 1 was altered"), office.firstFault());
        office.run("drop trigger signed_copy_never_deleted");
        office.run("delete from signed_copy");
        assertEquals(Optional.of("a signed copy of workbook " + id + " is missing"), office.firstFault());
    }

    @Test
    void aDatabaseWithoutTheTablesGetsThemAndLosesNothing() throws Exception {
        office.close();
        asSecondStepLeftIt();
        office = open(folder.resolve("home"));
        assertEquals(Entry.figure("5"), office.workbooks().entries(id).get("1.01.frame"));
        assertEquals(1, recorded(signing(1)).number());
        assertTrue(office.backups().list().stream().anyMatch(one -> one.reason() == Backup.Reason.MIGRATION));
    }

    private void asSecondStepLeftIt() throws Exception {
        Set<String> before = Set.of(
                "workbook",
                "change",
                "prior",
                "form",
                "submission",
                "delivery",
                "setting",
                "announcement",
                "migration");
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/samut.db"))) {
            for (String table :
                    Database.column(file, "select name from sqlite_schema where type = 'table' and sql is not null")) {
                if (!before.contains(table)) {
                    Database.execute(file, "drop table " + table);
                }
            }
            Database.execute(file, "delete from migration where version > 2");
        }
    }

    @Test
    void aBackupHoldsTheRecords() throws WorldFailure {
        SignedCopy copy = recorded(signing(1, SCAN));
        Backup backup = office.backups().make(Backup.Reason.ASKED);
        recorded(signing(1));
        office.close();
        SqliteOffice.backups(folder.resolve("home"), clock).restore(backup);
        again();
        assertEquals(Optional.of(copy), office.signedCopies().standing(id, 1));
    }

    @Test
    void aFullDiskRecordsNothingAndSaysSo() throws WorldFailure {
        office.run("pragma max_page_count = 1");
        Signing many = new Signing(
                id,
                1,
                HEAD,
                Optional.empty(),
                Collections.nCopies(2_000, new Signing.Scan("cd".repeat(32), "ก".repeat(200), 1)));
        WorldFailure failure = assertThrows(WorldFailure.class, () -> recorded(many));
        assertEquals("disk.full", failure.code());
        assertClear(failure);
        assertEquals(Optional.empty(), office.signedCopies().standing(id, 1));
        assertEquals(2, office.workbooks().log(id).size());
        office.run("pragma max_page_count = 1000000");
        recorded(many);
    }
}
