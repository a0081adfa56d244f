package org.samut.app.window;

import static org.samut.app.Expected.done;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.samut.app.Composition;
import org.samut.app.SampleForms;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Pulled;
import org.samut.core.form.json.FormJson;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.ValuesImport;
import org.samut.core.settings.Settings;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/** An office in the middle of its work: last year's workbook, a mistake, a warning, two officers, an announcement. */
final class BusyOffice {
    private BusyOffice() {}

    static Composition in(Path home) throws IOException, WorldFailure {
        try (Composition composition = Composition.open(home, OfficeOnDisk.CLOCK)) {
            fill(composition);
        }
        // As another day's start finds it.
        return Composition.open(home, OfficeOnDisk.CLOCK);
    }

    private static void fill(Composition composition) throws IOException, WorldFailure {
        String model = SampleForms.model();
        take(composition, model.replace("#id=msps-2567", "#id=msps-2566").replace("2567", "2566"));
        take(composition, model.replace("#year=2567", "#year=2567\n#prior=msps-2566"));
        composition.office().chooseLao(OfficeOnDisk.LAO);
        composition.office().installation().settings().keep(Settings.OFFICER, "สมหญิง ใจดี");
        OpenWorkbook past = done(composition.office().startWorkbook("msps-2566"));
        done(new ValuesImport(past).take(lastYear()));
        OpenWorkbook now = done(composition.office().startWorkbook("msps-2567"));
        String rows = OfficeOnDisk.values().stream()
                .filter(row -> !row.startsWith("3."))
                .collect(Collectors.joining("\n"));
        done(new ValuesImport(now).take(rows));
        now.enter(List.of(Entering.of("1.02.service", Entry.figure("900"))));
        now.enter(List.of(Entering.of("1.04.frame", Entry.figure("26000"))));
        composition
                .store()
                .workbooks()
                .append(
                        now.id(),
                        List.of(Entering.of("2.01.reason", new Entry.Words("ตามทะเบียนของกองช่าง"))),
                        new Change.Author("วิชัย มั่นคง", "PC-กองช่าง"));
        composition
                .store()
                .feed()
                .keep(new Pulled(
                        1,
                        List.of(),
                        List.of(new Announcement(
                                "a-1",
                                LocalDate.of(2024, 7, 1),
                                Text.of("เปิดรับข้อมูลประจำปี 2567", "The window of 2567 is open"),
                                Text.of("ส่งได้ถึงวันที่ 31 กรกฎาคม", "Send until 31 July."),
                                false))));
    }

    /** The demonstration's figures with some of them as they might have been a year before. */
    private static String lastYear() throws IOException {
        return OfficeOnDisk.values().stream()
                .map(row -> row.startsWith("1.01,") ? "1.01,12,10,," : row)
                .map(row -> row.startsWith("1.04,") ? "1.04,26,22,," : row)
                .collect(Collectors.joining("\n"));
    }

    private static void take(Composition composition, String csv) throws WorldFailure {
        composition.office().importForm(FormJson.write(SampleForms.compile(csv)));
    }
}
