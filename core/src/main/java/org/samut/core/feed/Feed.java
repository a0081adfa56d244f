package org.samut.core.feed;

import org.samut.core.failure.WorldFailure;

/** How far this installation has read the central server's feed, and where what it reads is kept. Blocking; safe for several threads. */
public interface Feed {
    /** The place in the feed up to which all is here; 0 at first. */
    long checkpoint() throws WorldFailure;

    /**
     * Keeps what a page of the feed brought together with its checkpoint, in one transaction: all of it is on the disk
     * or nothing. A form's version that is here without a signature and with the same bytes gets the signature; what else
     * is here already stays as it is.
     *
     * @param pulled verified
     * @return the part of it that is new here
     */
    Pulled keep(Pulled pulled) throws WorldFailure;
}
