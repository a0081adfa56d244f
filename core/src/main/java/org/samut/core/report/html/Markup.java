package org.samut.core.report.html;

/** HTML as it is written: every text and every attribute escaped, elements closed in order. For one thread. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** Markup of our own, as it is. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** An element with text in it; {@code tag} may have attributes of our own. */
    Markup element(String tag, String text) {
        int space = tag.indexOf(' ');
        String name = space < 0 ? tag : tag.substring(0, space);
        return raw("<" + tag + ">").text(text).raw("</" + name + ">");
    }

    Markup line() {
        html.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    /** What HTML may hold: markup's signs as references, and no control characters. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append("<br>");
                default -> {
                    if (isAllowed(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\t' || c >= 0x7f && c <= 0x9f;
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        boolean none = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
        return !control && !surrogate && !none;
    }
}
