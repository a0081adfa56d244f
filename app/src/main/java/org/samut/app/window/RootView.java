package org.samut.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.choosing.ChooseFormView;
import org.samut.app.window.choosing.ChooseLaoView;
import org.samut.app.window.choosing.NameOfficerView;
import org.samut.app.window.finishing.AttachingSheet;
import org.samut.app.window.finishing.FinishingView;
import org.samut.app.window.finishing.FinishingViewModel;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.home.HomeView;
import org.samut.app.window.home.OfficerSheet;
import org.samut.app.window.keys.Key;
import org.samut.app.window.keys.KeysSheet;
import org.samut.app.window.look.Dressing;
import org.samut.app.window.look.LookSheet;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.app.window.workbook.WorkbookView;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.Lao;

/** Everything that the window shows: the header, one screen below it, and what is asked above both. */
public final class RootView extends StackPane implements Overlay {
    private final BorderPane pane = new BorderPane();
    private final Touring touring = new Touring(getChildren(), pane);
    private final Papers papers;
    private Runnable again = () -> {};
    private Optional<HomeView> start = Optional.empty();
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
        root.today().date().addListener((property, before, now) -> {
            if (root.screen().get() == RootViewModel.Screen.HOME) {
                again.run();
            }
        });
        root.look().look().addListener((property, before, now) -> Dressing.apply(getScene(), now));
        Dressing.apply(getScene(), root.look().look().get());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(root, event));
        root.trouble()
                .addListener((property, before, now) ->
                        now.ifPresent(trouble -> new TroubleSheet(root, this, papers).lay(trouble)));
        show(root);
    }

    /** Lets go of the window once all that was typed is on the disk; asks where it cannot be written. */
    public void leave(RootViewModel root, Runnable then) {
        // The field that has the focus is committed by losing it.
        requestFocus();
        waitForFiles(root);
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

    /** Says which file it is that leaving the workbook waits for. */
    private void waitForFiles(RootViewModel root) {
        root.underWay().ifPresent(files -> lay(AttachingSheet.of(root.texts(), files, this)));
    }

    @Override
    public void lay(Sheet sheet) {
        if (getChildren().stream().noneMatch(Sheet.class::isInstance)) {
            focusedBefore = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        }
        getChildren().setAll(pane, sheet);
        // What lies under the sheet can be read but neither pressed nor reached by Tab.
        pane.setDisable(true);
        sheet.begin();
    }

    @Override
    public void clear() {
        if (getChildren().removeIf(Sheet.class::isInstance)) {
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

    private void key(RootViewModel root, KeyEvent event) {
        if (Key.of(event).filter(key -> done(root, key)).isPresent()) {
            event.consume();
        }
    }

    private boolean done(RootViewModel root, Key key) {
        switch (key) {
            case LARGER -> root.look().resize(1);
            case SMALLER -> root.look().resize(-1);
            case USUAL_SIZE -> root.look().resize(0);
            case HOME -> {
                if (getChildren().size() > 1) {
                    return false;
                }
                home(root);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show(RootViewModel root) {
        Texts texts = root.texts();
        clear();
        touring.leave();
        pane.setBottom(null);
        HeaderView header = new HeaderView(texts, root::otherLanguage, menu(root));
        if (root.mayGoHome() && root.screen().get() != RootViewModel.Screen.HOME) {
            header.home(texts, () -> home(root));
        }
        pane.setTop(header);
        again = () -> {};
        switch (root.screen().get()) {
            case CHOOSE_LAO -> {
                ChooseLaoView view = new ChooseLaoView(texts, root.choosing());
                put(view, () -> {
                    header.named(texts.say("header.program"), "");
                    view.again();
                });
                root.later(view::begin);
            }
            case NAME_OFFICER -> {
                NameOfficerView view = new NameOfficerView(texts, root.choosing(), root::chooseLao);
                put(view, () -> {
                    header.named(described(root), "");
                    view.again();
                });
                root.later(view::begin);
            }
            case CHOOSE_FORM -> {
                boolean first = root.workbook().get().isEmpty();
                ChooseFormView view = new ChooseFormView(texts, root.choosing(), first, papers::whichForm);
                put(view, () -> {
                    header.named(described(root), "");
                    view.again();
                });
                root.later(view::begin);
            }
            case HOME -> {
                HomeView view = start.orElseGet(() -> new HomeView(
                        texts, root.home(), root.clock(), new HomeView.Around(root::chooseForm, () -> officer(root))));
                start = Optional.of(view);
                root.home().load();
                put(view, () -> {
                    header.named(texts.say("header.program"), described(root));
                    view.again();
                });
            }
            default -> root.workbook().get().ifPresent(finishing -> workbook(root, finishing, header));
        }
    }

    private void put(Node view, Runnable texts) {
        pane.setCenter(view);
        again = texts;
        texts.run();
    }

    private static String described(RootViewModel root) {
        return root.lao().get().map(Lao::described).orElse("");
    }

    /** What can be done on every screen. */
    private List<HeaderView.Entry> menu(RootViewModel root) {
        List<HeaderView.Entry> entries = new ArrayList<>();
        if (root.mayGoHome()) {
            entries.add(new HeaderView.Entry("menu.home", () -> home(root)));
            entries.add(new HeaderView.Entry("menu.officer", () -> officer(root)));
        }
        entries.add(new HeaderView.Entry("menu.look", () -> look(root)));
        if (root.screen().get() == RootViewModel.Screen.WORKBOOK) {
            entries.add(new HeaderView.Entry("tour.menu", () -> touring.begin(root.texts())));
            entries.add(new HeaderView.Entry("keys.title", () -> lay(KeysSheet.of(root.texts(), this::clear))));
        }
        entries.add(new HeaderView.Entry("support.menu", () -> new TroubleSheet(root, this, papers).support()));
        return entries;
    }

    private void home(RootViewModel root) {
        // The field that has the focus is committed by losing it.
        requestFocus();
        waitForFiles(root);
        root.goHome();
    }

    private void chooseForm(RootViewModel root) {
        waitForFiles(root);
        root.chooseForm();
    }

    private void chooseLao(RootViewModel root) {
        waitForFiles(root);
        root.chooseLao();
    }

    private void look(RootViewModel root) {
        Runnable other = () -> {
            root.otherLanguage();
            look(root);
        };
        lay(new LookSheet(root.texts(), root.look(), new LookSheet.Around(other, this::clear)).sheet());
    }

    private void officer(RootViewModel root) {
        root.home()
                .officer(now -> lay(
                        new OfficerSheet(root.texts(), now, (name, failed) -> named(root, name, failed), this::clear)
                                .sheet()));
    }

    private void named(RootViewModel root, String name, Consumer<WorldFailure> failed) {
        Runnable kept = () -> {
            clear();
            root.home().load();
        };
        root.home().name(name, kept, failed);
    }

    private void workbook(RootViewModel root, FinishingViewModel finishing, HeaderView header) {
        WorkbookView.Pages pages = WorkbookPages.of(root, finishing, this, papers);
        WorkbookView view = new WorkbookView(
                root.texts(),
                finishing.filling(),
                new WorkbookView.Beside(
                        finishing.line(),
                        finishing.backupFailure(),
                        root.today().date(),
                        this),
                pages,
                root.clock());
        WorkbookPages.around(view, pages, finishing.filling());
        WorkbookPages.pasting(root, finishing.filling(), this).listen(view);
        header.named(
                finishing.filling().lao().fullName(), finishing.filling().form().title());
        header.actions()
                .getChildren()
                .setAll(new FinishingView(
                        root.texts(),
                        finishing,
                        this,
                        papers,
                        new FinishingView.Around(view::turnFindings, () -> chooseForm(root), () -> chooseLao(root))));
        if (finishing.filling().form().standing() == Standing.MODEL) {
            WrappedText model = new WrappedText();
            HBox banner = new HBox(8, Icon.FLASK.of(), model);
            HBox.setHgrow(model, Priority.ALWAYS);
            banner.getStyleClass().add("model-banner");
            pane.setTop(new VBox(header, banner));
            model.setText(root.texts().say("header.model"));
            again = () -> {
                model.setText(root.texts().say("header.model"));
                view.again();
            };
        } else {
            again = view::again;
        }
        pane.setCenter(view);
        afterFrame(root, () -> {
            view.complete();
            touring.offer(root);
        });
    }
}
