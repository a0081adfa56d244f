package org.samut.sync.server.console.account;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in to the console.
 *
 * @param name 2 to 40 lower-case letters, digits, points, dashes and underscores
 * @param provinces two-digit codes; empty means all of them, which a reviewer may not have
 */
public record Account(String name, Role role, Set<String> provinces) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    public Account {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        provinces = Collections.unmodifiableSet(new TreeSet<>(provinces));
        if (!isName(name) || !fits(role, provinces)) {
            throw new IllegalArgumentException("no account: " + name + " " + role + " " + provinces);
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A reviewer has provinces, an owner has none, a reader may have some. */
    public static boolean fits(Role role, Set<String> provinces) {
        boolean codes =
                provinces.stream().allMatch(code -> PROVINCE.matcher(code).matches());
        return codes && (role != Role.REVIEWER || !provinces.isEmpty()) && (role != Role.OWNER || provinces.isEmpty());
    }

    /** Whether the account may do this at all, wherever. */
    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** Whether the account may do this to a LAO of the province. */
    public boolean may(Permission permission, String province) {
        return may(permission) && (provinces.isEmpty() || provinces.contains(province));
    }

    public boolean sees(String province) {
        return may(Permission.SEE, province);
    }
}
