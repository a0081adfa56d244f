package org.samut.app.window.printing;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.frame.CentrePage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.app.window.thread.Threads;

/** The page in the middle where the book is looked at before it goes to a printer, a file or under a signature. */
public final class PrintPage implements CentrePage {
    public static final String NAME = "print";

    private final Texts texts;
    private final PrintingViewModel printing;
    private final Threads drawing;
    private final Overlay overlay;
    private final Papers papers;
    private Optional<PrintView> view = Optional.empty();

    /** @param drawing with a thread for the pages' pictures in the disk's place */
    public PrintPage(Texts texts, PrintingViewModel printing, Threads drawing, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.printing = printing;
        this.drawing = drawing;
        this.overlay = overlay;
        this.papers = papers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "printing.title";
    }

    @Override
    public Icon icon() {
        return Icon.PRINT;
    }

    @Override
    public Node content() {
        PrintActions actions = new PrintActions(texts, printing, overlay, papers);
        PrintView made = new PrintView(texts, printing, new Preview(texts, new PagePictures(drawing)), actions);
        view = Optional.of(made);
        return made;
    }

    @Override
    public void show() {
        printing.show();
        view.ifPresent(PrintView::show);
    }

    @Override
    public void hide() {
        printing.hide();
        view.ifPresent(PrintView::hide);
    }

    @Override
    public boolean takes(KeyEvent key) {
        return view.filter(now -> now.takes(key)).isPresent();
    }
}
