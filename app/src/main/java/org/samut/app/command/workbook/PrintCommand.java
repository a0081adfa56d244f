package org.samut.app.command.workbook;

import java.nio.file.Path;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The workbook on paper. */
@Command(name = "print", description = "พิมพ์เล่มเป็นไฟล์ PDF · writes the result book as a PDF")
public final class PrintCommand extends Verb {
    @Option(names = "--out", paramLabel = "X.pdf", required = true)
    Path out;

    @Option(names = "--overview", description = "ภาพรวมผลหน้าเดียว · the results at a glance, one page in large type")
    boolean overview;

    @Override
    public Integer call() {
        return withWorkbook(open -> {
            PrintWorkflow printing = new PrintWorkflow(open);
            if (overview) {
                printing.printOverview(out);
            } else {
                printing.print(out);
            }
            return console()
                    .done(
                            Text.of("พิมพ์เล่มไว้ที่ " + out, "Printed to " + out),
                            Console.object().put("file", out.toString()));
        });
    }
}
