package org.samut.core.paper.printing;

import java.awt.print.PrinterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.samut.core.failure.WorldFailure;
import org.samut.core.progress.Progress;
import org.samut.core.text.Text;

/** The printers of this PC. Asking the system may take seconds: never on the screen's thread. Safe for several threads. */
public final class Printers {
    private Printers() {}

    /** All of them, the usual one first, then by name; none where the PC has none or its print service does not run. */
    public static List<Printer> known() {
        String usual = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                .map(PrintService::getName)
                .orElse("");
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .map(service -> new Printer(
                        service.getName(),
                        service.getName().equals(usual),
                        takesPdf(service),
                        service.isAttributeCategorySupported(Sides.class)))
                .sorted(Comparator.comparing(Printer::usual).reversed().thenComparing(Printer::name))
                .toList();
    }

    /**
     * Prints, and says which way it went: a printer that takes no PDF gets pictures. What the system has taken is on its way; a failure tells that
     * nothing more will come.
     */
    public static Way print(byte[] pdf, PrintOrder order, Progress progress) throws WorldFailure {
        PrintService service = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(any -> any.getName().equals(order.printer()))
                .findFirst()
                .orElseThrow(() -> missing(order.printer()));
        Way way = order.way() == Way.DOCUMENT && !takesPdf(service) ? Way.PICTURES : order.way();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            keep(document, order.pages());
            if (way == Way.DOCUMENT) {
                Spooled.print(service, saved(document), order, progress);
            } else {
                Drawn.print(service, document, order, way, progress);
            }
            return way;
        } catch (IOException | PrintException | PrinterException failed) {
            throw new WorldFailure(
                    "printer.failed",
                    Text.of(
                            "เครื่องพิมพ์ " + order.printer() + " พิมพ์ไม่สำเร็จ เล่มและข้อมูลยังอยู่ครบ",
                            "The printer " + order.printer() + " did not print. The book and all figures are kept."),
                    Text.of(
                            "โปรดตรวจว่าเครื่องพิมพ์เปิดอยู่และมีกระดาษ แล้วพิมพ์อีกครั้ง หรือบันทึกเป็นไฟล์ PDF",
                            "Please see that the printer is on and has paper and print again, or save a PDF."),
                    failed);
        }
    }

    private static boolean takesPdf(PrintService service) {
        return service.isDocFlavorSupported(DocFlavor.INPUT_STREAM.PDF);
    }

    private static void keep(PDDocument document, PageChoice pages) {
        for (int page = document.getNumberOfPages(); page >= 1; page--) {
            if (!pages.numbers().contains(page)) {
                document.removePage(page - 1);
            }
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static WorldFailure missing(String name) {
        return new WorldFailure(
                "printer.missing",
                Text.of(
                        "ไม่พบเครื่องพิมพ์ " + name + " ยังไม่ได้พิมพ์ เล่มและข้อมูลยังอยู่ครบ",
                        "The printer " + name
                                + " was not found. Nothing was printed; the book and all figures are kept."),
                Text.of(
                        "โปรดเลือกเครื่องพิมพ์อื่น หรือบันทึกเป็นไฟล์ PDF",
                        "Please choose another printer, or save a PDF."));
    }
}
