package org.samut.app.window.finishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.samut.app.window.filling.Obstacles;
import org.samut.app.window.header.MenuLine;
import org.samut.app.window.keys.Key;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.core.workbook.WorkbookState;

/** What can be done to the workbook as a whole: how far it is, what is found, and one primary action. */
public final class FinishingView extends HBox {
    private static final Map<Step, Icon> ICONS = Map.of(
            Step.CHECK, Icon.CHECK,
            Step.SEAL, Icon.SEAL,
            Step.PRINT, Icon.PRINT,
            Step.SIGNED, Icon.PEN,
            Step.SEND, Icon.SEND,
            Step.RECEIPT, Icon.RECEIPT,
            Step.REOPEN, Icon.PEN);

    private static final KeyCombination PRIMARY = Key.PRIMARY.combination();

    private final Texts texts;
    private final FinishingViewModel finishing;
    private final Sheets sheets;
    private final Around around;
    private final Overlay overlay;
    private Runnable signed = () -> {};
    private final Region primaryIcon = Icon.CHECK.of("on-accent");

    /** What the window does around a workbook. */
    public record Around(Runnable findings, Runnable print, Runnable otherForm, Runnable otherLao) {}

    public FinishingView(Texts texts, FinishingViewModel finishing, Overlay overlay, Around around) {
        super(8);
        this.texts = texts;
        this.finishing = finishing;
        this.around = around;
        this.overlay = overlay;
        this.sheets = new Sheets(texts, finishing, overlay, around);
        getStyleClass().add("actions");
        getChildren().addAll(state(), findings(), primary());
    }

    private Label state() {
        Label state = new Label();
        state.getStyleClass().add("state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.say(
                                finishing.isSigned()
                                        ? "finishing.state.signed"
                                        : word(finishing.workbook().state()),
                                finishing.workbook().revision()),
                        texts.language(),
                        finishing.line(),
                        finishing.filling().workbook()));
        return state;
    }

    /** What takes the signed copy. */
    public void onSigned(Runnable action) {
        signed = action;
    }

    public void send() {
        sheets.send();
    }

    private void act(Step step) {
        if (step == Step.SIGNED) {
            overlay.clear();
            signed.run();
        } else {
            sheets.act(step);
        }
    }

    private static String word(WorkbookState state) {
        return switch (state) {
            case OPEN -> "finishing.state.open";
            case CHECKED -> "finishing.state.checked";
            case SEALED -> "finishing.state.sealed";
            case RECEIVED -> "finishing.state.received";
            case RETURNED -> "finishing.state.returned";
            case ACCEPTED -> "finishing.state.accepted";
        };
    }

    private Button findings() {
        Button button = new Button("", Icon.LIST.of());
        button.setId("findings");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.say("finishing.findings", count()),
                        texts.language(),
                        finishing.filling().found().obstacles()));
        button.setOnAction(event -> around.findings().run());
        return button;
    }

    private int count() {
        Obstacles left = finishing.filling().found().obstacles().get();
        return left.errors() + left.toDo() + left.warnings();
    }

    /** What still stands in the way, for who points at the primary action or hears it. */
    private String inTheWay() {
        Obstacles left = finishing.filling().found().obstacles().get();
        return left.none() || !finishing.workbook().state().isEditable()
                ? texts.say("finishing.way.free")
                : texts.say("finishing.way", left.errors(), left.toDo());
    }

    private Button primary() {
        Button button = new Button("", primaryIcon);
        button.setId("primary");
        button.getStyleClass().addAll("accent", "primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.say(word(finishing.step().get())), texts.language(), finishing.step()));
        finishing.step().addListener((property, before, now) -> ICONS.get(now).show(primaryIcon));
        ICONS.get(finishing.step().get()).show(primaryIcon);
        button.disableProperty().bind(finishing.busy());
        var way = Bindings.createStringBinding(
                this::inTheWay,
                texts.language(),
                finishing.filling().found().obstacles(),
                finishing.filling().workbook());
        button.accessibleHelpProperty().bind(way);
        button.setOnMouseEntered(event -> {
            if (button.getTooltip() == null) {
                Tooltip why = new Tooltip();
                why.textProperty().bind(way);
                button.setTooltip(why);
            }
        });
        button.setOnAction(event -> act(finishing.step().get()));
        button.sceneProperty().addListener((property, before, now) -> {
            Optional.ofNullable(before)
                    .ifPresent(scene -> scene.getAccelerators().remove(PRIMARY));
            Optional.ofNullable(now).ifPresent(scene -> scene.getAccelerators().put(PRIMARY, button::fire));
        });
        return button;
    }

    private static String word(Step step) {
        return switch (step) {
            case CHECK -> "finishing.check";
            case SEAL -> "finishing.seal";
            case PRINT -> "finishing.print";
            case SIGNED -> "finishing.signed";
            case SEND -> "finishing.send";
            case RECEIPT -> "finishing.receipt";
            case REOPEN -> "finishing.reopen";
        };
    }

    /** What else can be done to the workbook, and the ways to another, for the window's menu. */
    public List<List<MenuLine>> menu() {
        BooleanSupplier sealed = () -> !finishing.workbook().state().isEditable();
        return List.of(
                List.of(
                        MenuLine.of("finishing.more.print", sheets::print),
                        new MenuLine("signed.menu", () -> signed.run(), sealed),
                        new MenuLine("finishing.more.send", sheets::send, sealed),
                        new MenuLine("finishing.more.reopen", sheets::reopen, sealed)),
                List.of(
                        MenuLine.of("finishing.more.form", around.otherForm()),
                        MenuLine.of("finishing.more.lao", around.otherLao())));
    }
}
