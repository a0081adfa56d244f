package org.samut.core.form.head;

/** Whether a text is the state's own or written for this project; a model is always shown as one. */
public enum Standing {
    OFFICIAL,
    MODEL
}
