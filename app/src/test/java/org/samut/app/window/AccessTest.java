package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.app.Composition;
import org.samut.app.window.look.Look;
import org.samut.app.window.office.OfficeSupport;
import org.samut.app.window.thread.FxThread;
import org.samut.core.backup.Backup;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.sync.server.CentralServer;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Everybody can use every screen: names for those who hear, contrast and size for those who see little, targets for
 * those whose hand trembles, a seen focus for those without a mouse. Pages of the drawer and of the middle are found by
 * themselves; any other screen joins with a line in one of the walks.
 */
class AccessTest {
    @TempDir
    Path folder;

    private Stage stage;
    private Language language;
    private Inspection inspection;
    private Gallery at;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFirstStartIsForEverybody(Language wanted) throws Exception {
        everyScreenOf(wanted, this::firstStart);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWorkbookIsForEverybody(Language wanted) throws Exception {
        everyScreenOf(wanted, this::workbook);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sealingAndSendingAreForEverybody(Language wanted) throws Exception {
        everyScreenOf(wanted, this::finishing);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTableIsForEverybody(Language wanted) throws Exception {
        everyScreenOf(wanted, this::table);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStartThatFailsIsForEverybody(Language wanted) throws Exception {
        everyScreenOf(wanted, this::startTrouble);
    }

    private void everyScreenOf(Language wanted, Part part) throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        language = wanted;
        inspection = new Inspection(stage, wanted);
        FxToolkit.setupStage(Stage::hide);
        part.go();
        assertEquals("", inspection.told());
    }

    private interface Part {
        void go() throws Exception;
    }

    private void firstStart() throws Exception {
        walk(Composition.open(folder.resolve("fresh"), OfficeOnDisk.CLOCK), new StubbornDesk(), shown -> {
            see("choosing the LAO", () -> {
                at.write("หนองกะปุ");
                at.waitFor(() -> at.says("บ้านลาด"));
            });
            see("name of the officer", () -> {
                at.type(KeyCode.ENTER);
                at.waitFor(() -> at.isAt("officer-name"));
            });
            see("first form", () -> {
                at.write("Somchai");
                at.type(KeyCode.ENTER);
                at.waitFor(() -> at.node("import-form").isPresent());
            });
        });
    }

    private void workbook() throws Exception {
        StubbornDesk stubborn = new StubbornDesk();
        Composition office = BusyOffice.in(Files.createDirectories(folder.resolve("home")));
        walk(office, stubborn, shown -> {
            see("area", () -> at.waitFor(() -> at.says("91.67")));
            for (String page : ids("page-")) {
                see(page, () -> at.press(page));
            }
            at.press("area-1");
            see("filtered", () -> {
                at.choose("filter", "filter-errors");
                at.waitFor(() -> at.node("filter-off").isPresent());
            });
            at.press("filter-off");
            at.press("findings");
            for (String tab : ids("drawer-")) {
                if (!tab.equals("drawer-close")) {
                    see(tab, () -> at.press(tab));
                }
            }
            drawer();
            overlays(shown, stubborn);
            see("home", () -> {
                at.press("home");
                at.waitFor(() -> at.says("56"));
            });
            see("officer", () -> at.press("other-officer"));
            at.type(KeyCode.ESCAPE);
            see("forms", () -> {
                at.press("begin-workbook");
                at.waitFor(() -> at.node(".begin").isPresent());
            });
        });
    }

    private void drawer() throws Exception {
        at.press("drawer-evidence");
        at.copy(
                EvidenceFilesMade.pdf(folder.resolve("ทะเบียน ทถ.6.pdf"), "ROADS", "BRIDGES"),
                EvidenceFilesMade.photo(folder.resolve("ถนน.jpg"), 1_600, 1_200, "jpg"));
        see("evidence", () -> {
            at.press("evidence-paste");
            at.waitFor(() -> at.count(".file-card") == 2);
        });
        see("viewer", () -> {
            at.press(".file-look");
            at.waitFor(() -> at.node(".viewer").isPresent());
        });
        at.type(KeyCode.ESCAPE);
        at.press("drawer-history");
        see("step in detail", () -> {
            at.choose(0);
            at.press("history-details");
        });
        at.type(KeyCode.ESCAPE);
        see("restoring", () -> {
            at.choose(0);
            at.press("history-restore");
        });
        at.type(KeyCode.ESCAPE);
        at.press("drawer-close");
    }

    private void overlays(ShownOffice shown, StubbornDesk stubborn) {
        see("search", () -> at.held(KeyCode.CONTROL, KeyCode.K));
        see("found", () -> {
            at.write("ถนน");
            at.waitFor(() -> at.node(".search-row").isPresent());
        });
        at.type(KeyCode.ESCAPE);
        see("what stands in the way", () -> at.press("primary"));
        at.type(KeyCode.ESCAPE);
        see("keys", () -> {
            at.type(KeyCode.F1);
            at.type(KeyCode.F1);
        });
        at.type(KeyCode.ESCAPE);
        see("sending", () -> at.choose("menu", "sending-menu"));
        see("server and proxy", () -> at.press("sending-setup"));
        at.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        see("appearance", () -> at.choose("menu", "menu-look"));
        at.type(KeyCode.ESCAPE);
        see("support", () -> {
            at.choose("menu", "support-menu");
            at.waitFor(() -> at.node("support-make").isPresent());
        });
        at.type(KeyCode.ESCAPE);
        for (int stop = 1; stop <= 3; stop++) {
            int shownStop = stop;
            see("tour " + stop, () -> {
                if (shownStop == 1) {
                    at.choose("menu", "tour-menu");
                } else {
                    at.press("tour-next");
                }
            });
        }
        at.type(KeyCode.ESCAPE);
        see("paste", () -> paste("1.01\t12\t9\n1.02\t38\tx\n9.99\t1\t1\n"));
        at.type(KeyCode.ESCAPE);
        see("paste refused", () -> paste("สวัสดี\tครับ\n"));
        at.type(KeyCode.ESCAPE);
        Text happened =
                Text.of("ดิสก์เต็ม ข้อมูลยังอยู่บนหน้าจอ", "The disk is full. The entry is still on the screen.");
        WorldFailure failure = new WorldFailure("disk.full", happened, happened);
        see("trouble", () -> interact(() -> shown.root().troubles().failed(failure, () -> {})));
        at.type(KeyCode.ESCAPE);
        see("leaving while the disk is full", () -> {
            stubborn.refuseToWrite(true);
            at.focus(".card .text-field");
            at.write("7");
            interact(() -> shown.leave(() -> {}));
            at.waitFor(() -> at.node(".sheet").isPresent());
        });
        at.type(KeyCode.ESCAPE);
        stubborn.refuseToWrite(false);
        at.type(KeyCode.ENTER);
    }

    private void finishing() throws Exception {
        Composition office = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("full")), "nothing");
        walk(office, new StubbornDesk(), shown -> {
            see("passed", () -> {
                at.waitFor(() -> at.says("91.67"));
                at.press("primary");
            });
            see("sealing", () -> at.type(KeyCode.ENTER));
            see("sealed", () -> {
                at.type(KeyCode.ENTER);
                at.waitFor(() -> at.node(".sheet.good").isPresent());
            });
            see("to be printed", () -> {
                at.type(KeyCode.ENTER);
                at.waitFor(() ->
                        at.node("print-save").filter(save -> !save.isDisabled()).isPresent());
            });
            see("printed", () -> {
                at.press("print-save");
                at.waitFor(() -> at.node(".path").isPresent());
            });
            at.type(KeyCode.ESCAPE);
            see("sealed area", () -> at.press("area-1"));
            see("reopening", () -> at.choose("menu", "finishing-more-reopen"));
            at.type(KeyCode.ESCAPE);
            see("signed copy", () -> {
                at.press("primary");
                at.waitFor(() -> at.node(".sheet").isPresent());
            });
            see("declared signed", () -> {
                at.press("signed-declare-way");
                at.waitFor(() -> at.isAt("signer-name"));
            });
            at.type(KeyCode.ESCAPE);
            see("enrolling", () -> {
                at.choose("menu", "finishing-more-send");
                at.waitFor(() -> at.isAt("server"));
            });
            try (CentralServer server = CentralServer.start(folder.resolve("server"), 0)) {
                server.publish(office.store()
                        .forms()
                        .newest(OfficeOnDisk.FORM)
                        .orElseThrow()
                        .json());
                at.write(server.address().toString());
                at.type(KeyCode.TAB);
                at.write(server.activate(OfficeOnDisk.LAO));
                see("receipt", () -> {
                    at.type(KeyCode.ENTER);
                    at.waitFor(() -> at.node(".facts").isPresent());
                });
            }
        });
    }

    private void table() throws Exception {
        Composition office = RoadsOffice.with(Files.createDirectories(folder.resolve("roads")), 40);
        walk(office, new StubbornDesk(), shown -> {
            see("card of a table", () -> at.waitFor(() -> at.node(".open-table").isPresent()));
            see("table", () -> {
                at.press(".open-table");
                at.waitFor(() -> at.node("grid").isPresent());
            });
            see("cell that cannot be read", () -> {
                at.type(KeyCode.END);
                at.write("about 1");
                at.type(KeyCode.ENTER);
                at.waitFor(() -> at.node("grid-faulty").filter(Node::isVisible).isPresent());
            });
            see("sought in the table", () -> {
                at.held(KeyCode.CONTROL, KeyCode.F);
                at.write("หมู่");
            });
        });
    }

    private void startTrouble() throws Exception {
        Path home = Files.createDirectories(folder.resolve("damaged"));
        try (Composition before = OfficeOnDisk.begun(home)) {
            before.store().backups().make(Backup.Reason.SEAL);
        }
        Files.write(home.resolve("samut.db"), new byte[20_000]);
        RootView root = new RootView(new ScriptedPapers(folder));
        Scene scene = Stages.scene(root);
        try (FxThread fx = new FxThread()) {
            interact(() -> {
                Stages.dress(stage);
                stage.setWidth(Inspection.WIDTH);
                stage.setHeight(Inspection.HEIGHT);
                stage.setScene(scene);
                stage.show();
            });
            at = new Gallery(new Watched(scene), "access");
            StartTrouble trouble = trouble(home, root, fx);
            WorldFailure failure = notOpened(home);
            interact(() -> trouble.tell(failure));
            at.waitFor(() -> at.node(".facts").isPresent());
            if (language == Language.ENGLISH) {
                new FxRobot().clickOn("English");
            }
            see("damaged", () -> at.waitFor(() -> at.node(".facts").isPresent()));
            see("restored", () -> {
                at.type(KeyCode.ENTER);
                at.waitFor(() -> at.node(".path").isPresent());
            });
        }
    }

    private StartTrouble trouble(Path home, RootView root, FxThread fx) {
        return new StartTrouble(
                root,
                fx.threads(),
                Composition.backups(home, OfficeOnDisk.CLOCK),
                new StartTrouble.Around(() -> {}, () -> {}),
                new StartTrouble.Help(
                        why -> OfficeSupport.unopened(home, OfficeOnDisk.CLOCK, why), new ScriptedPapers(folder)));
    }

    private static WorldFailure notOpened(Path home) {
        try (Composition opened = Composition.open(home, OfficeOnDisk.CLOCK)) {
            throw new AssertionError("opened: " + opened);
        } catch (WorldFailure failure) {
            return failure;
        }
    }

    private interface Walk {
        void go(ShownOffice shown) throws Exception;
    }

    /** Through the screens of one office, in the language that is asked. */
    private void walk(Composition office, StubbornDesk stubborn, Walk walk) throws Exception {
        ShownOffice[] made = new ShownOffice[1];
        FxToolkit.setupStage(ignored -> {
            try {
                made[0] = ShownOffice.on(stage, office, folder, stubborn);
            } catch (WorldFailure failure) {
                throw new AssertionError(failure);
            }
        });
        try (ShownOffice shown = made[0]) {
            at = new Gallery(shown, new ScreensTest.Way(language, Look.USUAL));
            walk.go(shown);
        }
    }

    /** Goes to a state, and asks of it what everybody must be able to do. */
    private void see(String name, Runnable way) {
        try {
            way.run();
        } catch (RuntimeException | AssertionError notThere) {
            inspection.missed(name, notThere);
            return;
        }
        inspection.of(name);
    }

    private void paste(String block) {
        ClipboardContent content = new ClipboardContent();
        content.putString(block);
        interact(() -> Clipboard.getSystemClipboard().setContent(content));
        at.focus(".card .text-field");
        at.held(KeyCode.CONTROL, KeyCode.V);
        at.waitFor(() -> at.node(".sheet").isPresent());
    }

    private static void interact(Runnable what) {
        new FxRobot().interact(what);
    }

    private List<String> ids(String start) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .map(node -> String.valueOf(node.getId()))
                .filter(id -> id.startsWith(start))
                .distinct()
                .toList();
    }
}
