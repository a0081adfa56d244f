package org.samut.core.office.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.samut.core.form.Form;
import org.samut.core.form.head.Signatory;
import org.samut.core.lao.Lao;
import org.samut.core.paper.HeadSigns;

/**
 * Who may have signed a book, as its signature page names them.
 *
 * @param role as the form's signatories are named; may be empty
 * @param position as printed under the name; may be empty
 */
public record SignerChoice(String role, String position) {
    public SignerChoice {
        Objects.requireNonNull(role);
        Objects.requireNonNull(position);
    }

    /** The head, a deputy and an acting head first; then the form's other signatories. Never empty. */
    public static List<SignerChoice> of(Form form, Lao lao) {
        List<SignerChoice> heads = new ArrayList<>();
        List<SignerChoice> others = new ArrayList<>();
        for (Signatory signatory : form.signatories()) {
            List<SignerChoice> positions = new ArrayList<>();
            for (HeadSigns signs : HeadSigns.values()) {
                SignerChoice one = new SignerChoice(signatory.role(), signs.position(signatory, lao));
                if (!positions.contains(one)) {
                    positions.add(one);
                }
            }
            (positions.size() > 1 ? heads : others).addAll(positions);
        }
        heads.addAll(others);
        return heads.isEmpty() ? List.of(new SignerChoice("", lao.head())) : List.copyOf(heads);
    }
}
