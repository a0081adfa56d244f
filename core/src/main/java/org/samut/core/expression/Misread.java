package org.samut.core.expression;

import org.samut.core.text.Text;

/** An expression that cannot be read; becomes a refusal where this package ends. */
final class Misread extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    Misread(Text text) {
        super(text.english(), null, false, false);
        this.text = text;
    }

    Text text() {
        return text;
    }
}
