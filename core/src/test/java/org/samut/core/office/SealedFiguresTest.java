package org.samut.core.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.paper.scan.PaperVerification;
import org.samut.core.paper.scan.ScanProgress;
import org.samut.core.report.SampleOffice;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Entry;

/** What stands on the sealed paper is what was submitted, also where it is computed of a register. */
class SealedFiguresTest {
    @TempDir
    Path folder;

    private static Form form() {
        return SampleForms.compile(
                "roads.csv",
                "#id=roads\n#version=1\n#assessment=msps\n#title=ทดสอบ\n#owner=ชุดทดสอบ\n#year=2567\n"
                        + "#standing=model\n#opens=2024-06-01\n#closes=2024-07-31\n#percent_decimals=2\n#word.met=ถึง\n"
                        + "#word.below=ต่ำ\n#word.no_service=ไม่มี\n#word.not_carried_out=ไม่ได้ทำ\n"
                        + "#signatory.1=ผู้ประเมิน|{หัวหน้า}\n"
                        + "code,area_no,area,mission,no,status,kind,text,label_1,label_2,unit,decimals,target,compare,"
                        + "applies_to,items,computed\n"
                        + row("1.01", "frame = sum(1.01.roads.length)")
                        + row("1.02", "frame = sum(1.02.roads.length)")
                        + row("1.03", "frame = 1.01.service / 3"));
    }

    private static String row(String code, String computed) {
        return code + ",1,โครงสร้าง,ถนน," + code.substring(3)
                + ",model,ratio,ถนน,ทั้งหมด,บำรุงรักษา,กิโลเมตร,3,80,gte,ALL,"
                + "roads;table;ทะเบียนถนน|roads.length;count;ระยะทาง;กิโลเมตร;3," + computed + "\n";
    }

    @Test
    void whatIsComputedIsSubmittedAsItIsPrinted() throws Exception {
        Form form = form();
        try (SampleOffice office = new SampleOffice(folder.resolve("home"), form)) {
            office.enter(Map.of(
                    "1.01.roads", new Entry.Rows(List.of(Map.of("length", "1.25"), Map.of("length", "2.5"))),
                    "1.01.service", Entry.figure("2.5"),
                    "1.02.roads", new Entry.Rows(List.of(Map.of("length", "0"))),
                    "1.03.service", Entry.figure("0.5"),
                    "1.03.roads", new Entry.Rows(List.of(Map.of("length", "1")))));
            Submission submission = ((Outcome.Done<Submission>) new SealWorkflow(office.open()).seal()).value();
            SubmittedWorkbook submitted =
                    ((Outcome.Done<SubmittedWorkbook>) SubmissionReader.read(submission.content())).value();

            assertEquals(Entry.figure("3.75"), frame(submitted, "1.01"));
            assertEquals(
                    "no_service", submitted.answer("1.02").orElseThrow().state().wireName());
            assertEquals(
                    new BigDecimal("0.8333"),
                    frame(submitted, "1.03").asNumber().orElseThrow().setScale(4, java.math.RoundingMode.HALF_UP));

            Path book = Files.write(folder.resolve("book.pdf"), new PrintWorkflow(office.open()).book());
            CheckedScan scan = ((Outcome.Done<CheckedScan>) new PaperVerification(
                                    List.of(KnownBook.of(submission.content(), KnownBook.Standing.OFFICE)
                                            .orElseThrow()),
                                    List.of(),
                                    Optional.empty())
                            .verify(List.of(book), ScanProgress.UNWATCHED))
                    .value();
            assertTrue(
                    scan.isAccepted(),
                    () -> scan.pages().stream()
                            .map(page -> page.verdict().toString())
                            .toList()
                            .toString());
        }
    }

    private static Entry frame(SubmittedWorkbook submitted, String code) {
        return submitted.answer(code).orElseThrow().items().getOrDefault("frame", Entry.BLANK);
    }
}
