package org.samut.app.command.server;

import java.util.List;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.sync.server.Devices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The PCs that may send for a LAO. */
@Command(
        name = "devices",
        description = "เครื่องที่ส่งในนามของ อปท. · the PCs that may send for a LAO",
        subcommands = {DevicesCommand.ListThem.class, DevicesCommand.Revoke.class},
        synopsisSubcommandLabel = "VERB")
final class DevicesCommand {
    @ParentCommand
    ServeCommand serve;

    @Command(name = "list", description = "รายการเครื่องของ อปท. · the PCs of a LAO")
    static final class ListThem extends Verb {
        @ParentCommand
        DevicesCommand devices;

        @Parameters(paramLabel = "LAO")
        String lao;

        @Override
        public Integer call() {
            try {
                List<Devices.Device> all = Devices.list(devices.serve.storage(), lao);
                if (json) {
                    var document = Console.object().put("lao", lao);
                    var array = document.putArray("devices");
                    all.forEach(one -> array.addObject()
                            .put("id", one.id())
                            .put("enrolledAt", one.enrolledAt().toString())
                            .put(
                                    "revokedAt",
                                    one.revokedAt().map(Object::toString).orElse(null)));
                    console().print(document);
                } else {
                    all.forEach(one -> console().say(console().out(), line(one)));
                }
                return Console.DONE;
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private static Text line(Devices.Device one) {
            return Text.of(
                    one.id() + " ลงทะเบียน " + Dates.dayAndTime(one.enrolledAt(), Language.THAI)
                            + one.revokedAt()
                                    .map(at -> " ยกเลิกสิทธิ์ " + Dates.dayAndTime(at, Language.THAI))
                                    .orElse(""),
                    one.id() + " enrolled " + Dates.dayAndTime(one.enrolledAt(), Language.ENGLISH)
                            + one.revokedAt()
                                    .map(at -> ", revoked " + Dates.dayAndTime(at, Language.ENGLISH))
                                    .orElse(""));
        }
    }

    @Command(
            name = "revoke",
            description = "ยกเลิกสิทธิ์ของเครื่อง เช่น เครื่องหาย · takes a PC's access away, such as a stolen one's")
    static final class Revoke extends Verb {
        @ParentCommand
        DevicesCommand devices;

        @Parameters(index = "0", paramLabel = "LAO")
        String lao;

        @Parameters(index = "1", paramLabel = "ID")
        String id;

        @Override
        public Integer call() {
            try {
                return Devices.revoke(devices.serve.storage(), lao, id).either(this::revoked, console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private int revoked(boolean fresh) {
            return console()
                    .done(
                            fresh
                                    ? Text.of(
                                            "ยกเลิกสิทธิ์ของเครื่อง " + id + " แล้ว ข้อมูลที่รับไว้ก่อนหน้านี้ยังอยู่",
                                            "The PC " + id + " may not send any more. What came from it before stays.")
                                    : Text.of("เครื่องนี้ถูกยกเลิกสิทธิ์อยู่แล้ว", "That PC was revoked already."));
        }
    }
}
