package org.samut.sync.protocol;

/** Headers and words of tus 1.0 (https://tus.io/protocols/resumable-upload), as both sides write them. */
public final class Tus {
    public static final String VERSION = "1.0.0";
    public static final String RESUMABLE = "Tus-Resumable";
    public static final String LENGTH = "Upload-Length";
    public static final String OFFSET = "Upload-Offset";
    public static final String METADATA = "Upload-Metadata";
    public static final String CHECKSUM = "Upload-Checksum";
    public static final String EXPIRES = "Upload-Expires";
    public static final String LOCATION = "Location";
    public static final String CHUNK_TYPE = "application/offset+octet-stream";

    /** The status of a chunk whose checksum is another one. */
    public static final int CHECKSUM_MISMATCH = 460;

    /** The names in an upload's metadata: what the file is, and which submission it belongs to. */
    public static final String SHA256 = "sha256";

    public static final String SUBMISSION = "submission";
    public static final String REVISION = "revision";
    public static final String FILE_NAME = "filename";

    /** {@link #MANIFEST} or {@link #SIGNED_COPY}; the manifest where nothing is said. */
    public static final String ROLE = "role";

    /** A file that the sealed submission names. */
    public static final String MANIFEST = "manifest";

    /** A scan of the submission's paper with the signatures, which is made after sealing. */
    public static final String SIGNED_COPY = "signed-copy";

    private Tus() {}
}
