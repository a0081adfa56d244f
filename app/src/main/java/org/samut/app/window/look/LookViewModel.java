package org.samut.app.window.look;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.text.Texts;

/** The look that the window has now, and what changes it. For the screen's thread. */
public final class LookViewModel {
    private final Texts texts;
    private final Consumer<Look> keep;
    private final SimpleObjectProperty<Look> look;

    /** @param keep makes the next start look so too */
    public LookViewModel(Texts texts, Look look, Consumer<Look> keep) {
        this.texts = texts;
        this.keep = keep;
        this.look = new SimpleObjectProperty<>(look);
        texts.digits().set(look.digits());
    }

    public ReadOnlyObjectProperty<Look> look() {
        return look;
    }

    /** Looks so from now on. */
    public void choose(Look wanted) {
        if (!wanted.equals(look.get())) {
            look.set(wanted);
            texts.digits().set(wanted.digits());
            keep.accept(wanted);
        }
    }

    /** Larger text, or smaller below zero, or at zero the usual size. */
    public void resize(int by) {
        choose(by == 0 ? look.get().at(Look.USUAL.percent()) : look.get().step(by));
    }
}
