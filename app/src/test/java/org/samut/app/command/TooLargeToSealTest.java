package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.OfficeOnDisk;
import org.samut.app.window.RoadsOffice;
import org.samut.core.failure.Outcome;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.table.RowIds;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;

/** Two tables that are each small enough, and together more than a submission holds. */
final class TooLargeToSealTest {
    @TempDir
    Path folder;

    @Test
    void whatIsTooLargeToSendIsRefusedInWordsAndStaysOpen() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        int length;
        String bridges = "1.02.bridges";
        try (Composition office = RoadsOffice.withBridges(home)) {
            OpenWorkbook open = open(office);
            enter(open, rows(RoadsOffice.TABLE, 2_500));
            enter(open, rows(bridges, 2_600));
            enter(
                    open,
                    List.of(
                            Entering.of("1.03.frame", Entry.figure("10")),
                            Entering.of("1.03.service", Entry.figure("9")),
                            Entering.of("1.04.frame", Entry.figure("10")),
                            Entering.of("1.04.service", Entry.figure("9"))));
            assertTrue(open.assess().maySeal(), () -> "each table is small enough by itself");
            length = log(office).size();
        }
        CommandLineRun samut = new CommandLineRun(home);

        assertEquals(1, samut.run("seal"));
        assertTrue(samut.err().contains("เกินที่ส่งได้ คือ 12 เมกะไบต์ ข้อมูลที่กรอกไว้ยังอยู่ครบ"), samut.err());
        assertTrue(samut.err().contains("ตัวชี้วัด 1.02"), samut.err());

        try (Composition office = Composition.open(home, OfficeOnDisk.CLOCK)) {
            assertEquals(length, log(office).size());
            OpenWorkbook open = open(office);
            List<Entering> gone = new ArrayList<>();
            RowFields.rows(open.picture().entries())
                    .get(bridges)
                    .forEach((id, row) -> gone.add(Entering.of(RowFields.field(bridges, id), Entry.BLANK)));
            gone.remove(gone.size() - 1);
            enter(open, gone);
        }
        assertEquals(0, samut.run("seal"), samut.err());
    }

    private static List<Entering> rows(String table, int count) {
        String name = "ถนนสายบ้านหนองกะปุ".repeat(50);
        Map<String, String> cells = Map.of("name", name, "length", "1.250", "kept", "1.000");
        return new RowIds(new Random(2567))
                .after(List.of(), count).stream()
                        .map(id -> Entering.of(RowFields.field(table, id), new Entry.Row(cells)))
                        .toList();
    }

    private static void enter(OpenWorkbook open, List<Entering> step) throws Exception {
        assertTrue(open.enter(step) instanceof Outcome.Done<?>);
    }

    private static OpenWorkbook open(Composition office) throws Exception {
        return ((Outcome.Done<OpenWorkbook>) office.office().currentWorkbook()).value();
    }

    private static List<?> log(Composition office) throws Exception {
        return office.store()
                .workbooks()
                .log(office.store().workbooks().list().get(0).id());
    }
}
