package org.samut.app.window.desk;

import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;

/** What the window needs of the owner's decisions. Blocking, as all of the desk. */
@FunctionalInterface
public interface ReviewDesk {
    /** All decisions on a workbook, by revision. */
    List<Review> of(String workbook) throws WorldFailure;
}
