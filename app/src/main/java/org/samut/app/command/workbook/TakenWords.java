package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.samut.app.command.verb.Console;
import org.samut.core.office.ValuesImport;
import org.samut.core.text.Text;

/** Says what came of a table of figures, to people and to machines. */
record TakenWords(Console console) {
    /**
     * @param why codes were passed over; they follow
     * @return the exit code
     */
    int say(ValuesImport.Taken taken, Text why, Text done) {
        String codes = String.join(", ", taken.passedOver());
        if (!codes.isEmpty() && !console.json()) {
            console.say(console.err(), Text.of(why.thai() + ": " + codes, why.english() + ": " + codes));
        }
        ObjectNode document =
                Console.object().put("indicators", taken.indicators()).put("survey", taken.survey());
        taken.passedOver().forEach(document.putArray("passedOver")::add);
        return console.done(done, document);
    }
}
