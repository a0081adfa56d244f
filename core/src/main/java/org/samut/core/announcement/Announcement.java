package org.samut.core.announcement;

import java.time.LocalDate;
import java.util.Objects;
import org.samut.core.text.Text;

/**
 * What an owner of forms tells all offices.
 *
 * @param id given by the server, such as {@code a-12}
 * @param read whether a person of this office has opened it
 */
public record Announcement(String id, LocalDate day, Text title, Text body, boolean read) {
    public Announcement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(day);
        Objects.requireNonNull(title);
        Objects.requireNonNull(body);
    }
}
