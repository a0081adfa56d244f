package org.samut.app.window.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the page says just now, the newest first, each once. */
final class Notices {
    private static final int MOST = 6;

    private final ObjectProperty<List<Notice>> all = new SimpleObjectProperty<>(List.of());

    ReadOnlyObjectProperty<List<Notice>> all() {
        return all;
    }

    void say(Notice notice) {
        List<Notice> said = new ArrayList<>(all.get());
        said.remove(notice);
        said.add(0, notice);
        all.set(List.copyOf(said.subList(0, Math.min(said.size(), MOST))));
    }

    void dismiss(Notice notice) {
        List<Notice> left = new ArrayList<>(all.get());
        left.remove(notice);
        all.set(List.copyOf(left));
    }

    void clear() {
        all.set(List.of());
    }
}
