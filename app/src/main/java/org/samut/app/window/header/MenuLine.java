package org.samut.app.window.header;

import java.util.function.BooleanSupplier;

/**
 * One line of the window's menu.
 *
 * @param key of its text; its id is the key with hyphens
 * @param offered whether it can be done now, asked each time the menu opens
 */
public record MenuLine(String key, Runnable action, BooleanSupplier offered) {

    /** What can always be done. */
    public static MenuLine of(String key, Runnable action) {
        return new MenuLine(key, action, () -> true);
    }

    String id() {
        return key.replace('.', '-');
    }
}
