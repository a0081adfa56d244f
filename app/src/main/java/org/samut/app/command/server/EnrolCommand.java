package org.samut.app.command.server;

import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.text.Text;
import org.samut.sync.client.Enrolled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes this installation known to a server. */
@Command(name = "enrol", description = "ลงทะเบียนเครื่องนี้กับแม่ข่าย · registers this PC at the central server")
public final class EnrolCommand extends Verb {
    @Option(names = "--server", paramLabel = "URL", required = true)
    String server;

    @Option(names = "--code", paramLabel = "C", required = true, description = "รหัสเปิดใช้งาน · the activation code")
    String code;

    @Override
    public Integer call() {
        return inOffice(
                composition -> composition.line().enrol(server, code).either(this::enrolled, console()::refused));
    }

    private int enrolled(Enrolled enrolled) {
        return console()
                .done(
                        Text.of(
                                "ลงทะเบียนเครื่องนี้กับ " + enrolled.server() + " แล้ว",
                                "This PC is registered at " + enrolled.server() + "."),
                        Console.object()
                                .put("server", enrolled.server().toString())
                                .put("serverKey", enrolled.serverKey().encoded())
                                .put("lao", enrolled.lao()));
    }
}
