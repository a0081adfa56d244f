package org.samut.sync.server.console.account;

/** What somebody who is signed in to the console may do. */
public enum Permission {
    /** See, search and export what came in, and download evidence. */
    SEE,
    /** Accept a submission or return it with remarks. */
    REVIEW,
    /** Issue activation codes for PCs. */
    ISSUE_CODES,
    /** Move the closing day of some LAOs. */
    EXTEND_WINDOWS,
    /** Publish forms and announcements. */
    PUBLISH
}
