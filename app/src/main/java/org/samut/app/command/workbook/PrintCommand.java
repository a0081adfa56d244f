package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.file.WholeFile;
import org.samut.core.office.PrintChoice;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.paper.HeadSigns;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Printers;
import org.samut.core.paper.printing.Way;
import org.samut.core.progress.Progress;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The workbook on paper. */
@Command(
        name = "print",
        description = "พิมพ์เล่มเป็นไฟล์ PDF หรือที่เครื่องพิมพ์ · prints the result book to a PDF or on a printer")
public final class PrintCommand extends Verb {
    @Option(names = "--out", paramLabel = "X.pdf", description = "ไฟล์ที่จะเขียน · the file to write")
    Path out;

    @Mixin
    PrinterOptions printer;

    @Mixin
    SigningOptions signing;

    @Option(names = "--overview", description = "ภาพรวมผลหน้าเดียว · the results at a glance, one page in large type")
    boolean overview;

    @Option(
            names = "--blank",
            description = "แบบเปล่าสำหรับเก็บข้อมูลด้วยมือ · a form without answers, to collect figures on by hand")
    boolean blank;

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "เฉพาะด้านเดียว เช่น 1 ใช้กับ --blank ได้ · one area alone, such as 1; also with --blank")
    String area;

    @Option(
            names = "--digits",
            paramLabel = "thai|arabic",
            description =
                    "ตัวเลขไทยหรืออารบิก ถ้าไม่ระบุใช้ตามการตั้งค่า · the figures' digits, else as in the settings")
    Digits digits;

    @Option(
            names = "--signatory",
            paramLabel = "head|deputy|acting",
            defaultValue = "head",
            description = "ผู้ลงนามแทนหัวหน้า: head ตามแบบ deputy รอง…ปฏิบัติราชการแทน acting รักษาการ"
                    + " · who signs where the form wants the head: the head, a deputy, an acting head")
    HeadSigns signatory;

    enum Digits {
        THAI,
        ARABIC
    }

    @Override
    public Integer call() {
        if (overview && (blank || area != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--overview พิมพ์ทั้งเล่มในหน้าเดียว ใช้กับ --blank หรือ --area ไม่ได้"
                            + " · --overview is of the whole workbook: neither --blank nor --area goes with it");
        }
        if (out == null && !printer.isAsked()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "โปรดระบุ --out หรือ --printer · please name a file by --out or a printer by --printer");
        }
        if (!printer.isAsked() && printer.isChosen()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--pages --copies --both-sides --way ใช้กับ --printer เท่านั้น ไฟล์มีทุกหน้าเสมอ"
                            + " · go with --printer only; a file has all pages");
        }
        return withWorkbook(open -> print(new PrintWorkflow(open, choice())));
    }

    private PrintChoice choice() {
        return new PrintChoice(Optional.ofNullable(digits).map(Digits.THAI::equals), signatory);
    }

    private int print(PrintWorkflow printing) throws WorldFailure {
        Outcome<byte[]> made = made(printing);
        if (made instanceof Outcome.Done<byte[]> done && signing.isAsked()) {
            made = signing.signed(done.value(), spec.commandLine());
        }
        if (made instanceof Outcome.Done<byte[]> done) {
            return delivered(done.value());
        }
        return console().refused(((Outcome.Refused<byte[]>) made).refusals());
    }

    private Outcome<byte[]> made(PrintWorkflow printing) throws WorldFailure {
        Optional<String> code = Optional.ofNullable(area);
        if (blank) {
            return printing.blank(code);
        }
        if (code.isPresent()) {
            return printing.area(code.get());
        }
        return Outcome.done(overview ? printing.overview() : printing.book());
    }

    private int delivered(byte[] pdf) throws WorldFailure {
        ObjectNode document = Console.object();
        if (out != null) {
            WholeFile.write(out, pdf);
            document.put("file", out.toString());
        }
        if (!printer.isAsked()) {
            return console().done(Text.of("พิมพ์เล่มไว้ที่ " + out, "Printed to " + out), document);
        }
        Outcome<PrintOrder> order = printer.order(pdf, spec.commandLine());
        if (order instanceof Outcome.Refused<PrintOrder> refused) {
            return console().refused(refused.refusals());
        }
        PrintOrder asked = ((Outcome.Done<PrintOrder>) order).value();
        Way way = Printers.print(pdf, asked, Progress.UNWATCHED);
        document.put("printer", asked.printer())
                .put("pages", asked.pages().numbers().size())
                .put("copies", asked.sheets().copies())
                .put("way", PrinterOptions.word(way));
        return console()
                .done(
                        Text.of(
                                "ส่งไปเครื่องพิมพ์ " + asked.printer() + " แล้ว",
                                "Sent to the printer " + asked.printer()),
                        document);
    }
}
