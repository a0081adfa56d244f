package org.samut.app.command.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.office.AnswerRequest;
import org.samut.core.office.OpenWorkbook;
import picocli.CommandLine.Command;

@Command(
        name = "enter",
        description = {
            "กรอกทีละบรรทัดจากแป้นพิมพ์หรือสคริปต์: รหัส (1) (2) · answers line by line from a keyboard or a script: CODE FRAME SERVICE",
            "- แทนช่องที่ไม่กรอก · a - leaves a field as it is; ตอบ saved เมื่อข้อมูลอยู่ในดิสก์แล้ว · says saved once it is on the disk"
        })
final class EnterCommand extends Verb {
    private static final int LONGEST_LINE = 1_000;

    @Override
    public Integer call() {
        return withWorkbook(open -> {
            int answer = Console.DONE;
            try {
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank()) {
                        answer = Math.max(answer, enter(open, line.strip()));
                    }
                }
            } catch (IOException e) {
                // Whoever typed has gone: all that was called saved is on the disk.
                return Console.WORLD_FAILED;
            }
            return answer;
        });
    }

    private int enter(OpenWorkbook open, String line) throws WorldFailure {
        String[] words = line.split("\\s+");
        String code = words[0];
        if (line.length() > LONGEST_LINE || !(open.indicator(code) instanceof Outcome.Done<Indicator> known)) {
            return say("refused " + code);
        }
        var asked = new AnswerRequest(word(words, 1), word(words, 2), Optional.empty(), Optional.empty());
        return asked.entries(known.value(), open.picture())
                .either(
                        entries ->
                                open.enter(entries).either(saved -> saved(line), refusals -> refused(code, refusals)),
                        refusals -> refused(code, refusals));
    }

    private int saved(String line) {
        say("saved " + line);
        return Console.DONE;
    }

    private int refused(String code, List<Refusal> refusals) {
        say("refused " + code);
        return console().refused(refusals);
    }

    private int say(String line) {
        console().out().println(line);
        console().out().flush();
        return Console.REFUSED;
    }

    private static Optional<String> word(String[] words, int index) {
        return words.length > index && !words[index].equals("-") ? Optional.of(words[index]) : Optional.empty();
    }
}
