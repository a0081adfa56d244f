package org.samut.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.choosing.ChooseFormView;
import org.samut.app.window.choosing.ChooseLaoView;
import org.samut.app.window.choosing.NameOfficerView;
import org.samut.app.window.finishing.FinishingView;
import org.samut.app.window.finishing.FinishingViewModel;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.header.HeaderView;
import org.samut.app.window.header.MenuLine;
import org.samut.app.window.home.HomeView;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.printing.PrintPage;
import org.samut.app.window.signed.ScanSheets;
import org.samut.app.window.text.Texts;
import org.samut.app.window.workbook.WorkbookView;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.Lao;

/** The screens: one at a time below a header of its own. */
final class Screens {
    private final RootViewModel root;
    private final BorderPane pane;
    private final Overlay overlay;
    private final Papers papers;
    private final Touring touring;
    private final Ways ways;
    private final WindowMenu menu;
    private Runnable again = () -> {};
    private Optional<HomeView> start = Optional.empty();

    /** @param pane where the screens are shown */
    Screens(RootViewModel root, BorderPane pane, Overlay overlay, Papers papers, Touring touring) {
        this.root = root;
        this.pane = pane;
        this.overlay = overlay;
        this.papers = papers;
        this.touring = touring;
        this.ways = new Ways(root, overlay, pane);
        this.menu = new WindowMenu(root, overlay, papers, ways, touring);
    }

    Ways ways() {
        return ways;
    }

    /** Shows the texts of the screen anew. */
    void again() {
        again.run();
    }

    /** Shows the screen that it is time for. */
    void show() {
        touring.leave();
        pane.setBottom(null);
        HeaderView header = new HeaderView(root.texts(), root::otherLanguage);
        if (root.mayGoHome() && root.screen().get() != RootViewModel.Screen.HOME) {
            header.home(root.texts(), ways::home);
        }
        pane.setTop(header);
        again = () -> {};
        switch (root.screen().get()) {
            case CHOOSE_LAO -> chooseLao(header);
            case NAME_OFFICER -> nameOfficer(header);
            case CHOOSE_FORM -> chooseForm(header);
            case HOME -> home(header);
            default -> root.workbook().get().ifPresent(finishing -> workbook(finishing, header));
        }
    }

    private void chooseLao(HeaderView header) {
        Texts texts = root.texts();
        header.menu(texts, menu.groups());
        ChooseLaoView view = new ChooseLaoView(texts, root.choosing());
        put(view, () -> {
            header.named(texts.say("header.program"), "");
            view.again();
        });
        root.later(view::begin);
    }

    private void nameOfficer(HeaderView header) {
        header.menu(root.texts(), menu.groups());
        NameOfficerView view = new NameOfficerView(root.texts(), root.choosing(), ways::chooseLao);
        put(view, () -> {
            header.named(described(), "");
            view.again();
        });
        root.later(view::begin);
    }

    private void chooseForm(HeaderView header) {
        header.menu(root.texts(), menu.groups());
        boolean first = root.workbook().get().isEmpty();
        ChooseFormView view = new ChooseFormView(root.texts(), root.choosing(), first, papers::whichForm);
        put(view, () -> {
            header.named(described(), "");
            view.again();
        });
        root.later(view::begin);
    }

    private void home(HeaderView header) {
        Texts texts = root.texts();
        header.menu(texts, menu.groups());
        HomeView view = start.orElseGet(() ->
                new HomeView(texts, root.home(), root.clock(), new HomeView.Around(ways::chooseForm, menu::officer)));
        start = Optional.of(view);
        root.home().load();
        put(view, () -> {
            header.named(texts.say("header.program"), described());
            view.again();
        });
    }

    private void put(Node view, Runnable texts) {
        pane.setCenter(view);
        again = texts;
        texts.run();
    }

    private String described() {
        return root.lao().get().map(Lao::described).orElse("");
    }

    private void workbook(FinishingViewModel finishing, HeaderView header) {
        Texts texts = root.texts();
        WorkbookView.Pages pages = WorkbookPages.of(root, finishing, overlay, papers);
        WorkbookView view = new WorkbookView(
                texts,
                finishing.filling(),
                new WorkbookView.Beside(
                        finishing.line(),
                        finishing.backupFailure(),
                        root.today().date(),
                        root.sending(),
                        overlay),
                pages,
                root.clock());
        WorkbookPages.around(view, pages, finishing.filling());
        WorkbookPages.pasting(root, finishing.filling(), overlay).listen(view);
        header.named(
                finishing.filling().lao().fullName(), finishing.filling().form().title());
        FinishingView done = new FinishingView(
                texts,
                finishing,
                overlay,
                new FinishingView.Around(
                        view::turnFindings,
                        () -> finishing.filling().place().centre().set(PrintPage.NAME),
                        ways::chooseForm,
                        ways::chooseLao));
        header.actions(done);
        ScanSheets scans = WorkbookPages.scans(
                root,
                finishing,
                new ScanSheets.Around(
                        overlay, papers, () -> finishing.line().get().waits(), done::send));
        scans.on(view);
        done.onSigned(() -> scans.begin(finishing.line().get().signed()));
        List<List<MenuLine>> groups = new ArrayList<>(done.menu());
        groups.addAll(menu.groups());
        header.menu(texts, groups);
        again = view::again;
        if (finishing.filling().form().standing() == Standing.MODEL) {
            WrappedText model = banner(header);
            again = () -> {
                model.setText(texts.say("header.model"));
                view.again();
            };
        }
        pane.setCenter(view);
        afterFrame(() -> {
            view.complete();
            root.sending().load();
            touring.offer(root);
        });
    }

    /** Says on every screen of a model form's workbook that the form is not the state's own. */
    private WrappedText banner(HeaderView header) {
        WrappedText model = new WrappedText();
        HBox banner = new HBox(8, Icon.FLASK.of(), model);
        HBox.setHgrow(model, Priority.ALWAYS);
        banner.getStyleClass().add("model-banner");
        pane.setTop(new VBox(header, banner));
        model.setText(root.texts().say("header.model"));
        return model;
    }

    /** Does this once the next frame was laid out and is on its way to the screen. */
    private void afterFrame(Runnable what) {
        Scene scene = pane.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                root.later(what);
            }
        });
    }
}
