package org.samut.core.text;

/** The two languages every message exists in; Thai is the first. */
public enum Language {
    THAI,
    ENGLISH
}
