package org.samut.core.announcement;

import java.util.List;
import org.samut.core.failure.WorldFailure;

/** The announcements that reached this installation. Blocking; safe for several threads. */
public interface Announcements {
    /** The newest first. */
    List<Announcement> list() throws WorldFailure;

    void markRead(String id) throws WorldFailure;
}
