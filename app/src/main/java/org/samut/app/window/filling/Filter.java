package org.samut.app.window.filling;

/** A kind of indicators that a person wants to see by itself. */
public enum Filter {
    ALL("area.filter.all"),
    TO_DO("area.filter.todo"),
    ERRORS("area.filter.errors"),
    /** With a warning that no reason was given for. */
    WARNINGS("area.filter.warnings"),
    NO_EVIDENCE("area.filter.noevidence"),
    CHANGED_BY_OTHERS("area.filter.others");

    private final String text;

    Filter(String text) {
        this.text = text;
    }

    /** The key of its name, which follows "that are". */
    public String text() {
        return text;
    }
}
