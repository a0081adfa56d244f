package org.samut.sync.server.console.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.server.ledger.AccountLedger;

/** Makes and takes away the console's accounts; the command line's way in. Safe for several threads. */
public final class AccountBook {
    private final AccountLedger ledger;
    private final Passwords passwords;
    private final Clock clock;

    public AccountBook(AccountLedger ledger, Passwords passwords, Clock clock) {
        this.ledger = ledger;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Outcome<Account> add(String name, Role role, Set<String> provinces, String password) throws WorldFailure {
        Optional<Refusal> refusal = refusal(name, role, provinces, password);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var stored = new AccountLedger.Stored(
                name, passwords.hash(password), role.wireName(), String.join(",", new TreeSet<>(provinces)));
        return ledger.add(stored, clock.instant())
                ? Outcome.done(new Account(name, role, provinces))
                : Outcome.refused(THERE);
    }

    public Outcome<Account> changePassword(String name, String password) throws WorldFailure {
        if (!Passwords.fits(name, password)) {
            return Outcome.refused(PASSWORD);
        }
        Optional<Account> account = ledger.find(name).flatMap(Sessions::account);
        return account.isPresent() && ledger.changePassword(name, passwords.hash(password), Optional.empty())
                ? Outcome.done(account.get())
                : Outcome.refused(NOT_THERE);
    }

    public Outcome<String> remove(String name) throws WorldFailure {
        return ledger.remove(name) ? Outcome.done(name) : Outcome.refused(NOT_THERE);
    }

    public List<Account> all() throws WorldFailure {
        return ledger.all().stream()
                .flatMap(stored -> Sessions.account(stored).stream())
                .toList();
    }

    private static Optional<Refusal> refusal(String name, Role role, Set<String> provinces, String password) {
        if (!Account.isName(name)) {
            return Optional.of(NAME);
        }
        if (!Account.fits(role, provinces)) {
            return Optional.of(PROVINCES);
        }
        return Passwords.fits(name, password) ? Optional.empty() : Optional.of(PASSWORD);
    }

    private static final Refusal NAME = new Refusal(
            "account.name",
            Text.of("ชื่อบัญชีนี้ใช้ไม่ได้ จึงไม่ได้สร้างบัญชี", "This cannot be an account's name; nothing was made."),
            Text.of(
                    "โปรดใช้อักษรอังกฤษตัวเล็ก ตัวเลข จุด ขีด 2 ถึง 40 ตัว เช่น somsri",
                    "Use 2 to 40 lower-case letters, digits, points and dashes, such as somsri."));
    private static final Refusal PROVINCES = new Refusal(
            "account.provinces",
            Text.of(
                    "จังหวัดไม่ตรงกับบทบาท จึงไม่ได้สร้างบัญชี",
                    "The provinces do not fit the role; nothing was made."),
            Text.of(
                    "ผู้ตรวจของจังหวัดต้องมีรหัสจังหวัด 2 หลักอย่างน้อยหนึ่งจังหวัด เจ้าของแบบไม่ต้องระบุ",
                    "A reviewer needs one province at least, by its two digits; an owner takes none."));
    private static final Refusal PASSWORD = new Refusal(
            "account.password",
            Text.of("รหัสผ่านนี้ใช้ไม่ได้ จึงไม่มีอะไรเปลี่ยนแปลง", "This cannot be a password; nothing was changed."),
            Text.of(
                    "โปรดใช้รหัสผ่าน " + Passwords.SHORTEST + " ถึง " + Passwords.LONGEST
                            + " ตัวอักษรที่ไม่ซ้ำกันทั้งหมด และไม่ใช่ชื่อบัญชี",
                    "Use " + Passwords.SHORTEST + " to " + Passwords.LONGEST
                            + " characters, not all the same and not the account's name."));
    private static final Refusal THERE = new Refusal(
            "account.exists",
            Text.of(
                    "มีบัญชีชื่อนี้แล้ว จึงไม่มีอะไรเปลี่ยนแปลง",
                    "There is an account of this name; nothing was changed."),
            Text.of("โปรดใช้ชื่ออื่น", "Choose another name."));
    private static final Refusal NOT_THERE = new Refusal(
            "account.unknown",
            Text.of(
                    "ไม่มีบัญชีชื่อนี้ จึงไม่มีอะไรเปลี่ยนแปลง",
                    "There is no account of this name; nothing was changed."),
            Text.of("โปรดดูรายชื่อด้วย account list", "See the names with account list."));
}
