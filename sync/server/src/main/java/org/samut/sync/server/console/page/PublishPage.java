package org.samut.sync.server.console.page;

import java.util.List;
import java.util.Map;
import org.samut.core.form.Form;
import org.samut.sync.protocol.Bulletin;

/**
 * Where forms and announcements are published.
 *
 * @param faults why a form was not taken
 * @param typed an announcement that was not taken, by field
 */
public record PublishPage(List<Form> forms, List<String> faults, Map<String, String> typed) {
    public PublishPage {
        forms = List.copyOf(forms);
        faults = List.copyOf(faults);
        typed = Map.copyOf(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public int longestTitle() {
        return Bulletin.TITLE;
    }

    public int longestBody() {
        return Bulletin.BODY;
    }
}
