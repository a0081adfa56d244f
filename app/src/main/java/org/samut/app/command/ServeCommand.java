package org.samut.app.command;

import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.server.Activation;
import org.samut.sync.server.CentralServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "serve",
        description = "เครื่องแม่ข่ายส่วนกลาง · the central server",
        subcommands = ServeCommand.Activate.class)
final class ServeCommand extends Verb {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "โฟลเดอร์ข้อมูลของแม่ข่าย · the server's data")
    Path data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8750")
    int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "ที่อยู่ที่รับการติดต่อ · the address to listen on")
    String bind;

    @Override
    public Integer call() {
        try (CentralServer server = CentralServer.start(data, bind, port)) {
            console()
                    .done(
                            Text.of(
                                    "แม่ข่ายพร้อมแล้วที่ " + server.address(),
                                    "The central server is ready at " + server.address()),
                            Console.object().put("address", server.address().toString()));
            console().out().flush();
            Thread.currentThread().join();
            return Console.DONE;
        } catch (WorldFailure failure) {
            return console().failed(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Console.DONE;
        }
    }

    @Command(name = "activate", description = "ออกรหัสเปิดใช้งานให้ อปท. · prints an activation code for a LAO")
    static final class Activate extends Verb {
        @ParentCommand
        ServeCommand serve;

        @Parameters(paramLabel = "LAO")
        String lao;

        @Override
        public Integer call() {
            try {
                return Activation.issue(serve.data, lao).either(this::issued, console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private int issued(String code) {
            if (json) {
                console().print(Console.object().put("lao", lao).put("code", code));
            } else {
                console().out().println(code);
            }
            return Console.DONE;
        }
    }
}
