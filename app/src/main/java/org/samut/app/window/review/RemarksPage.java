package org.samut.app.window.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.Remarks;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.review.Remark;
import org.samut.core.review.Returned;
import org.samut.core.review.Review;
import org.samut.core.text.Dates;
import org.samut.core.workbook.WorkbookState;

/** The drawer's page of the owner's remarks, and where the officer answers each. */
public final class RemarksPage implements DrawerPage {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final Remarks remarks;
    private final Runnable reopen;
    private final VBox content = new VBox(8);
    private final WrappedText said = new WrappedText("review-said");
    private final WrappedText hint = new WrappedText("muted");
    private final Button open = new Button();
    private final VBox rows = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Map<Remark, RemarkBlock> blocks = new HashMap<>();
    private boolean inSight;

    /** @param reopen opens the next revision */
    public RemarksPage(Texts texts, WorkbookViewModel workbook, Runnable reopen) {
        this.texts = texts;
        this.workbook = workbook;
        this.remarks = workbook.remarks();
        this.reopen = reopen;
    }

    @Override
    public String name() {
        return "remarks";
    }

    @Override
    public String title() {
        return "review.title";
    }

    @Override
    public Icon icon() {
        return Icon.BELL;
    }

    @Override
    public Node content() {
        content.getStylesheets()
                .add(Objects.requireNonNull(RemarksPage.class.getResource("remarks-page.css"))
                        .toExternalForm());
        content.getStyleClass().add("remarks");
        rows.getStyleClass().add("remarks-rows");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        open.setId("remarks-reopen");
        open.getStyleClass().add("accent");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> reopen.run());
        content.getChildren().addAll(said, hint, open, scroll);
        remarks.returned().addListener((property, before, now) -> refreshInSight());
        remarks.newest().addListener((property, before, now) -> refreshInSight());
        remarks.current().addListener((property, before, now) -> refreshInSight());
        workbook.workbook().addListener((property, before, now) -> {
            if (before.state() != now.state()) {
                refreshInSight();
            }
        });
        return content;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        if (!inSight) {
            blocks.clear();
            inSight = true;
        }
        refresh();
    }

    @Override
    public void hide() {
        inSight = false;
    }

    private void refreshInSight() {
        if (inSight) {
            refresh();
        }
    }

    private void refresh() {
        Optional<Returned> returned = remarks.returned().get();
        said.setText(sentence());
        boolean mayReopen = workbook.workbook().get().state() == WorkbookState.RETURNED;
        hint.setText(texts.say(mayReopen ? "review.hint.reopen" : "review.hint"));
        Sight.show(hint, returned.isPresent() && (mayReopen || remarks.mayReply()));
        open.setText(texts.say("review.reopen", workbook.workbook().get().revision() + 1));
        Sight.show(open, mayReopen);
        rows.getChildren().clear();
        returned.ifPresent(one -> one.asked().forEach(this::add));
    }

    private void add(Returned.Asked asked) {
        RemarkBlock block = blocks.computeIfAbsent(asked.remark(), remark -> new RemarkBlock(texts, workbook, remark));
        block.show(asked);
        boolean here = remarks.current().get().equals(Optional.of(asked.remark()));
        block.pseudoClassStateChanged(HERE, here);
        rows.getChildren().add(block);
        if (here) {
            scrollTo(block);
        }
    }

    private void scrollTo(Node block) {
        scroll.applyCss();
        scroll.layout();
        double room = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.min(1, block.getBoundsInParent().getMinY() / room));
        }
    }

    private String sentence() {
        Optional<Review> newest = remarks.newest().get();
        if (newest.isEmpty()) {
            return texts.say("review.none");
        }
        String day = texts.figures(Dates.day(
                newest.get().at().atZone(Dates.ZONE).toLocalDate(),
                texts.language().get()));
        Optional<Returned> returned = remarks.returned().get();
        return returned.isPresent()
                ? texts.say(
                        "review.returned",
                        returned.get().review().revision(),
                        returned.get().review().reviewer(),
                        day,
                        returned.get().asked().size(),
                        remarks.unanswered().get())
                : texts.say(
                        newest.get().isReturned() ? "review.none" : "review.accepted",
                        newest.get().revision(),
                        newest.get().reviewer(),
                        day);
    }
}
