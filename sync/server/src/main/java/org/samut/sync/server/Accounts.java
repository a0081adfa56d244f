package org.samut.sync.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.console.account.Account;
import org.samut.sync.server.console.account.AccountBook;
import org.samut.sync.server.console.account.Passwords;
import org.samut.sync.server.console.account.Role;

/** The console's accounts in a server's storage, also while the server runs in another process. */
public final class Accounts {
    private final Storage storage;

    public Accounts(Storage storage) {
        this.storage = storage;
    }

    /** Makes an account; its name, provinces or password may be refused. */
    public Outcome<Account> add(String name, Role role, Set<String> provinces, String password) throws WorldFailure {
        return in(book -> book.add(name, role, provinces, password));
    }

    /** Gives an account another password and ends all its sessions. */
    public Outcome<Account> changePassword(String name, String password) throws WorldFailure {
        return in(book -> book.changePassword(name, password));
    }

    /** Takes an account away, with its sessions. */
    public Outcome<String> remove(String name) throws WorldFailure {
        return in(book -> book.remove(name));
    }

    public List<Account> all() throws WorldFailure {
        return in(AccountBook::all);
    }

    private <T> T in(Step<T> step) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            return step.on(new AccountBook(held.ledger().accounts(), new Passwords(new SecureRandom()), clock));
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T on(AccountBook book) throws WorldFailure;
    }
}
