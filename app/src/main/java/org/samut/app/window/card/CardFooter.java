package org.samut.app.window.card;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.samut.app.window.filling.CardViewModel;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.text.Texts;

/** The small buttons under a card, to all that belongs to its indicator. */
final class CardFooter extends FlowPane {
    private final Texts texts;
    private final Button note;
    private final Map<String, Button> pages = new TreeMap<>();
    private final ChangeListener<Number> counted = (property, before, now) -> evidence();
    private final ChangeListener<Boolean> noted = (property, before, now) -> note();
    private Optional<CardViewModel> shown = Optional.empty();

    CardFooter(Texts texts, WorkbookViewModel workbook, Offered offered) {
        super(6, 4);
        this.texts = texts;
        getStyleClass().add("card-footer");
        this.note = button(Icon.NOTE, "note-open");
        note.setOnAction(event -> shown.ifPresent(
                card -> workbook.place().leadTo(card.note().item().id())));
        getChildren().add(note);
        page(workbook, offered, "evidence", Icon.CLIP);
        page(workbook, offered, "guidance", Icon.INFO);
        page(workbook, offered, "lastyear", Icon.UNDO);
        page(workbook, offered, "history", Icon.CLOCK);
    }

    private void page(WorkbookViewModel workbook, Offered offered, String name, Icon icon) {
        if (offered.has(name)) {
            Button button = button(icon, "open-" + name);
            button.setOnAction(event -> shown.ifPresent(card -> workbook.place().about(card.indicator(), name)));
            pages.put(name, button);
            getChildren().add(button);
        }
    }

    private static Button button(Icon icon, String style) {
        Button button = new Button("", icon.of());
        button.getStyleClass().addAll("flat", "footer-button", style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void show(CardViewModel card) {
        clear();
        shown = Optional.of(card);
        card.evidence().addListener(counted);
        card.wantsNote().addListener(noted);
        note.setText(texts.say("card.note.add"));
        name("guidance", "card.guidance");
        name("lastyear", "card.lastyear");
        name("history", "card.history");
        evidence();
        note();
    }

    void clear() {
        shown.ifPresent(card -> {
            card.evidence().removeListener(counted);
            card.wantsNote().removeListener(noted);
        });
        shown = Optional.empty();
    }

    private void name(String page, String key) {
        Optional.ofNullable(pages.get(page)).ifPresent(button -> button.setText(texts.say(key)));
    }

    private void evidence() {
        Optional.ofNullable(pages.get("evidence"))
                .ifPresent(button -> shown.ifPresent(card -> {
                    int files = card.evidence().get();
                    button.setText(files == 0 ? texts.say("card.evidence.none") : texts.say("card.evidence", files));
                }));
    }

    private void note() {
        shown.ifPresent(card -> Sight.show(note, !card.wantsNote().get()));
    }

    /** Whether the window has a page of this name. */
    interface Offered {
        boolean has(String page);
    }
}
