package org.samut.core.form.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Objects;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/** A form's JSON with the detached JWS (EdDSA) of its owner over the JSON's UTF-8 bytes. */
public record SignedForm(String json, String signature) {
    public SignedForm {
        Objects.requireNonNull(json);
        Objects.requireNonNull(signature);
    }

    public static SignedForm sign(Form form, SigningKey owner) {
        String json = FormJson.write(form);
        return new SignedForm(json, Jws.detached(owner, json.getBytes(UTF_8)));
    }

    /** The form where one of the keys signed exactly this JSON, or refusals. Nothing unsigned is ever parsed. */
    public Outcome<Form> open(Collection<VerifyingKey> owners) {
        if (json.length() > JsonTree.LONGEST) {
            return Outcome.refused(FormRefusals.tooLong(json.length()));
        }
        byte[] content = json.getBytes(UTF_8);
        boolean known = owners.stream().anyMatch(owner -> Jws.verifies(owner, signature, content));
        return known ? FormJson.read(json) : Outcome.refused(FormRefusals.notSigned());
    }
}
