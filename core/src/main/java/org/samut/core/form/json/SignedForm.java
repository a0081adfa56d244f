package org.samut.core.form.json;

import java.util.Collection;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/** A form's JSON with the detached JWS (EdDSA) of its owner over the JSON's UTF-8 bytes. */
public record SignedForm(String json, String signature) {
    public static SignedForm sign(Form form, SigningKey owner) {
        throw new UnsupportedOperationException("not written yet: " + form.id() + owner);
    }

    /** The form where one of the keys signed exactly this JSON, or refusals. */
    public Outcome<Form> open(Collection<VerifyingKey> owners) {
        throw new UnsupportedOperationException("not written yet: " + owners);
    }
}
