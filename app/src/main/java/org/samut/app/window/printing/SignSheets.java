package org.samut.app.window.printing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.paper.pades.OfficerCertificate;
import org.samut.core.text.Dates;

/** Asks for an officer's certificate, shows whose it is, and puts the signature into the PDF. The password is never kept. */
final class SignSheets {
    private final Texts texts;
    private final PrintingViewModel printing;
    private final Overlay overlay;
    private final Papers papers;
    private final Consumer<Path> signed;
    private final PasswordField password = new PasswordField();
    private final TextField role = new TextField();
    private final WrappedText name = new WrappedText("path");
    private final WrappedText wrong = new WrappedText("wrong");
    private Optional<Path> file = Optional.empty();

    SignSheets(Texts texts, PrintingViewModel printing, Overlay overlay, Papers papers, Consumer<Path> signed) {
        this.texts = texts;
        this.printing = printing;
        this.overlay = overlay;
        this.papers = papers;
        this.signed = signed;
        password.setId("sign-password");
        role.setId("sign-role");
        role.setText(printing.workbook().lao().head());
        wrong.setId("sign-wrong");
    }

    /** Asks for the file, the password and the role; after a refusal with what stood in the way. */
    void lay(Optional<Refusal> refused) {
        Button choose = new Button(texts.say("printing.sign.choose"), Icon.FOLDER.of());
        choose.setId("sign-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        Sheet sheet = new Sheet(Icon.PEN, texts.say("printing.sign.title"))
                .say(texts.say("printing.sign.means"), "muted")
                .say(choose, name, labelled("printing.sign.password", password))
                .say(labelled("printing.sign.role", role), wrong)
                .onAway(this::away);
        refused.ifPresent(why -> complain(texts.say(why.happened()) + " " + texts.say(why.next())));
        if (refused.isEmpty()) {
            complain("");
        }
        Sight.show(name, file.isPresent());
        sheet.button(texts.say("sheet.cancel"), this::away);
        sheet.primary(texts.say("printing.sign.open"), this::open).setId("sign-open");
        overlay.lay(sheet);
        if (file.isEmpty()) {
            choose.requestFocus();
        } else {
            password.requestFocus();
        }
    }

    private void away() {
        password.clear();
        overlay.clear();
    }

    private VBox labelled(String key, TextField field) {
        Label label = new Label(texts.say(key));
        field.setAccessibleText(texts.say(key));
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private void choose() {
        papers.whichCertificate(texts.say("printing.sign.choose")).ifPresent(chosen -> {
            file = Optional.of(chosen);
            name.setText(chosen.toString());
            Sight.show(name, true);
            complain("");
            password.requestFocus();
        });
    }

    private void complain(String sentence) {
        wrong.setText(sentence);
        Sight.show(wrong, !sentence.isEmpty());
    }

    private void open() {
        if (file.isEmpty()) {
            complain(texts.say("printing.sign.nofile"));
            return;
        }
        char[] typed = password.getText().toCharArray();
        password.clear();
        printing.certificate(file.get(), typed, outcome -> {
            if (outcome instanceof Outcome.Done<OfficerCertificate> done) {
                confirm(done.value());
            } else if (outcome instanceof Outcome.Refused<OfficerCertificate> refused) {
                lay(Optional.of(refused.refusals().get(0)));
            }
        });
    }

    private void confirm(OfficerCertificate certificate) {
        String until = texts.figures(Dates.day(
                LocalDate.ofInstant(certificate.validUntil(), Dates.ZONE),
                texts.language().get()));
        Sheet sheet = new Sheet(Icon.PEN, texts.say("printing.sign.confirm"))
                .facts(List.of(
                        new Sheet.Fact(texts.say("printing.sign.holder"), certificate.holder()),
                        new Sheet.Fact(texts.say("printing.sign.until"), until),
                        new Sheet.Fact(
                                texts.say("printing.sign.role"),
                                role.getText().isBlank() ? "–" : role.getText().strip()),
                        new Sheet.Fact(texts.say("printing.sign.what"), printing.proposedName())))
                .say(texts.say("printing.sign.confirm.means"), "muted")
                .onAway(overlay::clear);
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        sheet.primary(texts.say("printing.sign.now"), () -> sign(certificate)).setId("sign-now");
        overlay.lay(sheet);
    }

    private void sign(OfficerCertificate certificate) {
        String proposed = printing.proposedName().replaceFirst("\\.pdf$", "-signed.pdf");
        papers.whereTo(texts.say("print.where"), proposed).ifPresent(where -> {
            ProgressBar bar = new ProgressBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            overlay.lay(new Sheet(Icon.CLOCK, texts.say("printing.sign.working")).say(bar));
            printing.sign(certificate, role.getText(), where, signed);
        });
    }
}
