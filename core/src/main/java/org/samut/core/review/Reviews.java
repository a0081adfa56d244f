package org.samut.core.review;

import java.util.List;
import org.samut.core.failure.WorldFailure;

/**
 * The reviews that reached this installation, also of workbooks that are not here. They come with the feed. Blocking;
 * safe for several threads.
 */
public interface Reviews {
    /** Those of one workbook, by revision. */
    List<Review> of(String workbook) throws WorldFailure;

    /** All of them, by workbook and revision. */
    List<Review> list() throws WorldFailure;
}
