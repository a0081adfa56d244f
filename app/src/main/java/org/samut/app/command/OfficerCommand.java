package org.samut.app.command;

import org.samut.app.command.verb.Verb;
import org.samut.core.settings.Settings;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "officer", description = "ชื่อผู้บันทึกข้อมูล · the name of the officer who enters the data")
final class OfficerCommand extends Verb {
    @Parameters(paramLabel = "NAME")
    String name;

    @Override
    public Integer call() {
        return inOffice(composition -> {
            composition.office().installation().settings().keep(Settings.OFFICER, name.strip());
            return console().done(Text.of("ผู้บันทึกข้อมูล: " + name.strip(), "Officer: " + name.strip()));
        });
    }
}
