package org.samut.core.paper.printing;

import java.io.ByteArrayInputStream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import org.samut.core.progress.Progress;

/** The PDF itself, given to a spooler that takes one. */
final class Spooled {
    private Spooled() {}

    static void print(PrintService service, byte[] pdf, PrintOrder order, Progress progress) throws PrintException {
        int pages = order.pages().numbers().size();
        if (!progress.goOn(0, pages)) {
            return;
        }
        service.createPrintJob()
                .print(
                        new SimpleDoc(new ByteArrayInputStream(pdf), DocFlavor.INPUT_STREAM.PDF, null),
                        Attributes.of(order, service));
        progress.goOn(pages, pages);
    }
}
