package org.samut.sync.protocol;

/** The central server's paths and headers, as the OpenAPI document has them. */
public final class Paths {
    public static final String HEALTH = "/v1/health";
    public static final String LIVE = "/v1/health/live";
    public static final String READY = "/v1/health/ready";
    public static final String METRICS = "/metrics";
    public static final String SERVER = "/v1/server";
    public static final String KEYS = "/v1/keys";
    public static final String ENROLMENTS = "/v1/enrolments";
    public static final String FEED = "/v1/feed";
    public static final String FORM = "/v1/forms/{id}/versions/{version}";
    public static final String SUBMISSION = "/v1/submissions/{id}/revisions/{revision}";
    public static final String RECEIPT = "/v1/submissions/{id}/revisions/{revision}/receipt";
    public static final String EVIDENCE = "/v1/evidence";
    public static final String EVIDENCE_WANTED = "/v1/evidence/wanted";
    public static final String EVIDENCE_UPLOAD = "/v1/evidence/{upload}";
    public static final String EVIDENCE_FILE = "/v1/evidence/files/{sha256}";

    /** The header that carries a submission's {@link PostmarkSlip}. */
    public static final String POSTMARK = "Samut-Postmark";

    /** The header that carries the detached JWS over a body. */
    public static final String SIGNATURE = "Samut-Signature";

    private Paths() {}
}
