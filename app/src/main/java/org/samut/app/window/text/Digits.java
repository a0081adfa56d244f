package org.samut.app.window.text;

/** With which digits figures are shown. What is entered, kept and sent does not depend on it. */
public enum Digits {
    ARABIC,
    THAI;

    /** The text with its digits written so; everything else in it stays. */
    public String show(String text) {
        if (this == ARABIC) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text);
        for (int at = 0; at < shown.length(); at++) {
            char one = shown.charAt(at);
            if (one >= '0' && one <= '9') {
                shown.setCharAt(at, (char) ('๐' + (one - '0')));
            }
        }
        return shown.toString();
    }
}
