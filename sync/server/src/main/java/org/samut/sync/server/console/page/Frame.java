package org.samut.sync.server.console.page;

import java.util.List;
import java.util.Optional;
import org.samut.sync.server.console.account.Account;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.account.Role;

/**
 * What every page has around it.
 *
 * @param title of the page, in the reader's language
 * @param signed who is signed in, if somebody is
 * @param formToken what each form carries; empty without a session
 * @param path of this page with its question, to come back to it in another language
 * @param crumbs the way here, without this page
 * @param notice what was just done, or why not
 */
public record Frame(
        Words words,
        String title,
        Optional<Account> signed,
        String formToken,
        String path,
        List<Link> crumbs,
        Optional<Notice> notice) {
    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /** Somewhere to go. */
    public record Link(String text, String path) {}

    /** A sentence above the page; a bad one says that something was not done. */
    public record Notice(boolean isBad, String text) {}

    public boolean may(Permission permission) {
        return signed.filter(account -> account.may(permission)).isPresent();
    }

    public String of(String key, Object... places) {
        return words.of(key, places);
    }

    public String role() {
        Role role = signed.map(Account::role).orElse(Role.READER);
        return switch (role) {
            case OWNER -> words.of("role.owner");
            case REVIEWER -> words.of("role.reviewer");
            case READER -> words.of("role.reader");
        };
    }
}
