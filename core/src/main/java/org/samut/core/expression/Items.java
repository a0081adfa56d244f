package org.samut.core.expression;

import java.util.Optional;
import org.samut.core.form.Item;

/** The items that an expression may speak of, by id. */
@FunctionalInterface
public interface Items {
    Optional<Item> find(String id);
}
