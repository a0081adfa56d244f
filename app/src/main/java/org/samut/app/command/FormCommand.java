package org.samut.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.samut.app.TextFiles;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.head.Standing;
import org.samut.core.form.json.FormJson;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "form",
        description = "แบบประเมิน · forms",
        subcommands = {FormCommand.Compile.class, FormCommand.Import.class, FormCommand.Show.class},
        synopsisSubcommandLabel = "VERB")
final class FormCommand {

    @Command(name = "compile", description = "สร้างแบบจากตาราง CSV หรือ XLSX · makes a form's JSON from a table")
    static final class Compile extends Verb {
        @Parameters(paramLabel = "FILE")
        Path table;

        @Option(names = "--out", paramLabel = "FORM.json", required = true)
        Path out;

        @Override
        public Integer call() {
            try {
                return FormCompiler.compile(table).either(this::keep, console()::refused);
            } catch (WorldFailure failure) {
                return console().failed(failure);
            }
        }

        private int keep(Form form) throws WorldFailure {
            TextFiles.write(out, FormJson.write(form));
            return console().done(described(form, "สร้างแบบแล้ว", "Compiled"), facts(form));
        }
    }

    @Command(name = "import", description = "นำแบบเข้าเครื่องนี้ · takes a form's JSON into this installation")
    static final class Import extends Verb {
        @Parameters(paramLabel = "FORM.json")
        Path file;

        @Override
        public Integer call() {
            return inOffice(composition -> composition
                    .office()
                    .importForm(TextFiles.read(file))
                    .either(
                            form -> console().done(described(form, "นำเข้าแบบแล้ว", "Imported"), facts(form)),
                            console()::refused));
        }
    }

    @Command(name = "show", description = "แบบที่มีในเครื่องนี้ · the forms of this installation")
    static final class Show extends Verb {
        @Override
        public Integer call() {
            return inOffice(composition -> {
                ObjectNode document = Console.object();
                var forms = document.putArray("forms");
                for (Form form : composition.office().forms()) {
                    forms.add(facts(form));
                    if (!json) {
                        console().say(console().out(), described(form, "แบบ", "Form"));
                    }
                }
                if (json) {
                    console().print(document);
                }
                return Console.DONE;
            });
        }
    }

    private static Text described(Form form, String thai, String english) {
        boolean model = form.standing() == Standing.MODEL;
        String count = form.id() + " " + form.version() + ": " + form.areas().size();
        return Text.of(
                thai + " " + count + " ด้าน " + form.indicators().count() + " ตัวชี้วัด"
                        + (model ? " (แบบจำลอง ไม่ใช่แบบของทางราชการ)" : ""),
                english + " " + count + " areas, " + form.indicators().count() + " indicators"
                        + (model ? " (a model, not the state's own form)" : ""));
    }

    private static ObjectNode facts(Form form) {
        return Console.object()
                .put("id", form.id())
                .put("version", form.version())
                .put("title", form.title())
                .put("standing", form.standing() == Standing.MODEL ? "model" : "official")
                .put("areas", form.areas().size())
                .put("indicators", form.indicators().count());
    }
}
