package org.samut.app.window.table;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.frame.CentrePage;
import org.samut.app.window.part.Fitted;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;

/** The page in the middle that shows the rows of one table item; opened from the item's card. */
public final class TablePage implements CentrePage {
    private final Texts texts;
    private final TableViewModel model;
    private final PastRows past;
    private Optional<TablePageView> view = Optional.empty();

    public TablePage(Texts texts, TableViewModel model, PastRows past) {
        this.texts = texts;
        this.model = model;
        this.past = past;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String title() {
        return "grid.page";
    }

    @Override
    public Icon icon() {
        return Icon.LIST;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public Node content() {
        view = Optional.of(new TablePageView(texts, model, past));
        return new Fitted(view.get());
    }

    @Override
    public void show() {
        model.inSight(true);
        view.ifPresent(TablePageView::show);
        past.look(() -> view.ifPresent(TablePageView::pastKnown));
    }

    @Override
    public void hide() {
        model.inSight(false);
    }

    @Override
    public boolean takes(KeyEvent key) {
        if (view.isEmpty()) {
            return false;
        }
        if (key.getCode() == KeyCode.F8) {
            view.get().bar().nextFaulty();
            return true;
        }
        if (key.getCode() == KeyCode.F && key.isShortcutDown()) {
            view.get().bar().find();
            return true;
        }
        return false;
    }
}
