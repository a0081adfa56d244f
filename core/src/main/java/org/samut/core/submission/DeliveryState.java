package org.samut.core.submission;

/** How far a submission's delivery is. Only a verified receipt makes it {@link #RECEIVED}. */
public enum DeliveryState {
    /** Waits to be sent. */
    WAITING,
    /** An attempt has begun and its end is not known: asked again before anything is concluded. */
    UNKNOWN,
    /** The server's signed receipt is here. */
    RECEIVED,
    /** The server refused it; the refusal is kept beside it, and a person decides. */
    REFUSED
}
