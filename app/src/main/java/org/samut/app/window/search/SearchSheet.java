package org.samut.app.window.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.Reveal;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.ThaiWords;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The search over the whole workbook: results come while typing, arrows and Enter go there. */
public final class SearchSheet {
    private static final int AT_MOST = 30;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Map<SearchIndex.Place, String> PLACES = Map.of(
            SearchIndex.Place.CODE, "search.place.code",
            SearchIndex.Place.TEXT, "search.place.text",
            SearchIndex.Place.QUESTION, "search.place.question",
            SearchIndex.Place.REASON, "search.place.reason",
            SearchIndex.Place.NOTE, "search.place.note",
            SearchIndex.Place.ANSWER, "search.place.answer",
            SearchIndex.Place.AREA, "search.place.area");

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final SearchIndex index;
    private final Runnable away;
    private final TextField field = new TextField();
    private final WrappedText said = new WrappedText("muted", "search-says");
    private final VBox list = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(list);
    private List<SearchIndex.Found> found = List.of();
    private int chosen;

    /** @param away takes the sheet off the window */
    public SearchSheet(Texts texts, WorkbookViewModel workbook, SearchIndex index, Runnable away) {
        this.texts = texts;
        this.workbook = workbook;
        this.index = index;
        this.away = away;
    }

    public Sheet sheet() {
        field.setId("search-field");
        field.setPromptText(texts.say("search.prompt"));
        field.setAccessibleText(texts.say("search.title"));
        field.textProperty().addListener((property, before, now) -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getStyleClass().add("search-list");
        scroll.getStyleClass().add("search-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        Sheet sheet = new Sheet(Icon.SEARCH, texts.say("search.title"), "wide", "search-sheet")
                .say(field, said)
                .scrolledBy(scroll)
                .onAway(away);
        sheet.getStylesheets().add(SearchSheet.class.getResource("search.css").toExternalForm());
        sheet.button(texts.say("sheet.close"), away);
        look();
        return sheet;
    }

    private void look() {
        found = index.find(field.getText(), workbook.entered(), AT_MOST + 1);
        boolean more = found.size() > AT_MOST;
        found = more ? found.subList(0, AT_MOST) : found;
        chosen = 0;
        List<Node> rows = new ArrayList<>();
        for (SearchIndex.Found one : found) {
            rows.add(row(one));
        }
        list.getChildren().setAll(rows);
        scroll.setVvalue(0);
        if (field.getText().isBlank()) {
            said.setText(texts.say("search.hint"));
        } else if (found.isEmpty()) {
            said.setText(texts.say("search.none"));
        } else {
            said.setText(more ? texts.say("search.more", AT_MOST) : texts.say("search.count", found.size()));
        }
        mark();
    }

    private Press row(SearchIndex.Found one) {
        Label head = new Label(texts.say(
                "search.row",
                one.indicator().code(),
                texts.say(PLACES.get(one.place())),
                one.area().title()));
        head.getStyleClass().add("search-head");
        boolean elsewhere = one.place() != SearchIndex.Place.TEXT;
        VBox words = new VBox(0, head);
        if (elsewhere) {
            String text = one.indicator().textFor(workbook.lao().type());
            words.getChildren().add(flow(List.of(new SearchIndex.Span(text, false))));
        }
        if (one.place() != SearchIndex.Place.CODE && one.place() != SearchIndex.Place.AREA) {
            words.getChildren().add(flow(one.spans()));
        }
        Press row = new Press(words, () -> go(one), "search-row");
        row.setFocusTraversable(false);
        row.setAccessibleText(head.getText() + ". " + one.written());
        return row;
    }

    /** One node a word: a longer run would be painted past its break. */
    private static TextFlow flow(List<SearchIndex.Span> spans) {
        TextFlow flow = new TextFlow();
        for (SearchIndex.Span span : spans) {
            BreakIterator words = ThaiWords.of(span.text());
            int from = 0;
            for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
                Text word = new Text(span.text().substring(from, to));
                word.getStyleClass().add(span.hit() ? "search-hit" : "search-word");
                flow.getChildren().add(word);
                from = to;
            }
        }
        return flow;
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN
                ? 1
                : event.getCode() == KeyCode.UP
                        ? -1
                        : event.getCode() == KeyCode.PAGE_DOWN ? 5 : event.getCode() == KeyCode.PAGE_UP ? -5 : 0;
        if (by != 0) {
            chosen = Math.max(0, Math.min(found.size() - 1, chosen + by));
            mark();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !found.isEmpty()) {
            event.consume();
            go(found.get(chosen));
        }
    }

    private void mark() {
        for (int at = 0; at < list.getChildren().size(); at++) {
            Node row = list.getChildren().get(at);
            row.pseudoClassStateChanged(CHOSEN, at == chosen);
            if (at == chosen) {
                Reveal.in(scroll, row.getBoundsInParent(), 0);
                field.setAccessibleHelp(row.getAccessibleText());
            }
        }
    }

    private void go(SearchIndex.Found one) {
        away.run();
        workbook.place().leadTo(one.field());
    }
}
