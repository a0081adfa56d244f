package org.samut.app.window.desk;

import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.scan.PaperVerification;

/** What checking a scan of the signed book needs of the store; blocking, on the store's thread. */
public interface ScanDesk {
    /** What holds a scan against this workbook's sealed revision; itself it needs no store and may take minutes. */
    PaperVerification verification(String workbook) throws WorldFailure;
}
