package org.samut.core.paper.printing;

import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import javax.print.PrintService;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.samut.core.progress.Progress;

/** Pages drawn for the printer's driver, as pictures or as letters and lines. */
final class Drawn {
    private static final int DOTS_AN_INCH = 300;
    private static final int LETTERS_AND_LINES = 0;

    private Drawn() {}

    static void print(PrintService service, PDDocument document, PrintOrder order, Way way, Progress progress)
            throws PrinterException {
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setPrintService(service);
        job.setJobName(order.title());
        int dots = way == Way.PICTURES ? DOTS_AN_INCH : LETTERS_AND_LINES;
        Watched pages = new Watched(new PDFPageable(document, Orientation.AUTO, false, dots), progress, job);
        job.setPageable(pages);
        if (!progress.goOn(0, pages.getNumberOfPages())) {
            return;
        }
        try {
            job.print(Attributes.of(order, service));
            progress.goOn(pages.getNumberOfPages(), pages.getNumberOfPages());
        } catch (PrinterException failed) {
            if (!pages.cancelled) {
                throw failed;
            }
        }
    }

    /** Pages that ask before they are drawn. A driver draws each more than once. */
    private static final class Watched implements Pageable {
        private final Pageable pages;
        private final Progress progress;
        private final PrinterJob job;
        private boolean cancelled;

        Watched(Pageable pages, Progress progress, PrinterJob job) {
            this.pages = pages;
            this.progress = progress;
            this.job = job;
        }

        @Override
        public int getNumberOfPages() {
            return pages.getNumberOfPages();
        }

        @Override
        public PageFormat getPageFormat(int page) {
            return pages.getPageFormat(page);
        }

        @Override
        public Printable getPrintable(int page) {
            Printable drawn = pages.getPrintable(page);
            return (graphics, format, index) -> {
                cancelled = cancelled || !progress.goOn(page, getNumberOfPages());
                if (cancelled) {
                    // Not an exception: the driver would end the document as if it were whole, and send it.
                    job.cancel();
                    return Printable.PAGE_EXISTS;
                }
                return drawn.print(graphics, format, index);
            };
        }
    }
}
