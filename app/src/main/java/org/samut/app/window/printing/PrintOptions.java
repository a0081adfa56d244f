package org.samut.app.window.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.PaperDesk.Kind;
import org.samut.app.window.desk.PaperDesk.Wanted;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Area;
import org.samut.core.paper.HeadSigns;
import org.samut.core.paper.printing.PageChoice;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Printer;
import org.samut.core.paper.printing.Way;

/** What is printed, on which printer and how. */
final class PrintOptions extends VBox {
    private static final int MOST_COPIES = 99;

    private final Texts texts;
    private final PrintingViewModel printing;
    private final IntSupplier pages;
    private final List<Runnable> words = new ArrayList<>();
    private final ComboBox<Optional<Area>> part = new ComboBox<>();
    private final ComboBox<HeadSigns> signs = new ComboBox<>();
    private final ComboBox<Printer> printer = new ComboBox<>();
    private final ComboBox<Way> way = new ComboBox<>();
    private final CheckBox overview = new CheckBox();
    private final CheckBox blank = new CheckBox();
    private final CheckBox bothSides = new CheckBox();
    private final TextField range = new TextField();
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final WrappedText area = new WrappedText("muted");
    private final WrappedText noPrinter = new WrappedText("muted");
    private final WrappedText wrong = new WrappedText("wrong");
    private final WrappedText hint = new WrappedText("muted");
    private final WrappedText wayHint = new WrappedText("muted");

    PrintOptions(Texts texts, PrintingViewModel printing, IntSupplier pages) {
        super(10);
        this.texts = texts;
        this.printing = printing;
        this.pages = pages;
        getStyleClass().add("print-options");
        List<Optional<Area>> parts = new ArrayList<>(List.of(Optional.empty()));
        printing.workbook().form().areas().forEach(one -> parts.add(Optional.of(one)));
        fill(part, parts, this::partWord);
        fill(signs, List.of(HeadSigns.values()), this::signsWord);
        fill(way, List.of(Way.values()), this::wayWord);
        fill(printer, List.of(), Printer::name);
        part.setId("print-part");
        signs.setId("print-signs");
        printer.setId("print-printer");
        way.setId("print-way");
        range.setId("print-range");
        copies.setId("print-copies");
        copies.setEditable(true);
        bothSides.setId("print-both-sides");
        overview.setId("print-overview");
        blank.setId("print-blank");
        part.setValue(Optional.empty());
        signs.setValue(HeadSigns.HEAD);
        way.setValue(Way.PICTURES);
        wrong.setId("print-wrong");
        Button again = new Button("", Icon.REDO.of());
        again.setId("print-look-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(event -> printing.askForPrinters());
        words.add(() -> {
            again.setAccessibleText(texts.say("printing.printer.again"));
            again.setTooltip(new Tooltip(texts.say("printing.printer.again")));
        });
        HBox.setHgrow(printer, Priority.ALWAYS);
        tick(overview, "printing.part.overview");
        tick(blank, "printing.part.blank");
        tick(bothSides, "printing.both");
        copies.setMaxWidth(Double.MAX_VALUE);
        words.add(() -> copies.getEditor().setAccessibleText(texts.say("printing.copies")));
        getChildren()
                .addAll(
                        labelled("printing.part", part, part, area, overview, blank),
                        labelled("printing.signs", signs, signs),
                        labelled("printing.printer", printer, new HBox(6, printer, again), noPrinter),
                        labelled("printing.range", range, range, wrong),
                        labelled("printing.copies", copies, copies, bothSides, hint),
                        labelled("printing.way", way, way, wayHint));
        listen();
        say();
        known(printing.printers().get());
    }

    private void listen() {
        part.valueProperty().addListener((property, was, now) -> choose());
        signs.valueProperty().addListener((property, was, now) -> choose());
        blank.selectedProperty().addListener((property, was, now) -> choose());
        overview.selectedProperty().addListener((property, was, now) -> choose());
        way.valueProperty().addListener((property, was, now) -> say());
        bothSides.selectedProperty().addListener((property, was, now) -> Sight.show(hint, now));
        range.textProperty().addListener((property, was, now) -> complain(""));
        printing.printers().addListener((property, was, now) -> known(now));
        Sight.show(hint, false);
        complain("");
    }

    private void choose() {
        overview.setDisable(part.getValue().isPresent() || blank.isSelected());
        blank.setDisable(overview.isSelected() && !overview.isDisabled());
        boolean glance = overview.isSelected() && !overview.isDisabled();
        boolean empty = blank.isSelected() && !blank.isDisabled();
        Kind kind = part.getValue().isPresent() ? Kind.AREA : glance ? Kind.OVERVIEW : Kind.BOOK;
        signs.setDisable(kind != Kind.BOOK || empty);
        printing.wanted().set(new Wanted(kind, part.getValue().map(Area::code), empty, signs.getValue()));
        say();
    }

    private void known(Optional<List<Printer>> now) {
        List<Printer> list = now.orElse(List.of());
        Optional<String> before = Optional.ofNullable(printer.getValue()).map(Printer::name);
        printer.setItems(FXCollections.observableArrayList(list));
        printer.setValue(list.stream()
                .filter(one -> before.filter(one.name()::equals).isPresent())
                .findFirst()
                .orElse(list.isEmpty() ? null : list.get(0)));
        printer.setDisable(list.isEmpty());
        Sight.show(noPrinter, list.isEmpty());
        noPrinter.setText(texts.say(now.isEmpty() ? "printing.printer.asking" : "printing.printer.none"));
    }

    /** Says its words anew. */
    void say() {
        words.forEach(Runnable::run);
        area.setText(part.getValue().map(Area::title).orElse(""));
        Sight.show(area, part.getValue().isPresent());
        range.setPromptText(texts.say("printing.range.all"));
        hint.setText(texts.say("printing.both.hint"));
        wayHint.setText(texts.say(
                switch (way.getValue()) {
                    case PICTURES -> "printing.way.pictures.means";
                    case OUTLINES -> "printing.way.outlines.means";
                    case DOCUMENT -> "printing.way.document.means";
                }));
        known(printing.printers().get());
    }

    private static <T> ListCell<T> cell(ComboBox<T> box) {
        return box.getCellFactory().call(null);
    }

    private <T> void fill(ComboBox<T> box, List<T> choices, Function<T, String> word) {
        box.setItems(FXCollections.observableArrayList(choices));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : word.apply(item));
            }
        });
        words.add(() -> box.setButtonCell(cell(box)));
    }

    private String partWord(Optional<Area> one) {
        return one.map(chosen -> texts.say("printing.part.area", texts.figures(chosen.code())))
                .orElseGet(() -> texts.say("printing.part.book"));
    }

    private String signsWord(HeadSigns one) {
        return texts.say(
                switch (one) {
                    case HEAD -> "printing.signs.head";
                    case DEPUTY -> "printing.signs.deputy";
                    case ACTING -> "printing.signs.acting";
                });
    }

    private String wayWord(Way one) {
        return texts.say(
                switch (one) {
                    case PICTURES -> "printing.way.pictures";
                    case OUTLINES -> "printing.way.outlines";
                    case DOCUMENT -> "printing.way.document";
                });
    }

    private void tick(CheckBox box, String key) {
        WrappedText words = new WrappedText();
        box.setGraphic(words);
        box.getStyleClass().add("print-tick");
        this.words.add(() -> {
            words.setText(texts.say(key));
            box.setAccessibleText(texts.say(key));
        });
    }

    private VBox labelled(String key, Control control, Node... nodes) {
        Label label = new Label();
        label.setLabelFor(control);
        label.getStyleClass().add("print-label");
        words.add(() -> {
            label.setText(texts.say(key));
            control.setAccessibleText(texts.say(key));
        });
        VBox box = new VBox(2, label);
        box.getChildren().addAll(nodes);
        return box;
    }

    private void complain(String sentence) {
        wrong.setText(sentence);
        Sight.show(wrong, !sentence.isEmpty());
    }

    /** Whether there is a printer to print on. */
    Optional<Printer> printer() {
        return Optional.ofNullable(printer.getValue());
    }

    ObservableValue<Printer> chosenPrinter() {
        return printer.valueProperty();
    }

    /** What is to be printed; empty where there is no printer, or after a complaint about the pages, at their field. */
    Optional<PrintOrder> order(String title) {
        Outcome<PageChoice> chosen = PageChoice.read(range.getText(), Math.max(1, pages.getAsInt()));
        if (chosen instanceof Outcome.Refused<PageChoice> refused) {
            Refusal why = refused.refusals().get(0);
            complain(texts.say(why.happened()) + " " + texts.say(why.next()));
            range.requestFocus();
            return Optional.empty();
        }
        PageChoice which = ((Outcome.Done<PageChoice>) chosen).value();
        int times = Objects.requireNonNullElse(copies.getValue(), 1);
        return printer()
                .map(on -> new PrintOrder(
                        on.name(), title, way.getValue(), which, new PrintOrder.Sheets(times, bothSides.isSelected())));
    }
}
