package org.samut.app.window.guidance;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;

/** The drawer's page that explains the indicator where the person is. Needs no line. */
public final class GuidancePage implements DrawerPage {
    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final Consumer<URI> browse;
    private Optional<GuidanceView> view = Optional.empty();

    /** @param browse opens a link of the text that a person pressed */
    public GuidancePage(Texts texts, WorkbookViewModel workbook, Consumer<URI> browse) {
        this.texts = texts;
        this.workbook = workbook;
        this.browse = browse;
    }

    @Override
    public String name() {
        return "guidance";
    }

    @Override
    public String title() {
        return "guidance.title";
    }

    @Override
    public Icon icon() {
        return Icon.BOOK;
    }

    @Override
    public Node content() {
        GuidanceView made = new GuidanceView(texts, workbook, browse);
        view = Optional.of(made);
        return made;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        view.ifPresent(one -> one.show(indicator));
    }

    @Override
    public void hide() {
        view.ifPresent(GuidanceView::hide);
    }
}
