package org.samut.sync.client.choice;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.signature.SecretFile;
import org.samut.core.text.Text;
import org.samut.sync.client.line.Pace;
import org.samut.sync.client.line.ProxyChoice;
import org.samut.sync.client.line.ProxyChoice.SignIn;
import org.samut.sync.client.line.Way;

/**
 * The choices about the line, and the way to the server, as they are kept: in the settings, but the proxy's password,
 * which lies in the file {@code proxy-password} that only its owner may read. What cannot be read there is as if it had
 * never been chosen. Blocking.
 */
public final class LineSettings {
    private static final String NONE = "none";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Settings settings;
    private final Optional<SecretFile> password;

    public LineSettings(Settings settings, Path home) {
        this.settings = Objects.requireNonNull(settings);
        this.password = Optional.of(new SecretFile(home.resolve("proxy-password")));
    }

    /** The same where no proxy's password can be kept. */
    public LineSettings(Settings settings) {
        this.settings = Objects.requireNonNull(settings);
        this.password = Optional.empty();
    }

    public LineChoices choices() throws WorldFailure {
        return new LineChoices(is(Settings.LINE_PAUSED), cap(), night(), proxy());
    }

    public void keep(LineChoices choices) throws WorldFailure {
        settings.keep(Settings.LINE_PAUSED, choices.paused() ? YES : NO);
        settings.keep(
                Settings.LINE_CAP,
                choices.cap().isPresent() ? Integer.toString(choices.cap().getAsInt()) : NONE);
        Night night = choices.night();
        settings.keep(Settings.LINE_NIGHT, (night.only() ? YES : NO) + " " + night.from() + " " + night.until());
        keep(choices.proxy());
    }

    /** The way to the server that this PC is enrolled at; empty before that. */
    public Optional<Way> way() throws WorldFailure {
        Optional<String> server = settings.value(Settings.SERVER);
        return server.isEmpty() ? Optional.empty() : Optional.of(new Way(URI.create(server.get()), pins(), proxy()));
    }

    /** The keys that the server's certificate may have; any where there are none. */
    public List<String> pins() throws WorldFailure {
        return settings.value(Settings.SERVER_PINS).flatMap(Way::pins).orElse(List.of());
    }

    public void pin(List<String> pins) throws WorldFailure {
        settings.keep(Settings.SERVER_PINS, String.join(",", pins));
    }

    private OptionalInt cap() throws WorldFailure {
        Optional<Integer> kilobytes = settings.value(Settings.LINE_CAP)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(cap -> cap >= Pace.SLOWEST && cap <= Pace.FASTEST);
        return kilobytes.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Night night() throws WorldFailure {
        String[] words = settings.value(Settings.LINE_NIGHT).orElse("").split(" ");
        try {
            return words.length == 3
                    ? new Night(words[0].equals(YES), LocalTime.parse(words[1]), LocalTime.parse(words[2]))
                    : Night.USUAL;
        } catch (DateTimeException e) {
            return Night.USUAL;
        }
    }

    private ProxyChoice proxy() throws WorldFailure {
        String kept = settings.value(Settings.PROXY).orElse("");
        ProxyChoice choice =
                kept.equals(NONE) ? ProxyChoice.NONE : ProxyChoice.manual(kept).orElse(ProxyChoice.SYSTEM);
        Optional<String> name = settings.value(Settings.PROXY_USER).filter(text -> !text.isEmpty());
        return name.isEmpty() ? choice : choice.with(Optional.of(new SignIn(name.get(), password())));
    }

    private void keep(ProxyChoice proxy) throws WorldFailure {
        Optional<SignIn> signIn = proxy.signIn();
        if (signIn.isPresent() || settings.value(Settings.PROXY_USER).isPresent()) {
            keepPassword(signIn.map(SignIn::password).orElse(""));
            settings.keep(Settings.PROXY_USER, signIn.map(SignIn::name).orElse(""));
        }
        settings.keep(
                Settings.PROXY,
                switch (proxy.kind()) {
                    case SYSTEM -> "system";
                    case NONE -> NONE;
                    case MANUAL -> proxy.address();
                });
    }

    private String password() throws WorldFailure {
        try {
            return password.isEmpty() ? "" : password.get().read().orElse("");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void keepPassword(String secret) throws WorldFailure {
        try {
            if (password.isPresent()) {
                password.get().write(secret);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private boolean is(String setting) throws WorldFailure {
        return settings.value(setting).filter(YES::equals).isPresent();
    }

    private static WorldFailure failed(IOException cause) {
        return new WorldFailure(
                "proxy.password-file",
                Text.of(
                        "อ่านหรือเขียนไฟล์รหัสผ่านของพร็อกซี (proxy-password) ไม่ได้ ข้อมูลที่บันทึกไว้ยังอยู่ครบ",
                        "The file with the proxy's password (proxy-password) could not be read or written. Nothing that was saved is lost."),
                Text.of(
                        "ตรวจสอบว่าโฟลเดอร์ของโปรแกรมเขียนได้ แล้วลองอีกครั้ง",
                        "Check that the program's folder can be written to, then try again."),
                cause);
    }
}
