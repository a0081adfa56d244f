package org.samut.app.window.evidence;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.samut.app.window.evidence.picture.FilePictures;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;

/** The drawer's page of files beside the indicator where the person is. */
public final class EvidencePage implements DrawerPage {
    public static final String NAME = "evidence";

    private final Texts texts;
    private final Supplier<EvidenceViewModel> making;
    private final Overlay overlay;
    private final Papers papers;
    private Optional<EvidenceViewModel> made = Optional.empty();
    private Optional<EvidenceView> view = Optional.empty();

    /** @param making called when the page, a drop or a paste first needs it */
    public EvidencePage(Texts texts, Supplier<EvidenceViewModel> making, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.making = making;
        this.overlay = overlay;
        this.papers = papers;
    }

    /** What the page is about. */
    EvidenceViewModel evidence() {
        EvidenceViewModel evidence = made.orElseGet(making);
        made = Optional.of(evidence);
        return evidence;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "evidence.title";
    }

    @Override
    public Icon icon() {
        return Icon.CLIP;
    }

    @Override
    public Node content() {
        EvidenceViewModel evidence = evidence();
        FilePictures pictures = new FilePictures(evidence.looks());
        EvidenceViewer viewer = new EvidenceViewer(texts, evidence, pictures, overlay, papers);
        EvidenceView page = new EvidenceView(texts, evidence, pictures, viewer, papers);
        view = Optional.of(page);
        return page;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        evidence().show(indicator);
        view.ifPresent(EvidenceView::again);
    }
}
