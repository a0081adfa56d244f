package org.samut.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.samut.app.window.desk.PrinterDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Printer;
import org.samut.core.paper.printing.Printers;
import org.samut.core.paper.printing.Way;
import org.samut.core.progress.Progress;

/** One printer that keeps what it is asked, may be slow, and may be gone: then the PC's own answer is given. */
final class ScriptedPrinters implements PrinterDesk {
    static final String NAME = "HP ห้องกองคลัง";

    private final List<PrintOrder> orders = new ArrayList<>();
    private volatile boolean gone;
    private volatile CountDownLatch page = new CountDownLatch(0);

    /** Somebody takes the printer away after it was listed. */
    void takeAway() {
        gone = true;
    }

    /** After the first page it waits for {@link #goOn}. */
    void hold() {
        page = new CountDownLatch(1);
    }

    void goOn() {
        page.countDown();
    }

    synchronized List<PrintOrder> orders() {
        return List.copyOf(orders);
    }

    @Override
    public List<Printer> known() {
        return List.of(new Printer(NAME, true, false, true));
    }

    @Override
    public Way print(byte[] pdf, PrintOrder order, Progress progress) throws WorldFailure {
        if (gone) {
            return Printers.print(pdf, order, progress);
        }
        int pages = order.pages().numbers().size();
        for (int at = 0; at <= pages; at++) {
            if (!progress.goOn(at, pages)) {
                return order.way();
            }
            waited();
        }
        synchronized (this) {
            orders.add(order);
        }
        return order.way() == Way.DOCUMENT ? Way.PICTURES : order.way();
    }

    private void waited() {
        try {
            page.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Outcome<Boolean> dialog(byte[] pdf, String title) {
        return Outcome.done(true);
    }
}
