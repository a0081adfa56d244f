package org.samut.app.window.tour;

import java.util.List;

/**
 * One stop of the tour.
 *
 * @param points the selector of the part of the window that it points at
 * @param title the key of what the part is called
 * @param text the key of what one does there
 */
record Stop(String points, String title, String text) {
    /** In the order in which a first-time officer meets them. */
    static final List<Stop> ALL = List.of(
            new Stop(".areas", "tour.areas.title", "tour.areas.text"),
            new Stop(".card .card-grid", "tour.card.title", "tour.card.text"),
            new Stop(".card .result", "tour.result.title", "tour.result.text"),
            new Stop(".card-footer", "tour.footer.title", "tour.footer.text"),
            new Stop("#saved", "tour.saved.title", "tour.saved.text"),
            new Stop("#findings", "tour.findings.title", "tour.findings.text"),
            new Stop("#primary", "tour.primary.title", "tour.primary.text"),
            new Stop("#menu", "tour.menu.title", "tour.menu.text"));
}
