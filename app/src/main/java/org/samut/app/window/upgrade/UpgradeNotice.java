package org.samut.app.window.upgrade;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** Says above the bottom line that a newer version of the form is here; takes no place while there is none. */
final class UpgradeNotice extends HBox {
    private final Texts texts;
    private final UpgradeViewModel upgrade;
    private final WrappedText said = new WrappedText("notice");
    private final Button look = new Button();

    UpgradeNotice(Texts texts, UpgradeViewModel upgrade) {
        super(10);
        this.texts = texts;
        this.upgrade = upgrade;
        getStyleClass().add("backup-notice");
        setId("upgrade-notice");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        HBox.setHgrow(said, Priority.ALWAYS);
        look.setId("upgrade-look");
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(event -> upgrade.workbook().place().drawer().set(UpgradePage.NAME));
        getChildren().addAll(said, look);
        upgrade.standing().addListener((property, before, now) -> show());
        upgrade.workbook().place().drawer().addListener((property, before, now) -> show());
        texts.follow(this, this::show);
        show();
    }

    private void show() {
        boolean open = upgrade.workbook().place().drawer().get().equals(UpgradePage.NAME);
        upgrade.planned().ifPresent(one -> {
            said.setText(texts.say(
                    "upgrade.notice", one.version(), one.plan().before().version()));
            look.setText(texts.say("upgrade.notice.look"));
        });
        Sight.show(this, upgrade.planned().isPresent() && !open);
    }
}
