package org.samut.app.window.overview;

import java.util.Optional;
import javafx.scene.Node;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.frame.CentrePage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;

/** The page in the middle that shows all results at a glance, for the head of the office. */
public final class OverviewPage implements CentrePage {
    private final Texts texts;
    private final OverviewViewModel overview;
    private final Overlay overlay;
    private final Papers papers;
    private Optional<OverviewView> view = Optional.empty();

    public OverviewPage(Texts texts, OverviewViewModel overview, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.overview = overview;
        this.overlay = overlay;
        this.papers = papers;
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public String title() {
        return "overview.title";
    }

    @Override
    public Icon icon() {
        return Icon.CHART;
    }

    @Override
    public Node content() {
        view = Optional.of(new OverviewView(texts, overview, new OverviewPrinting(texts, overview, overlay, papers)));
        return view.get();
    }

    @Override
    public void show() {
        overview.inSight(true);
        view.ifPresent(OverviewView::again);
    }

    @Override
    public void hide() {
        overview.inSight(false);
    }
}
