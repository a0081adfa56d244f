package org.samut.core.form.head;

import java.util.Objects;

/**
 * One line of the signature block.
 *
 * @param role such as {@code ผู้รับรองข้อมูล}
 * @param position such as {@code {หัวหน้า}}, where the head's title of the LAO is put; may be empty
 */
public record Signatory(String role, String position) {
    public Signatory {
        Objects.requireNonNull(role);
        Objects.requireNonNull(position);
    }
}
