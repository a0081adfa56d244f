package org.samut.app.window.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Scrolling to a part of what is not on the screen. */
class RevealTest {

    @Test
    void aPaneThatIsNotShownIsLeftAsItIs() throws Exception {
        FxToolkit.registerPrimaryStage();
        double where = WaitForAsyncUtils.asyncFx(() -> {
                    Region child = new Region();
                    ScrollPane pane = new ScrollPane(new VBox(child));
                    Reveal.onceLaid(pane, child, 8);
                    return pane.getVvalue();
                })
                .get();

        assertEquals(0, where);
    }
}
