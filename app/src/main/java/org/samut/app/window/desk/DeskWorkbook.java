package org.samut.app.window.desk;

import java.time.Instant;
import java.util.Optional;
import org.samut.core.assessment.LiveAssessment;

/**
 * A workbook as it lies on the desk.
 *
 * @param live its assessment, for the screen's thread alone from now on
 * @param savedAt when its newest entry reached the disk, empty while nothing was entered
 * @param line without the receipt, which {@link Desk#line} verifies and brings
 */
public record DeskWorkbook(LiveAssessment live, Optional<Instant> savedAt, DeskLine line) {}
