package org.samut.core.paper;

import org.samut.core.form.head.Signatory;
import org.samut.core.lao.Lao;

/** Who signs in the place of the head of the LAO. */
public enum HeadSigns {
    /** As the form says: the head. */
    HEAD,
    /** A deputy in the head's place: {@code รอง… ปฏิบัติราชการแทน …}. */
    DEPUTY,
    /** An acting head: {@code รักษาการ…}. */
    ACTING;

    private static final String HEADS_TITLE = "{หัวหน้า}";

    /** What is printed as the position of a signatory; the choice concerns only the one who is the head by the form. */
    public String position(Signatory signatory, Lao lao) {
        String head = lao.head();
        String position = signatory.position();
        if (!position.equals(HEADS_TITLE)) {
            return position.replace(HEADS_TITLE, head);
        }
        return switch (this) {
            case HEAD -> head;
            case DEPUTY -> "รอง" + head + " ปฏิบัติราชการแทน " + head;
            case ACTING -> "รักษาการ" + head;
        };
    }
}
