package org.samut.sync.server.console.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The three roles of the console, and all that each may do: the one place where this is written. */
public enum Role {
    /** The assessment's owner: everything, everywhere. */
    OWNER(EnumSet.allOf(Permission.class)),
    /** Reviews within the provinces of the account, and sees no others. */
    REVIEWER(EnumSet.of(Permission.SEE, Permission.REVIEW, Permission.ISSUE_CODES)),
    /** Sees, and changes nothing. */
    READER(EnumSet.of(Permission.SEE));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** As it is written on the command line and in the ledger, such as {@code reviewer}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String wireName) {
        for (Role role : values()) {
            if (role.wireName().equals(wireName)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
