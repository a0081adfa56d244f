package org.samut.core.form;

import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/** The forms of one installation, as the documents they came as. Blocking; safe for several threads. */
public interface Forms {

    /**
     * A form's document.
     *
     * @param json the form's JSON
     * @param signature its detached JWS by the owner, or empty for a form that a person imported from a file
     */
    record Document(String id, int version, String json, Optional<String> signature) {}

    /** Keeps a version; the same version with other bytes is never put in its place: then this returns false. */
    boolean keep(Document document) throws WorldFailure;

    /** All versions, newest first within an id. */
    List<Document> list() throws WorldFailure;

    Optional<Document> find(String id, int version) throws WorldFailure;

    Optional<Document> newest(String id) throws WorldFailure;
}
