package org.samut.app.window.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ProgressBar;
import org.samut.app.window.desk.ScanDesk.SealedBook;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;
import org.samut.core.office.signed.SignedWorkflow.Said;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.text.Dates;

/** Records that the sealed book is signed: by a scan that was checked, or by the officer's word. */
final class SigningSheets {
    private final Texts texts;
    private final ScanViewModel scans;
    private final Overlay overlay;
    private final ScanSheets.Around around;

    SigningSheets(Texts texts, ScanViewModel scans, ScanSheets.Around around) {
        this.texts = texts;
        this.scans = scans;
        this.overlay = around.overlay();
        this.around = around;
    }

    /** Records an accepted scan, as asked by the sheet, which is laid again where that does not come about. */
    void record(ScanViewModel.Checked checked, SignerFields fields, Sheet asked) {
        fields.said().ifPresent(said -> {
            overlay.lay(copying());
            scans.record(checked, said, answers(fields, asked));
        });
    }

    private ScanViewModel.Answers answers(SignerFields fields, Sheet asked) {
        return new ScanViewModel.Answers(
                this::recorded,
                refusals -> {
                    overlay.lay(asked);
                    fields.complain(refusals);
                },
                () -> overlay.lay(asked));
    }

    private Sheet copying() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.say("signed.copying"));
        Sheet sheet = new Sheet(Icon.DISK, texts.say("signed.copying"))
                .say(texts.say("signed.copying.means"), "muted")
                .say(bar)
                .onAway(scans::stop);
        ChangeListener<Number> follow = (property, was, now) -> bar.setProgress(now.doubleValue());
        sheet.getProperties().put(follow, follow);
        scans.copied().addListener(new WeakChangeListener<>(follow));
        sheet.button(texts.say("signed.copying.stop"), scans::stop).setId("signed-copying-stop");
        return sheet;
    }

    /** Takes the officer's word, and says what it is that is declared. */
    void declare(SealedBook book) {
        SignerFields fields = new SignerFields(texts, book.offered());
        Sheet sheet = new Sheet(Icon.PEN, texts.say("signed.declare.title"))
                .say(texts.say(
                        "signed.declare.means", scans.revision(), book.offered().officer()))
                .say(fields)
                .say(texts.say("signed.declare.keep"), "muted")
                .onAway(overlay::clear);
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        Consumer<Said> go = said -> scans.declare(said, answers(fields, sheet));
        sheet.primary(texts.say("signed.declare.yes"), () -> fields.said().ifPresent(go))
                .setId("signed-declare");
        overlay.lay(sheet);
    }

    private void recorded(SignedCopy copy) {
        Sheet sheet = new Sheet(Icon.CHECK, texts.say("signed.recorded.title"), "good")
                .say(texts.say(
                        copy.standing() == Signing.Standing.SCAN ? "signed.recorded.scan" : "signed.recorded.declared"))
                .facts(facts(copy))
                .onAway(overlay::clear);
        if (around.waits().getAsBoolean()) {
            sheet.say(texts.say("signed.recorded.next"), "muted");
            sheet.button(texts.say("sheet.close"), overlay::clear);
            sheet.primary(texts.say("signed.recorded.send"), around.send()).setId("signed-send");
        } else {
            sheet.primary(texts.say("sheet.close"), overlay::clear);
        }
        overlay.lay(sheet);
    }

    /** Who signed, when, and what shows it. */
    List<Sheet.Fact> facts(SignedCopy copy) {
        Signing signing = copy.signing();
        List<Sheet.Fact> facts = new ArrayList<>();
        add(facts, "signed.name", signing.signer().name());
        add(facts, "signed.position", signing.signer().position());
        add(facts, "signed.day", day(signing).orElse(""));
        boolean scanned = copy.standing() == Signing.Standing.SCAN;
        add(
                facts,
                "signed.shown",
                scanned
                        ? texts.say("signed.shown.scan", signing.scans().size())
                        : texts.say("signed.shown.declared", copy.author().officer()));
        return facts;
    }

    private void add(List<Sheet.Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Sheet.Fact(texts.say(key), value));
        }
    }

    private Optional<String> day(Signing signing) {
        return signing.day()
                .map(day -> texts.figures(Dates.day(day, texts.language().get())));
    }
}
