package org.samut.core.paper.printing;

import java.util.Locale;
import javax.print.PrintService;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;

/** An order in the words of Java's print service; what a printer cannot do is not asked of it. */
final class Attributes {
    private Attributes() {}

    static PrintRequestAttributeSet of(PrintOrder order, PrintService service) {
        PrintRequestAttributeSet asked = new HashPrintRequestAttributeSet();
        asked.add(new JobName(order.title(), Locale.ROOT));
        asked.add(MediaSizeName.ISO_A4);
        asked.add(new Copies(order.sheets().copies()));
        if (service.isAttributeCategorySupported(Sides.class)) {
            asked.add(order.sheets().bothSides() ? Sides.TWO_SIDED_SHORT_EDGE : Sides.ONE_SIDED);
        }
        return asked;
    }
}
