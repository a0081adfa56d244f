package org.samut.sync.server.console.page;

import java.util.List;
import java.util.Map;
import org.samut.core.form.Form;
import org.samut.core.window.WindowNotice;
import org.samut.sync.protocol.WindowWord;

/**
 * Until when forms are taken, and of whom.
 *
 * @param said the newest words on windows, newest first
 * @param typed what was filled in, by field
 */
public record WindowsPage(List<Form> forms, List<WindowNotice> said, Map<String, String> typed) {
    public WindowsPage {
        forms = List.copyOf(forms);
        said = List.copyOf(said);
        typed = Map.copyOf(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public int longestReason() {
        return WindowWord.REASON;
    }
}
