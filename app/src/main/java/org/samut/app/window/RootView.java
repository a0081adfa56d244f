package org.samut.app.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.choosing.ChooseFormView;
import org.samut.app.window.choosing.ChooseLaoView;
import org.samut.app.window.finishing.FinishingView;
import org.samut.app.window.finishing.FinishingViewModel;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.look.Dressing;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;
import org.samut.app.window.workbook.WorkbookView;
import org.samut.core.form.Standing;

/** Everything that the window shows: the header, one screen below it, and what is asked above both. */
public final class RootView extends StackPane implements Overlay {
    private final BorderPane pane = new BorderPane();
    private final Papers papers;
    private Runnable again = () -> {};
    private Optional<Node> focusedBefore = Optional.empty();

    public RootView(Papers papers) {
        this.papers = papers;
        getChildren().add(pane);
    }

    public void begin(RootViewModel root) {
        root.screen().addListener((property, before, now) -> show(root));
        root.workbook().addListener((property, before, now) -> {
            if (root.screen().get() == RootViewModel.Screen.WORKBOOK) {
                show(root);
            }
        });
        root.texts().language().addListener((property, before, now) -> {
            clear();
            again.run();
        });
        root.texts().digits().addListener((property, before, now) -> again.run());
        root.look().look().addListener((property, before, now) -> Dressing.apply(getScene(), now));
        Dressing.apply(getScene(), root.look().look().get());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(root, event));
        root.trouble().addListener((property, before, now) -> now.ifPresent(trouble -> tell(root, trouble)));
        show(root);
    }

    /** Lets go of the window once all that was typed is on the disk; asks where it cannot be written. */
    public void leave(RootViewModel root, Runnable then) {
        // The field that has the focus is committed by losing it.
        requestFocus();
        root.leave(then, failure -> {
            Texts texts = root.texts();
            Sheet sheet = new Sheet(Icon.ERROR, texts.say("leave.title"), "bad")
                    .say(texts.say(failure.happened()))
                    .say(texts.say(failure.next()))
                    .say(texts.say("leave.means"), "notice")
                    .onAway(this::clear);
            sheet.button(texts.say("leave.anyway"), then);
            sheet.primary(texts.say("leave.back"), this::clear);
            lay(sheet);
        });
    }

    @Override
    public void lay(Sheet sheet) {
        if (getChildren().size() == 1) {
            focusedBefore = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        }
        getChildren().setAll(pane, sheet);
        // What lies under the sheet can be read but neither pressed nor reached by Tab.
        pane.setDisable(true);
        sheet.begin();
    }

    @Override
    public void clear() {
        if (getChildren().size() > 1) {
            getChildren().setAll(pane);
            pane.setDisable(false);
            focusedBefore.ifPresent(Node::requestFocus);
        }
    }

    /** Does this once the next frame was laid out and is on its way to the screen. */
    private void afterFrame(RootViewModel root, Runnable what) {
        Scene scene = getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                root.later(what);
            }
        });
    }

    private void tell(RootViewModel root, Trouble trouble) {
        Texts texts = root.texts();
        Runnable away = () -> {
            root.trouble().set(Optional.empty());
            clear();
        };
        Sheet sheet = new Sheet(Icon.ERROR, texts.say("trouble.title"), "bad")
                .say(texts.say(trouble.happened()))
                .say(texts.say(trouble.next()))
                .say(texts.say("trouble.code", trouble.code()), "muted")
                .onAway(away);
        sheet.primary(texts.say("sheet.close"), away);
        lay(sheet);
    }

    private static void key(RootViewModel root, KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> root.look().resize(1);
            case MINUS, SUBTRACT -> root.look().resize(-1);
            case DIGIT0, NUMPAD0 -> root.look().resize(0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(RootViewModel root) {
        Texts texts = root.texts();
        clear();
        HeaderView header = new HeaderView(texts, root::otherLanguage, menu(root));
        pane.setTop(header);
        switch (root.screen().get()) {
            case CHOOSE_LAO -> {
                header.title().textProperty().bind(texts.follow("header.program"));
                ChooseLaoView view = new ChooseLaoView(texts, root.choosing());
                pane.setCenter(view);
                again = view::again;
                root.later(view::begin);
            }
            case CHOOSE_FORM -> {
                root.lao().get().ifPresent(lao -> header.named(lao.described(), ""));
                ChooseFormView view = new ChooseFormView(texts, root.choosing(), papers::whichForm);
                pane.setCenter(view);
                again = view::again;
            }
            default -> root.workbook().get().ifPresent(finishing -> workbook(root, finishing, header));
        }
    }

    /** What can be done on every screen. */
    private List<HeaderView.Entry> menu(RootViewModel root) {
        return List.of();
    }

    private void workbook(RootViewModel root, FinishingViewModel finishing, HeaderView header) {
        WorkbookView view = new WorkbookView(
                root.texts(),
                finishing.filling(),
                new WorkbookView.Beside(finishing.line(), finishing.backupFailure()),
                WorkbookPages.of(root, finishing, this, papers),
                root.clock());
        header.named(
                finishing.filling().lao().fullName(), finishing.filling().form().title());
        header.actions()
                .getChildren()
                .setAll(new FinishingView(
                        root.texts(),
                        finishing,
                        this,
                        papers,
                        new FinishingView.Around(view::turnFindings, root::chooseForm, root::chooseLao)));
        if (finishing.filling().form().standing() == Standing.MODEL) {
            Label model = new Label("", Icon.FLASK.of());
            model.getStyleClass().add("model-banner");
            model.setMaxWidth(Double.MAX_VALUE);
            model.textProperty().bind(root.texts().follow("header.model"));
            pane.setTop(new VBox(header, model));
        }
        pane.setCenter(view);
        again = view::again;
        afterFrame(root, view::complete);
    }
}
