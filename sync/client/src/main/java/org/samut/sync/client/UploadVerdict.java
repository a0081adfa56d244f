package org.samut.sync.client;

/** What an answer about an upload means, where that is more than its {@link Verdict}. The one place for it. */
enum UploadVerdict {
    /** The server has counted it, or said where it stands. */
    COUNTED,
    /** The server stands elsewhere, or a piece was damaged on the way: ask it and go on from there. */
    LOOK_AGAIN,
    /** The server has no such upload any more, or all came and was not the file: from the first byte. */
    BEGIN_ANEW,
    /** As any other answer. */
    AS_EVER;

    /** @param code of the server's problem; empty where there is none */
    static UploadVerdict of(int status, Verdict.Voice voice, String code) {
        if (voice != Verdict.Voice.SERVER) {
            return AS_EVER;
        }
        return switch (status) {
            case 200, 201, 204 -> COUNTED;
            case 409, 460 -> LOOK_AGAIN;
            case 404 -> code.equals("submission.unknown") ? AS_EVER : BEGIN_ANEW;
            case 410 -> BEGIN_ANEW;
            // The file on this PC was read and is right.
            case 422 -> code.equals("evidence.hash") ? BEGIN_ANEW : AS_EVER;
            default -> AS_EVER;
        };
    }
}
