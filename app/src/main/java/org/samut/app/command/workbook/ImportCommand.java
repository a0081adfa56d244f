package org.samut.app.command.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.samut.app.TextFiles;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.ValuesImport;
import org.samut.core.report.entries.ImportPlan;
import org.samut.core.report.entries.SheetImport;
import org.samut.core.table.RowIds;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "นำเข้าค่าจากตาราง code,frame,service,state,reason แบบสำรวจ code,satisfied,improve หรือจากตารางคำนวณ .xlsx ที่ส่งออกไว้ (แสดงรายการแก้ไขก่อน)"
                        + " · takes values from such tables, all rows or none; or from an exported .xlsx, showing first what"
                        + " would change")
final class ImportCommand extends Verb {
    @Parameters(paramLabel = "VALUES.csv|X.xlsx")
    Path file;

    @Option(
            names = "--yes",
            description = "บันทึกรายการแก้ไขจาก .xlsx · writes what an .xlsx changes; without it nothing is written")
    boolean yes;

    @Option(
            names = "--replace",
            split = ",",
            paramLabel = "FIELD",
            description =
                    "ให้ .xlsx แทนที่ช่องที่ผู้อื่นแก้ไขไปแล้ว · lets an .xlsx overwrite fields that somebody changed since")
    Set<String> replaced = new HashSet<>();

    @Override
    public Integer call() {
        return withWorkbook(open -> isSpreadsheet()
                ? fromSpreadsheet(open)
                : new ValuesImport(open).take(TextFiles.read(file)).either(this::taken, console()::refused));
    }

    /** Also one of another kind, which is then refused in words. */
    private boolean isSpreadsheet() throws WorldFailure {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K';
        } catch (IOException e) {
            throw new WorldFailure(
                    "file.read",
                    Text.of("อ่านไฟล์ " + file + " ไม่ได้", "The file " + file + " cannot be read."),
                    Text.of("โปรดตรวจสอบชื่อไฟล์และสิทธิ์การอ่าน", "Please check its name and that you may read it."),
                    e);
        }
    }

    private int fromSpreadsheet(OpenWorkbook open) throws WorldFailure {
        SheetImport sheets = new SheetImport(open, new RowIds(new SplittableRandom()));
        return sheets.plan(file, replaced).either(plan -> previewed(sheets, plan), console()::refused);
    }

    private int previewed(SheetImport sheets, ImportPlan plan) throws WorldFailure {
        PlanWords words = new PlanWords(console());
        if (!yes || plan.step().isEmpty()) {
            words.say(plan, false);
            return plan.leavesOut() ? Console.REFUSED : Console.DONE;
        }
        return sheets.take(plan)
                .either(
                        changes -> {
                            words.say(plan, true);
                            return plan.leavesOut() ? Console.REFUSED : Console.DONE;
                        },
                        console()::refused);
    }

    private int taken(ValuesImport.Taken taken) {
        int rows = taken.survey();
        return new TakenWords(console())
                .say(
                        taken,
                        Text.of(
                                "ข้ามตัวชี้วัดที่ไม่ใช้กับ อปท. ประเภทนี้",
                                "Passed over, since they do not apply to this type of LAO"),
                        Text.of(
                                "บันทึกแล้ว " + taken.indicators() + " ตัวชี้วัด"
                                        + (rows == 0 ? "" : " แบบสำรวจ " + rows + " แถว"),
                                "Saved: " + taken.indicators() + " indicators"
                                        + (rows == 0 ? "." : ", " + rows + " survey rows.")));
    }
}
