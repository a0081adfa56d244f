package org.samut.app.command.server;

import java.util.List;
import java.util.Locale;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.sync.server.ServerKeyChanges;
import org.samut.sync.server.key.KeyChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The keys that the server signs with. */
@Command(
        name = "keys",
        description = "กุญแจลงนามของแม่ข่าย · the keys that the server signs with",
        subcommands = {KeysCommand.ListThem.class, KeysCommand.Rotate.class, KeysCommand.Revoke.class},
        synopsisSubcommandLabel = "VERB")
final class KeysCommand {
    @ParentCommand
    ServeCommand serve;

    private static int shown(Console console, boolean json, List<KeyChange.Key> keys) {
        if (json) {
            var document = Console.object();
            var array = document.putArray("keys");
            keys.forEach(key -> array.addObject()
                    .put("id", key.id())
                    .put("state", key.state().name().toLowerCase(Locale.ROOT))
                    .put("since", key.since().toString()));
            console.print(document);
        } else {
            keys.forEach(key -> console.say(console.out(), line(key)));
        }
        return Console.DONE;
    }

    private static Text line(KeyChange.Key key) {
        Text state = switch (key.state()) {
            case CURRENT -> Text.of("ใช้ลงนามอยู่", "signs now");
            case NEXT -> Text.of("กุญแจถัดไป", "comes next");
            case RETIRED -> Text.of("เลิกใช้แล้ว ที่ลงนามไว้ยังใช้ได้", "retired; what it signed stays good");
            case REVOKED -> Text.of("เพิกถอนแล้ว", "revoked");
        };
        return Text.of(
                key.id() + " " + state.thai() + " ตั้งแต่ " + Dates.dayAndTime(key.since(), Language.THAI),
                key.id() + " " + state.english() + ", since " + Dates.dayAndTime(key.since(), Language.ENGLISH));
    }

    @Command(name = "list", description = "รายการกุญแจ · the keys")
    static final class ListThem extends Verb {
        @ParentCommand
        KeysCommand keys;

        @Override
        public Integer call() {
            try {
                return shown(console(), json, ServerKeyChanges.list(keys.serve.storage()));
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }
    }

    @Command(
            name = "rotate",
            description = "เปลี่ยนไปใช้กุญแจถัดไป · the next key signs from now on, and another one is introduced")
    static final class Rotate extends Verb {
        @ParentCommand
        KeysCommand keys;

        @Override
        public Integer call() {
            try {
                return ServerKeyChanges.rotate(keys.serve.storage())
                        .either(changed -> shown(console(), json, changed), console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }
    }

    @Command(
            name = "revoke",
            description = "เพิกถอนกุญแจที่รั่วไหล · nothing that a stolen key ever signed counts any more")
    static final class Revoke extends Verb {
        @ParentCommand
        KeysCommand keys;

        @Parameters(paramLabel = "ID")
        String id;

        @Override
        public Integer call() {
            try {
                return ServerKeyChanges.revoke(keys.serve.storage(), id)
                        .either(changed -> shown(console(), json, changed), console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }
    }
}
