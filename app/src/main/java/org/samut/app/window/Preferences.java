package org.samut.app.window;

import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.Opening;
import org.samut.app.window.look.Look;
import org.samut.app.window.look.LookViewModel;
import org.samut.app.window.text.Texts;
import org.samut.app.window.thread.Threads;
import org.samut.app.window.trouble.Troubles;
import org.samut.core.text.Language;

/** What a person wants of every screen: its language and its look, as they are now and at the next start. */
final class Preferences {
    private final Desk desk;
    private final Threads threads;
    private final Troubles troubles;
    private final Texts texts;
    private final LookViewModel look;

    Preferences(Desk desk, Threads threads, Troubles troubles, Opening opening) {
        this.desk = desk;
        this.threads = threads;
        this.troubles = troubles;
        this.texts = new Texts(opening.language());
        this.look = new LookViewModel(texts, opening.look(), this::keep);
    }

    Texts texts() {
        return texts;
    }

    LookViewModel look() {
        return look;
    }

    void otherLanguage() {
        keep(texts.turn());
    }

    private void keep(Language wanted) {
        threads.onDisk(
                () -> {
                    desk.keepLanguage(wanted);
                    return wanted;
                },
                kept -> {},
                failure -> troubles.failed(failure, () -> keep(texts.language().get())));
    }

    private void keep(Look wanted) {
        threads.onDisk(
                () -> {
                    desk.looks().keep(wanted);
                    return wanted;
                },
                kept -> {},
                failure -> troubles.failed(failure, () -> keep(look.look().get())));
    }
}
