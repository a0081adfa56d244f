package org.samut.app.window.evidence;

/** The page's own style sheet, read when the page is first opened. */
final class EvidenceStyle {
    private EvidenceStyle() {}

    static String sheet() {
        return EvidenceStyle.class.getResource("attached.css").toExternalForm();
    }
}
