package org.samut.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.lao.Lao;
import org.samut.core.lao.Registry;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "lao",
        description = "อปท. · the local government",
        subcommands = {LaoCommand.Set.class, LaoCommand.Search.class},
        synopsisSubcommandLabel = "VERB")
final class LaoCommand {

    @Command(name = "set", description = "เลือก อปท. ของเครื่องนี้ · chooses this installation's LAO by its code")
    static final class Set extends Verb {
        @Parameters(paramLabel = "CODE")
        String code;

        @Override
        public Integer call() {
            return inOffice(composition -> composition
                    .office()
                    .chooseLao(code)
                    .either(lao -> chosen(lao, composition.office().registry()), console()::refused));
        }

        private int chosen(Lao lao, Registry registry) {
            for (Text warning : registry.warnings(lao)) {
                console().say(console().err(), warning);
            }
            return console()
                    .done(
                            Text.of(
                                    "เลือก " + lao.described() + " แล้ว",
                                    "Chosen: " + lao.code() + " " + lao.described()),
                            facts(lao));
        }
    }

    @Command(
            name = "search",
            description =
                    "ค้นหาด้วยส่วนใดก็ได้ของชื่อ อำเภอ จังหวัด หรือรหัส · by any part of name, district, province or code")
    static final class Search extends Verb {
        @Parameters(paramLabel = "WORDS", arity = "1..*")
        String[] words;

        @Override
        public Integer call() {
            ObjectNode document = Console.object();
            var found = document.putArray("laos");
            for (Lao lao : Registry.load().search(String.join(" ", words), 20)) {
                found.add(facts(lao));
                if (!json) {
                    console().out().println(lao.code() + "  " + lao.described());
                }
            }
            if (json) {
                console().print(document);
            } else if (found.isEmpty()) {
                console()
                        .say(
                                console().err(),
                                Text.of(
                                        "ไม่พบ อปท. ที่ตรงกับคำค้น โปรดพิมพ์เพียงบางส่วนของชื่อ อำเภอ จังหวัด หรือรหัส",
                                        "No LAO matches. Please type a part of its name, district, province or code."));
            }
            return found.isEmpty() ? Console.REFUSED : Console.DONE;
        }
    }

    private static ObjectNode facts(Lao lao) {
        return Console.object()
                .put("code", lao.code())
                .put("type", lao.type().name())
                .put("name", lao.name())
                .put("district", lao.district())
                .put("province", lao.province());
    }
}
