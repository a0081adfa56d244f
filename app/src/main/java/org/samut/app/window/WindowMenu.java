package org.samut.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.header.MenuLine;
import org.samut.app.window.home.OfficerSheet;
import org.samut.app.window.keys.KeysSheet;
import org.samut.app.window.look.LookSheet;
import org.samut.app.window.sending.SendingSheet;
import org.samut.app.window.sheets.ExportSheet;
import org.samut.app.window.sheets.ImportSheet;
import org.samut.app.window.sheets.SheetsViewModel;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.WorldFailure;

/** What can be done on every screen, whatever it shows. */
final class WindowMenu {
    private final RootViewModel root;
    private final Overlay overlay;
    private final Papers papers;
    private final Ways ways;
    private final Touring touring;

    WindowMenu(RootViewModel root, Overlay overlay, Papers papers, Ways ways, Touring touring) {
        this.root = root;
        this.overlay = overlay;
        this.papers = papers;
        this.ways = ways;
        this.touring = touring;
    }

    /** As it is on the screen that the window shows now; what belongs together in one group. */
    List<List<MenuLine>> groups() {
        List<List<MenuLine>> groups = new ArrayList<>();
        if (root.mayGoHome()) {
            groups.add(List.of(MenuLine.of("menu.home", ways::home), MenuLine.of("menu.officer", this::officer)));
        }
        if (root.screen().get() == RootViewModel.Screen.WORKBOOK) {
            groups.add(List.of(
                    MenuLine.of(
                            "sheets.export.menu",
                            () -> sheets((texts, sheets) -> new ExportSheet(texts, sheets, overlay, papers).lay())),
                    MenuLine.of(
                            "sheets.import.menu",
                            () -> sheets((texts, sheets) -> new ImportSheet(texts, sheets, overlay, papers).lay()))));
        }
        groups.add(List.of(
                MenuLine.of("sending.menu", () -> new SendingSheet(root.texts(), root.sending(), overlay).lay())));
        groups.add(List.of(MenuLine.of("menu.look", this::look), MenuLine.of("header.language", root::otherLanguage)));
        List<MenuLine> help = new ArrayList<>();
        if (root.screen().get() == RootViewModel.Screen.WORKBOOK) {
            help.add(MenuLine.of("tour.menu", () -> touring.begin(root.texts())));
            help.add(MenuLine.of("keys.title", () -> overlay.lay(KeysSheet.of(root.texts(), overlay::clear))));
        }
        help.add(MenuLine.of("support.menu", () -> new TroubleSheet(root, overlay, papers).support()));
        groups.add(help);
        return groups;
    }

    private void sheets(BiConsumer<Texts, SheetsViewModel> laid) {
        var told = new SheetsViewModel.Told(root::refused, root::failed);
        root.workbook()
                .get()
                .ifPresent(open -> laid.accept(
                        root.texts(),
                        new SheetsViewModel(root.desk().reports(), root.threads(), open.filling(), told)));
    }

    private void look() {
        Runnable other = () -> {
            root.otherLanguage();
            look();
        };
        overlay.lay(new LookSheet(root.texts(), root.look(), new LookSheet.Around(other, overlay::clear)).sheet());
    }

    /** Asks who enters the data from now on. */
    void officer() {
        root.home()
                .officer(now -> overlay.lay(new OfficerSheet(root.texts(), now, this::named, overlay::clear).sheet()));
    }

    private void named(String name, Consumer<WorldFailure> failed) {
        Runnable kept = () -> {
            overlay.clear();
            root.home().load();
        };
        root.home().name(name, kept, failed);
    }
}
