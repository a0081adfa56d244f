package org.samut.app.command.workbook;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.printing.PageChoice;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Way;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** On which printer, which pages and how. */
public final class PrinterOptions {
    private static final String TITLE = "samut";

    @Option(
            names = "--printer",
            paramLabel = "NAME",
            description =
                    "พิมพ์ที่เครื่องพิมพ์นี้ ดูรายชื่อด้วย samut printers · prints there; samut printers names them")
    String printer;

    @Option(names = "--pages", paramLabel = "1-3,5", defaultValue = "", description = "เฉพาะหน้า · these pages only")
    String pages;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1", description = "จำนวนชุด · copies, 1 to 99")
    int copies;

    @Option(names = "--both-sides", description = "สองหน้า พลิกตามขอบสั้น · on both sides, turned over the short edge")
    boolean bothSides;

    @Option(
            names = "--way",
            paramLabel = "pictures|outlines|pdf",
            defaultValue = "pictures",
            description = "วิธีส่งไปเครื่องพิมพ์ · how the pages go to the printer")
    Going way;

    enum Going {
        PICTURES,
        OUTLINES,
        PDF
    }

    boolean isAsked() {
        return printer != null;
    }

    /** Whether something is said that only a printer can do. */
    boolean isChosen() {
        return !pages.isEmpty() || copies != 1 || bothSides || way != Going.PICTURES;
    }

    Outcome<PrintOrder> order(byte[] pdf, CommandLine line) {
        if (copies < 1 || copies > 99) {
            throw new ParameterException(line, "--copies: 1–99");
        }
        Way how = switch (way) {
            case PICTURES -> Way.PICTURES;
            case OUTLINES -> Way.OUTLINES;
            case PDF -> Way.DOCUMENT;
        };
        return PageChoice.read(pages, count(pdf))
                .either(
                        chosen -> Outcome.done(
                                new PrintOrder(printer, TITLE, how, chosen, new PrintOrder.Sheets(copies, bothSides))),
                        Outcome::refused);
    }

    static String word(Way way) {
        return way == Way.DOCUMENT ? "pdf" : way.name().toLowerCase(Locale.ROOT);
    }

    private static int count(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException bug) {
            // The program has just written it.
            throw new IllegalStateException(bug);
        }
    }
}
