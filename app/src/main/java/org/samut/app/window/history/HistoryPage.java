package org.samut.app.window.history;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Fitted;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.history.Step;

/** The drawer's page of a workbook's past: what was done to an indicator, or to the whole workbook. */
public final class HistoryPage implements DrawerPage {
    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final HistoryViewModel past;
    private final Overlay overlay;
    private final VBox content = new VBox(8);
    private final Fitted fitted = new Fitted(content);
    private final Choice scope = new Choice(2);
    private final StepFilters filters;
    private final ListView<Step> list = new ListView<>();
    private final WrappedText nothing = new WrappedText("muted");
    private final WrappedText others = new WrappedText();
    private final Button seen = new Button();
    private final HBox othersRow = new HBox(8, others, seen);
    private final Button restore = new Button();
    private final Button compare = new Button();
    private final Button mark = new Button();
    private final Button details = new Button();
    private final FlowPane actions = new FlowPane(6, 6, restore, compare, details, mark);
    private final Label documentLabel = new Label();
    private final TextField document = new TextField();
    private final Button keep = new Button();
    private final HBox documentRow = new HBox(6, documentLabel, document, keep);
    private boolean inSight;

    public HistoryPage(Texts texts, WorkbookViewModel workbook, HistoryViewModel past, Overlay overlay) {
        this.texts = texts;
        this.workbook = workbook;
        this.past = past;
        this.filters = new StepFilters(texts, past);
        this.overlay = overlay;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String title() {
        return "history.title";
    }

    @Override
    public Icon icon() {
        return Icon.CLOCK;
    }

    @Override
    public Node content() {
        make();
        return fitted;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        inSight = true;
        past.about(indicator);
        say();
        past.look();
    }

    @Override
    public void hide() {
        inSight = false;
    }

    static String css() {
        return Objects.requireNonNull(HistoryPage.class.getResource("history-page.css"))
                .toExternalForm();
    }

    private void make() {
        content.getStylesheets().add(css());
        content.getStyleClass().add("history");
        PastSheets sheets = new PastSheets(texts, new Wording(texts, workbook.form()), past, overlay);
        list.setId("history-list");
        list.setCellFactory(view -> new StepCell(view, texts, new Wording(texts, workbook.form()), past));
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        scope.setId("history-scope");
        scope.onChosen(at -> past.whole().set(at == 1));
        HBox.setHgrow(others, Priority.ALWAYS);
        HBox.setHgrow(document, Priority.ALWAYS);
        othersRow.getStyleClass().add("history-others");
        seen.setMinWidth(Region.USE_PREF_SIZE);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        seen.setId("history-seen");
        seen.setOnAction(event -> past.seen());
        button(restore, "history-restore", step -> sheets.restore(step));
        button(compare, "history-compare", step -> sheets.compare(step));
        button(details, "history-details", step -> sheets.details(step));
        button(mark, "history-mark", step -> {
            past.marked().set(past.marked().get().equals(Optional.of(step)) ? Optional.empty() : Optional.of(step));
            list.refresh();
            say();
        });
        document.setId("history-document");
        document.setOnAction(event -> past.say(document.getText()));
        keep.setId("history-document-keep");
        keep.setOnAction(event -> past.say(document.getText()));
        documentRow.getStyleClass().add("history-document");
        documentLabel.setMinWidth(Region.USE_PREF_SIZE);
        content.getChildren().addAll(scope, filters, othersRow, list, actions, documentRow);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> offer());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                chosen().ifPresent(sheets::details);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(sheets::details);
                event.consume();
            }
        });
        past.shown().addListener((property, before, now) -> fill());
        past.history().addListener((property, before, now) -> filters.offer());
        past.marked().addListener((property, before, now) -> say());
        workbook.saving().savedAt().addListener((property, before, now) -> follow());
        workbook.workbook().addListener((property, before, now) -> follow());
        workbook.areas().filter().changedByOthers().addListener((property, before, now) -> others());
        fill();
    }

    /** What is done while the page is in sight is seen in it. */
    private void follow() {
        if (inSight) {
            past.look();
            offer();
        }
    }

    private void fill() {
        Optional<Step> chosen = chosen();
        list.getItems().setAll(past.shown().get());
        chosen.filter(list.getItems()::contains).ifPresent(list.getSelectionModel()::select);
        if (!document.isFocused()) {
            document.setText(past.document());
        }
        Sight.show(documentRow, past.indicator().isPresent() && past.mayWrite());
        scope.select(past.indicator().isPresent() ? 0 : 1);
        offer();
    }

    private void offer() {
        boolean none = chosen().isEmpty();
        boolean changed = chosen().filter(step -> !step.changes().isEmpty()).isPresent();
        Sight.show(actions, !none);
        restore.setDisable(!past.mayWrite());
        details.setDisable(!changed);
    }

    private Optional<Step> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void button(Button button, String id, Consumer<Step> action) {
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> chosen().ifPresent(action));
    }

    private void say() {
        String code = past.indicator().map(Indicator::code).orElse("");
        scope.label(0, texts.say("history.scope.indicator", code.isEmpty() ? workbookCode() : code));
        scope.label(1, texts.say("history.scope.workbook"));
        scope.offer(0, workbook.place().current().get().isPresent());
        scope.select(past.indicator().isPresent() ? 0 : 1);
        nothing.setText(texts.say("history.nothing"));
        list.setAccessibleText(texts.say("history.title"));
        restore.setText(texts.say("history.restore"));
        compare.setText(texts.say(past.marked().get().isPresent() ? "history.compare.mark" : "history.compare.now"));
        mark.setText(texts.say("history.mark"));
        details.setText(texts.say("history.details"));
        documentLabel.setText(texts.say("history.document"));
        document.setPromptText(texts.say("history.document.prompt"));
        document.setAccessibleText(texts.say("history.document"));
        keep.setText(texts.say("history.document.keep"));
        seen.setText(texts.say("history.others.seen"));
        others();
        filters.offer();
        list.refresh();
    }

    private String workbookCode() {
        return workbook.place().current().get().map(Indicator::code).orElse("");
    }

    private void others() {
        Set<String> codes = workbook.areas().filter().changedByOthers().get();
        String some = String.join(", ", codes.stream().sorted().limit(6).toList()) + (codes.size() > 6 ? " …" : "");
        others.setText(codes.isEmpty() ? "" : texts.say("history.others", codes.size(), some));
        Sight.show(othersRow, !codes.isEmpty());
    }
}
