package org.samut.app.command.workbook;

import java.nio.file.Path;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.PrintChoice;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.paper.HeadSigns;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The workbook on paper. */
@Command(name = "print", description = "พิมพ์เล่มเป็นไฟล์ PDF · writes the result book as a PDF")
public final class PrintCommand extends Verb {
    @Option(names = "--out", paramLabel = "X.pdf", required = true)
    Path out;

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
        return withWorkbook(open -> print(new PrintWorkflow(open, choice())));
    }

    private PrintChoice choice() {
        return new PrintChoice(Optional.ofNullable(digits).map(Digits.THAI::equals), signatory);
    }

    private int print(PrintWorkflow printing) throws WorldFailure {
        Optional<String> code = Optional.ofNullable(area);
        if (blank) {
            return printing.printBlank(code, out).either(this::printed, console()::refused);
        }
        if (code.isPresent()) {
            return printing.printArea(code.get(), out).either(this::printed, console()::refused);
        }
        if (overview) {
            printing.printOverview(out);
        } else {
            printing.print(out);
        }
        return printed(out);
    }

    private int printed(Path file) {
        return console()
                .done(
                        Text.of("พิมพ์เล่มไว้ที่ " + file, "Printed to " + file),
                        Console.object().put("file", file.toString()));
    }
}
