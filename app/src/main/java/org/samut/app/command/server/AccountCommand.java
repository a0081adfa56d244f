package org.samut.app.command.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.server.Accounts;
import org.samut.sync.server.console.account.Account;
import org.samut.sync.server.console.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Who may sign in to the server's console. Passwords are read, never printed. */
@Command(
        name = "account",
        description = "บัญชีของหน้าผู้ดูแล · accounts of the console",
        subcommands = {
            AccountCommand.Add.class,
            AccountCommand.Password.class,
            AccountCommand.ListAll.class,
            AccountCommand.Remove.class
        })
final class AccountCommand implements Runnable {
    private static final String VARIABLE = "SAMUT_CONSOLE_PASSWORD";

    @ParentCommand
    ServeCommand serve;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    Accounts accounts() throws WorldFailure {
        return new Accounts(serve.storage());
    }

    private static final Refusal NO_PASSWORD = new Refusal(
            "account.no-password",
            Text.of("ไม่มีรหัสผ่าน จึงไม่มีอะไรเปลี่ยนแปลง", "There is no password, so nothing was changed."),
            Text.of(
                    "โปรดระบุไฟล์ด้วย --password-file หรือตัวแปร " + VARIABLE + " หรือพิมพ์เมื่อโปรแกรมถาม",
                    "Name a file with --password-file, set " + VARIABLE + ", or type it when asked."));

    /** From the file, else the environment, else typed twice without being shown; empty where there is none. */
    private static Optional<String> password(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            return Files.readString(file.get()).lines().findFirst().filter(line -> !line.isEmpty());
        }
        Optional<String> variable = Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isEmpty());
        java.io.Console typed = System.console();
        if (variable.isPresent() || typed == null) {
            return variable;
        }
        char[] once = typed.readPassword("รหัสผ่าน · password: ");
        char[] twice = typed.readPassword("อีกครั้ง · once more: ");
        return once != null && twice != null && new String(once).equals(new String(twice))
                ? Optional.of(new String(once))
                : Optional.empty();
    }

    private static WorldFailure unreadable(IOException cause) {
        return new WorldFailure(
                "account.password-file",
                Text.of("อ่านไฟล์รหัสผ่านไม่ได้", "The file of the password could not be read."),
                Text.of("โปรดตรวจสอบที่อยู่และสิทธิ์ของไฟล์", "Check the file's path and permissions."),
                cause);
    }

    @Command(name = "add", description = "สร้างบัญชี · makes an account")
    static final class Add extends Verb {
        @ParentCommand
        AccountCommand account;

        @Parameters(paramLabel = "NAME")
        String name;

        @Option(names = "--role", required = true, description = "owner, reviewer, reader", paramLabel = "ROLE")
        String role;

        @Option(
                names = "--province",
                split = ",",
                paramLabel = "NN",
                description = "รหัสจังหวัด 2 หลัก · the provinces' two digits, such as 76,77")
        Set<String> provinces = new TreeSet<>();

        @Option(names = "--password-file", paramLabel = "FILE")
        Optional<Path> passwordFile = Optional.empty();

        private static final Refusal NO_ROLE = new Refusal(
                "account.role",
                Text.of("ไม่มีบทบาทนี้ จึงไม่ได้สร้างบัญชี", "There is no such role, so nothing was made."),
                Text.of(
                        "ใช้ owner (เจ้าของแบบ) reviewer (ผู้ตรวจของจังหวัด) หรือ reader (ดูอย่างเดียว)",
                        "Use owner, reviewer (of provinces) or reader (sees only)."));

        @Override
        public Integer call() {
            Optional<Role> known = Role.of(role);
            if (known.isEmpty()) {
                return console().refused(List.of(NO_ROLE));
            }
            try {
                Optional<String> password = password(passwordFile);
                return password.isEmpty()
                        ? console().refused(List.of(NO_PASSWORD))
                        : account.accounts()
                                .add(name, known.get(), provinces, password.get())
                                .either(this::made, console()::refused);
            } catch (IOException e) {
                return console().failed(unreadable(e));
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private int made(Account made) {
            return console()
                    .done(Text.of("สร้างบัญชี " + made.name() + " แล้ว", "The account " + made.name() + " is made."));
        }
    }

    @Command(name = "password", description = "ตั้งรหัสผ่านใหม่ · sets another password, and ends the sessions")
    static final class Password extends Verb {
        @ParentCommand
        AccountCommand account;

        @Parameters(paramLabel = "NAME")
        String name;

        @Option(names = "--password-file", paramLabel = "FILE")
        Optional<Path> passwordFile = Optional.empty();

        @Override
        public Integer call() {
            try {
                Optional<String> password = password(passwordFile);
                return password.isEmpty()
                        ? console().refused(List.of(NO_PASSWORD))
                        : account.accounts()
                                .changePassword(name, password.get())
                                .either(
                                        changed -> console()
                                                .done(Text.of("ตั้งรหัสผ่านใหม่แล้ว", "The password is changed.")),
                                        console()::refused);
            } catch (IOException e) {
                return console().failed(unreadable(e));
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }
    }

    @Command(name = "list", description = "รายชื่อบัญชี · the accounts")
    static final class ListAll extends Verb {
        @ParentCommand
        AccountCommand account;

        @Override
        public Integer call() {
            try {
                List<Account> all = account.accounts().all();
                if (json) {
                    var document = Console.object();
                    var accounts = document.putArray("accounts");
                    all.forEach(one -> {
                        var object = accounts.addObject();
                        object.put("name", one.name()).put("role", one.role().wireName());
                        one.provinces().forEach(object.putArray("provinces")::add);
                    });
                    console().print(document);
                } else {
                    all.forEach(one -> console()
                            .out()
                            .println(one.name() + "\t" + one.role().wireName() + "\t"
                                    + String.join(",", one.provinces())));
                }
                return Console.DONE;
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }
    }

    @Command(name = "remove", description = "นำบัญชีออก · takes an account away, and ends its sessions")
    static final class Remove extends Verb {
        @ParentCommand
        AccountCommand account;

        @Parameters(paramLabel = "NAME")
        String name;

        @Override
        public Integer call() {
            try {
                return account.accounts()
                        .remove(name)
                        .either(
                                gone -> console().done(Text.of("นำบัญชีออกแล้ว", "The account is gone.")),
                                console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }
    }
}
