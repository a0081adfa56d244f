package org.samut.app.window.office;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.samut.app.window.desk.PrinterDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Printer;
import org.samut.core.paper.printing.Printers;
import org.samut.core.paper.printing.Way;
import org.samut.core.progress.Progress;
import org.samut.core.text.Text;

/** The printers of this PC, and the system's own print dialog. */
final class OfficePrinters implements PrinterDesk {
    private static final int DOTS_AN_INCH = 300;

    private static final Refusal NO_DIALOG = new Refusal(
            "print.no-dialog",
            Text.of(
                    "เครื่องนี้เปิดกล่องพิมพ์ของระบบไม่ได้ ยังไม่ได้พิมพ์ เล่มและข้อมูลยังอยู่ครบ",
                    "This PC cannot open the system's print dialog. Nothing was printed; the book and all figures are kept."),
            Text.of(
                    "โปรดเลือกเครื่องพิมพ์จากรายการแล้วกดพิมพ์ หรือบันทึกเป็น PDF",
                    "Please choose a printer from the list and print, or save a PDF."));

    @Override
    public List<Printer> known() {
        return Printers.known();
    }

    @Override
    public Way print(byte[] pdf, PrintOrder order, Progress progress) throws WorldFailure {
        return Printers.print(pdf, order, progress);
    }

    @Override
    public Outcome<Boolean> dialog(byte[] pdf, String title) throws WorldFailure {
        if (GraphicsEnvironment.isHeadless()) {
            return Outcome.refused(NO_DIALOG);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(title);
            job.setPageable(new PDFPageable(document, Orientation.AUTO, false, DOTS_AN_INCH));
            boolean wanted = job.printDialog();
            if (wanted) {
                job.print();
            }
            return Outcome.done(wanted);
        } catch (AWTError noDisplay) {
            return Outcome.refused(NO_DIALOG);
        } catch (IOException | PrinterException failed) {
            throw new WorldFailure(
                    "printer.failed",
                    Text.of(
                            "พิมพ์จากกล่องพิมพ์ของระบบไม่สำเร็จ เล่มและข้อมูลยังอยู่ครบ",
                            "Printing by the system's dialog failed. The book and all figures are kept."),
                    Text.of(
                            "โปรดตรวจว่าเครื่องพิมพ์เปิดอยู่และมีกระดาษ แล้วพิมพ์อีกครั้ง หรือบันทึกเป็น PDF",
                            "Please see that the printer is on and has paper and print again, or save a PDF."),
                    failed);
        }
    }
}
