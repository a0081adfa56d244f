package org.samut.core.report.files;

import java.util.Locale;

/** How reports are written. */
public enum ReportFormat {
    /** A file for each report under its official name, for a LAO's web site. */
    HTML,
    /** One spreadsheet with the reports and all that is filled in, which can be edited and taken back. */
    XLSX,
    /** Tables of text: a file for each report, and one of the figures. */
    CSV;

    /** How the names of such files end, without the point. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
