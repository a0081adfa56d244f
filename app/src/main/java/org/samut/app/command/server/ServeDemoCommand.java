package org.samut.app.command.server;

import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.app.demo.ServedDemo;
import org.samut.core.failure.WorldFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Fills a server's storage with invented offices, to look at the console. */
@Command(
        name = "demo",
        description =
                "ใส่ข้อมูลสมมติของ อปท. หลายแห่งให้แม่ข่ายที่ปิดอยู่ · fills a stopped server with invented offices, for a look at its console")
final class ServeDemoCommand extends Verb {
    @ParentCommand
    ServeCommand serve;

    @Override
    public Integer call() {
        try {
            new ServedDemo(console().out(), serve.storage()).run();
            return Console.DONE;
        } catch (WorldFailure failure) {
            return console().failed(failure);
        }
    }
}
