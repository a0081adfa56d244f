package org.samut.core.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.json.FormJson;
import org.samut.core.form.json.SignedForm;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/**
 * Run as a process of its own: does one thing once in a JVM that has done nothing yet, and prints the nanoseconds that passed and
 * those that its thread had of the processor. Arguments: {@code rules JSON} or {@code form JSON SIGNATURE KEY}.
 */
public final class FreshStart {
    private FreshStart() {}

    public static void main(String[] arguments) throws IOException {
        String json = Files.readString(Path.of(arguments[1]));
        if (arguments[0].equals("rules")) {
            rules(json);
        } else {
            form(json, arguments[2], arguments[3]);
        }
    }

    /** Compiles all rules and evaluates them; the form was read before the watch starts, as it always is. */
    private static void rules(String json) {
        Form form = ((Outcome.Done<Form>) FormJson.read(json)).value().appliedTo(LaoType.SAO);
        Workbook workbook = filled(form);
        long[] start = now();
        int findings = Assessor.compile(form).assess(workbook).findings().size();
        print(start);
        if (findings != 0) {
            throw new AssertionError(findings);
        }
    }

    private static void form(String json, String signature, String key) {
        long[] start = now();
        VerifyingKey owner = VerifyingKey.decode(key).orElseThrow();
        Outcome<Form> read = new SignedForm(json, signature).open(List.of(owner));
        Form form = ((Outcome.Done<Form>) read).value().appliedTo(LaoType.SAO);
        Assessor.compile(form);
        print(start);
    }

    private static long[] now() {
        return new long[] {
            System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        };
    }

    private static void print(long[] start) {
        long[] end = now();
        System.out.println((end[0] - start[0]) + " " + (end[1] - start[1]));
    }

    static Workbook filled(Form form) {
        Lao lao = new Lao("6760607", LaoType.SAO, "หนองกะปุ", "บ้านลาด", "76", "เพชรบุรี");
        Workbook workbook = new Workbook("w1", form, lao, WorkbookState.OPEN, 1, Map.of(), Map.of());
        return BenchForms.fill(workbook);
    }
}
