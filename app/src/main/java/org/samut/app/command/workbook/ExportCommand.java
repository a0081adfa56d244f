package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "ส่งออกรายงานและข้อมูลที่กรอก: html สำหรับเว็บไซต์ xlsx สำหรับแก้ไขแล้วนำกลับ csv"
                + " · writes the reports for others: html for a web site, xlsx to edit and take back, csv")
final class ExportCommand extends Verb {
    @Option(names = "--format", required = true, paramLabel = "xlsx|html|csv")
    ReportFormat format;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "FOLDER|FILE",
            defaultValue = ".",
            description = "โฟลเดอร์ หรือไฟล์ · the folder, or the file")
    Path target;

    @Override
    public Integer call() {
        return withWorkbook(open -> said(new ExportWorkflow(open).write(format, target)));
    }

    private int said(ExportWorkflow.Written written) {
        ObjectNode document = Console.object();
        written.files().forEach(file -> document.withArray("/files").add(file.toString()));
        document.put("survey", written.hasSurvey()).put("draft", written.isDraft());
        StringBuilder thai = new StringBuilder("เขียนแล้ว:");
        StringBuilder english = new StringBuilder("Written:");
        written.files().forEach(file -> {
            thai.append("\n  ").append(file);
            english.append("\n  ").append(file);
        });
        if (written.isDraft()) {
            thai.append("\nเล่มยังไม่ได้ปิด รายงานจึงระบุว่าเป็นร่าง");
            english.append("\nThe workbook is not sealed, so the reports say that they are a draft.");
        }
        if (!written.hasSurvey()) {
            thai.append("\nไม่มีรายงานความพึงพอใจ เพราะยังไม่ได้กรอก");
            english.append("\nThere is no report of the citizens' survey, since nothing of it is filled in.");
        }
        return console().done(Text.of(thai.toString(), english.toString()), document);
    }
}
