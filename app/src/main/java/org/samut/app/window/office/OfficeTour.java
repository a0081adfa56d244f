package org.samut.app.window.office;

import org.samut.app.window.desk.TourDesk;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;

/** Whether the tour was offered, among the settings of an installation. */
final class OfficeTour implements TourDesk {
    private static final String OFFERED = "offered";

    private final Settings settings;

    OfficeTour(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean wasOffered() throws WorldFailure {
        return settings.value(Settings.TOUR).filter(OFFERED::equals).isPresent();
    }

    @Override
    public void offered() throws WorldFailure {
        settings.keep(Settings.TOUR, OFFERED);
    }
}
