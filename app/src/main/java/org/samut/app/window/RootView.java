package org.samut.app.window;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.keys.Key;
import org.samut.app.window.look.Dressing;
import org.samut.app.window.part.Sheet;

/** Everything that the window shows: its screens, and what is asked and pointed at above them. */
public final class RootView extends StackPane implements Overlay {
    private final BorderPane pane = new BorderPane();
    private final Touring touring = new Touring(getChildren(), pane);
    private final Papers papers;
    private Optional<Node> focusedBefore = Optional.empty();

    public RootView(Papers papers) {
        this.papers = papers;
        pane.getStyleClass().add("under-sheets");
        // Where a page needs more than there is, the header stays where it is.
        pane.setMinSize(0, 0);
        getChildren().add(pane);
    }

    public void begin(RootViewModel root) {
        Screens screens = new Screens(root, pane, this, papers, touring);
        root.screen().addListener((property, before, now) -> show(screens));
        root.workbook().addListener((property, before, now) -> {
            if (root.screen().get() == RootViewModel.Screen.WORKBOOK) {
                show(screens);
            }
        });
        root.texts().language().addListener((property, before, now) -> {
            clear();
            screens.again();
        });
        root.texts().digits().addListener((property, before, now) -> screens.again());
        root.today().date().addListener((property, before, now) -> {
            if (root.screen().get() == RootViewModel.Screen.HOME) {
                screens.again();
            }
        });
        root.look().look().addListener((property, before, now) -> Dressing.apply(getScene(), now));
        Dressing.apply(getScene(), root.look().look().get());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(root, screens, event));
        root.troubles()
                .told()
                .addListener((property, before, now) ->
                        now.ifPresent(trouble -> new TroubleSheet(root, this, papers).lay(trouble)));
        show(screens);
    }

    /** Lets go of the window once all that was typed is on the disk; asks where it cannot be written. */
    public void leave(RootViewModel root, Runnable then) {
        new Ways(root, this, this).leave(then);
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

    private void show(Screens screens) {
        clear();
        screens.show();
    }

    private void key(RootViewModel root, Screens screens, KeyEvent event) {
        if (Key.of(event).filter(key -> done(root, screens, key)).isPresent()) {
            event.consume();
        }
    }

    private boolean done(RootViewModel root, Screens screens, Key key) {
        switch (key) {
            case LARGER -> root.look().resize(1);
            case SMALLER -> root.look().resize(-1);
            case USUAL_SIZE -> root.look().resize(0);
            case HOME -> {
                if (getChildren().size() > 1) {
                    return false;
                }
                screens.ways().home();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
