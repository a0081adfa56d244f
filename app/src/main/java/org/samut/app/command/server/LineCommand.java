package org.samut.app.command.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.samut.app.Composition;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.client.choice.LineChoices;
import org.samut.sync.client.choice.LineSettings;
import org.samut.sync.client.line.Pace;
import org.samut.sync.client.line.ProxyChoice;
import org.samut.sync.client.line.ProxyChoice.SignIn;
import org.samut.sync.client.line.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the line is used: shown, changed, tried. */
@Command(
        name = "line",
        description = {
            "ดูและตั้งค่าการรับส่งข้อมูล · shows and sets how the line to the server is used",
            "ไม่ระบุตัวเลือก: แสดงค่าที่ตั้งไว้ · without an option: shows what is set"
        })
public final class LineCommand extends Verb {
    private static final Refusal WRONG = new Refusal(
            "line.setting",
            Text.of("ค่าที่ตั้งอ่านไม่ได้ ยังไม่ได้เปลี่ยนสิ่งใด", "A setting cannot be read. Nothing was changed."),
            Text.of(
                    "ตัวอย่าง: --cap 32 --night 18:00-06:00 --proxy proxy.example.go.th:3128 --pins sha256/…=",
                    "Such as: --cap 32 --night 18:00-06:00 --proxy proxy.example.go.th:3128 --pins sha256/…="));

    @Option(names = "--pause", description = "หยุดรับส่งเองชั่วคราว · nothing goes by itself any more")
    boolean pause;

    @Option(names = "--resume", description = "รับส่งเองต่อ · lets it go by itself again")
    boolean resume;

    @Option(
            names = "--cap",
            paramLabel = "KB/S",
            description = "ความเร็วสูงสุดในการส่ง กิโลไบต์ต่อวินาที หรือ none · kilobytes a second at most, or none")
    Optional<String> cap = Optional.empty();

    @Option(
            names = "--night",
            paramLabel = "FROM-UNTIL|off",
            description = "ส่งไฟล์หลักฐานเฉพาะช่วงเวลา เช่น 18:00-06:00 หรือ off"
                    + " · files only between these times, such as 18:00-06:00, or off")
    Optional<String> night = Optional.empty();

    @Option(
            names = "--proxy",
            paramLabel = "HOST:PORT|system|none",
            description = "พร็อกซีของเครือข่าย · the network's proxy")
    Optional<String> proxy = Optional.empty();

    @Option(
            names = "--proxy-user",
            paramLabel = "NAME",
            description = "ชื่อผู้ใช้ของพร็อกซี รหัสผ่านอ่านจากบรรทัดแรกของอินพุตมาตรฐาน"
                    + " · the proxy's user; the password is read from the first line of standard input")
    Optional<String> proxyUser = Optional.empty();

    @Option(
            names = "--pins",
            paramLabel = "sha256/…",
            split = ",",
            description = "กุญแจของแม่ข่ายที่ยอมรับ แทนที่จำไว้ · the server's keys, in the place of those remembered")
    List<String> pins = new ArrayList<>();

    @Option(names = "--test", description = "ถามว่าแม่ข่ายตอบหรือไม่ · asks whether the server answers")
    boolean test;

    @Override
    public Integer call() {
        return inOffice(this::in);
    }

    private int in(Composition composition) throws WorldFailure {
        LineSettings settings = composition.line().settings();
        LineChoices before = settings.choices();
        Optional<LineChoices> wanted = wanted(before);
        Optional<List<String>> keys = pins.isEmpty() ? Optional.of(List.of()) : Way.pins(String.join(",", pins));
        if (wanted.isEmpty() || keys.isEmpty()) {
            return console().refused(List.of(WRONG));
        }
        if (!wanted.get().equals(before)) {
            settings.keep(wanted.get());
        }
        if (!keys.get().isEmpty()) {
            settings.pin(keys.get());
        }
        if (test) {
            Optional<Refusal> obstacle = composition.line().reach().obstacle();
            return obstacle.isPresent()
                    ? console().refused(List.of(obstacle.get()))
                    : console().done(Text.of("แม่ข่ายตอบแล้ว ใช้งานได้", "The server answers."));
        }
        return show(settings);
    }

    /** Empty where something of it cannot be read. */
    private Optional<LineChoices> wanted(LineChoices before) throws WorldFailure {
        Optional<OptionalInt> kilobytes = cap.map(LineCommand::kilobytes).orElse(Optional.of(before.cap()));
        var hours = night.map(text -> Hours.read(text, before.night())).orElse(Optional.of(before.night()));
        Optional<ProxyChoice> way =
                proxy.map(text -> proxy(text, before.proxy())).orElse(Optional.of(before.proxy()));
        if (kilobytes.isEmpty() || hours.isEmpty() || way.isEmpty() || pause && resume) {
            return Optional.empty();
        }
        ProxyChoice signed = proxyUser.isEmpty() ? way.get() : way.get().with(signIn(proxyUser.get()));
        boolean paused = pause || before.paused() && !resume;
        return Optional.of(new LineChoices(paused, kilobytes.get(), hours.get(), signed));
    }

    private static Optional<OptionalInt> kilobytes(String text) {
        if (text.equals("none")) {
            return Optional.of(OptionalInt.empty());
        }
        return text.matches("[0-9]{1,6}")
                        && Integer.parseInt(text) >= Pace.SLOWEST
                        && Integer.parseInt(text) <= Pace.FASTEST
                ? Optional.of(OptionalInt.of(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<ProxyChoice> proxy(String text, ProxyChoice before) {
        return switch (text) {
            case "system" -> Optional.of(ProxyChoice.SYSTEM.with(before.signIn()));
            case "none" -> Optional.of(ProxyChoice.NONE);
            default -> ProxyChoice.manual(text).map(one -> one.with(before.signIn()));
        };
    }

    private Optional<SignIn> signIn(String name) throws WorldFailure {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            // Not from the command line, where every process on this PC could read it; the stream stays open.
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.of(
                    new SignIn(name, Optional.ofNullable(in.readLine()).orElse("")));
        } catch (IOException e) {
            throw new WorldFailure(
                    "input.unreadable",
                    Text.of(
                            "อ่านรหัสผ่านไม่ได้ ยังไม่ได้เปลี่ยนสิ่งใด",
                            "The password could not be read. Nothing was changed."),
                    Text.of("โปรดลองอีกครั้ง", "Please try again."),
                    e);
        }
    }

    private int show(LineSettings settings) throws WorldFailure {
        LineChoices now = settings.choices();
        String kilobytes = now.cap().isPresent() ? Integer.toString(now.cap().getAsInt()) : "none";
        String hours =
                now.night().only() ? now.night().from() + "-" + now.night().until() : "off";
        String way = switch (now.proxy().kind()) {
            case SYSTEM -> "system";
            case NONE -> "none";
            case MANUAL -> now.proxy().address();
        };
        String user = now.proxy().signIn().map(SignIn::name).orElse("");
        ObjectNode document = Console.object()
                .put("paused", now.paused())
                .put("cap", kilobytes)
                .put("night", hours)
                .put("proxy", way)
                .put("proxyUser", user);
        settings.pins().forEach(document.putArray("pins")::add);
        String facts = "pause " + (now.paused() ? "on" : "off") + " · cap " + kilobytes + " · night " + hours
                + " · proxy " + way + (user.isEmpty() ? "" : " (" + user + ")") + " · pins "
                + (settings.pins().isEmpty() ? "none" : String.join(" ", settings.pins()));
        return console().done(Text.of("การรับส่งข้อมูล: " + facts, "The line: " + facts), document);
    }
}
