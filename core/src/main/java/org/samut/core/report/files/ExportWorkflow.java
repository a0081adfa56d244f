package org.samut.core.report.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samut.core.failure.WorldFailure;
import org.samut.core.file.WholeFile;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;
import org.samut.core.report.csv.ReportTable;
import org.samut.core.report.html.ReportPage;
import org.samut.core.text.Text;

/** Writes the reports of a workbook as files for others. Nothing in the workbook is changed. */
public final class ExportWorkflow {
    private final OpenWorkbook open;

    public ExportWorkflow(OpenWorkbook open) {
        this.open = open;
    }

    /**
     * What was written.
     *
     * @param hasSurvey false where report B was left out, since nothing of it is filled in
     */
    public record Written(List<Path> files, boolean hasSurvey, boolean isDraft) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /** The name of the only file of a format, or of a report in a format that has several. */
    public String proposedName(ReportFormat format) throws WorldFailure {
        return open.form().id() + "-" + open.lao().code() + "-" + open.picture().revision() + "." + format.ending();
    }

    /**
     * Writes into a folder, which is made where it is not there.
     *
     * @param target the folder; for a spreadsheet it may be the file
     */
    public Written write(ReportFormat format, Path target) throws WorldFailure {
        PaperSource source = new PrintWorkflow(open).source();
        PaperSource whole = new PaperSource(
                open.assessor().complete(source.workbook()), source.assessment(), source.seal(), source.thaiDigits());
        Map<String, byte[]> contents = new LinkedHashMap<>();
        switch (format) {
            case HTML -> {
                for (Report report : reports(whole)) {
                    contents.put(report.fileName() + ".html", utf8(ReportPage.of(report, whole)));
                }
            }
            case CSV -> {
                for (Report report : reports(whole)) {
                    contents.put(report.fileName() + ".csv", utf8(ReportTable.of(report, whole)));
                }
                contents.put("values.csv", utf8(ReportTable.values(source.workbook())));
            }
            case XLSX -> contents.put(proposedName(format), new WorkbookSpreadsheet(open).bytes(whole));
        }
        return new Written(put(format, target, contents), Report.SURVEY.isIn(whole), Report.isDraft(whole));
    }

    private static List<Report> reports(PaperSource source) {
        return List.of(Report.values()).stream()
                .filter(report -> report.isIn(source))
                .toList();
    }

    private static List<Path> put(ReportFormat format, Path target, Map<String, byte[]> contents) throws WorldFailure {
        boolean isFile = target.getFileName() != null
                && target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + format.ending())
                && !Files.isDirectory(target);
        Path folder = isFile ? target.toAbsolutePath().getParent() : target;
        make(folder);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            // A name was given for one file: the others stand beside it under their own.
            Path file = isFile && files.isEmpty() ? target : folder.resolve(content.getKey());
            WholeFile.write(file, content.getValue());
            files.add(file);
        }
        return files;
    }

    private static void make(Path folder) throws WorldFailure {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WorldFailure(
                    "file.folder",
                    Text.of(
                            "สร้างโฟลเดอร์ " + folder + " ไม่ได้ ข้อมูลในเล่มยังอยู่ครบ",
                            "The folder " + folder + " cannot be made. Everything in the workbook is kept."),
                    Text.of(
                            "โปรดเลือกโฟลเดอร์อื่นที่เขียนได้และมีที่ว่าง",
                            "Please choose another folder that may be written to and has room."),
                    e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
