package org.samut.app.window.printing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** What can be done with the pages in sight. */
final class PrintButtons extends VBox {
    private final Texts texts;
    private final List<Button> all = new ArrayList<>();

    PrintButtons(Texts texts, PrintingViewModel printing, PrintOptions options, PrintActions actions) {
        super(6);
        this.texts = texts;
        getStyleClass().add("print-buttons");
        BooleanBinding nothing = Bindings.createBooleanBinding(
                () -> printing.making().get() || printing.paper().get().isEmpty(), printing.making(), printing.paper());
        BooleanBinding noPrinter =
                Bindings.createBooleanBinding(() -> options.printer().isEmpty(), options.chosenPrinter());
        BooleanBinding notSealed = Bindings.createBooleanBinding(
                () -> printing.paper()
                        .get()
                        .filter(PrintingViewModel.Paper::isSealedBook)
                        .isEmpty(),
                printing.paper());
        Button print = button("print-now", "printing.print", Icon.PRINT);
        print.getStyleClass().add("accent");
        print.getGraphic().getStyleClass().add("on-accent");
        print.setOnAction(event -> options.order(actions.title()).ifPresent(actions::print));
        print.disableProperty().bind(nothing.or(noPrinter));
        Button dialog = button("print-dialog", "printing.dialog", Icon.LIST);
        dialog.setOnAction(event -> actions.dialog());
        dialog.disableProperty().bind(nothing);
        Button save = button("print-save", "printing.save", Icon.DISK);
        save.setOnAction(event -> actions.save());
        save.disableProperty().bind(nothing);
        Button sign = button("print-sign", "printing.sign", Icon.PEN);
        sign.setOnAction(event -> actions.sign());
        sign.disableProperty().bind(nothing.or(notSealed));
        WrappedText later = new WrappedText("muted");
        Runnable say = () -> {
            later.setText(texts.say("printing.sign.later"));
            Sight.show(later, notSealed.get());
        };
        texts.follow(this, say);
        notSealed.addListener((property, was, now) -> say.run());
        say.run();
        getChildren().addAll(all);
        getChildren().add(later);
    }

    private Button button(String id, String key, Icon icon) {
        Button button = new Button("", icon.of());
        button.setId(id);
        button.textProperty().bind(texts.follow(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        all.add(button);
        return button;
    }
}
