package org.samut.app.window.lastyear;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.lastyear.PastTable;

/** One register of last year in the drawer: how many rows and what they come to, and the way to look at it. */
final class PastTableBlock extends VBox {
    private final Texts texts;

    PastTableBlock(Texts texts) {
        super(3);
        this.texts = texts;
    }

    void show(PastTable past, boolean taken, Runnable look) {
        WrappedText said = new WrappedText();
        said.setText(texts.say("lastyear.table", past.now().label(), past.rows().size()));
        getChildren().add(said);
        List<String> sums = sums(texts, past);
        if (!sums.isEmpty()) {
            WrappedText sum = new WrappedText("muted");
            sum.setText(texts.say("lastyear.table.sums", String.join(" · ", sums)));
            getChildren().add(sum);
        }
        if (taken) {
            Label same = new Label(texts.say("lastyear.same"), Icon.CHECK.of());
            same.getStyleClass().add("lastyear-same");
            getChildren().add(same);
        }
        Button open = new Button(texts.say("lastyear.table.look"), Icon.LIST.of());
        open.setId("lastyear-table-" + past.now().id().replace('.', '-'));
        open.getStyleClass().add("small");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText(open.getText() + " " + past.now().label());
        open.setOnAction(event -> look.run());
        getChildren().add(open);
    }

    /** Such as {@code ความยาว 15.250 กิโลเมตร}, for each column of figures. */
    static List<String> sums(Texts texts, PastTable past) {
        List<String> sums = new ArrayList<>();
        for (Item column : past.before().columns()) {
            past.sum(column)
                    .ifPresent(
                            sum -> sums.add((column.label() + " " + texts.figures(sum) + " " + column.unit()).strip()));
        }
        return sums;
    }
}
