package org.samut.app.command.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.SignedCopies;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbooks;

/** A signed copy as the command line tells it. */
public record SignedShown(SignedCopy copy) {
    /** The one that stands for the revision that is sealed now. */
    public static Optional<SignedShown> of(SignedCopies copies, Workbooks.Entitled workbook) throws WorldFailure {
        return workbook.state().isEditable()
                ? Optional.empty()
                : copies.standing(workbook.id(), workbook.revision()).map(SignedShown::new);
    }

    /** Who, when, and what shows it, in one sentence. */
    public Text sentence() {
        return Text.of(
                "ลงนามแล้ว" + words(Language.THAI)
                        + (isScanned() ? " มีสแกนที่ตรวจแล้ว" : " ตามที่เจ้าหน้าที่แจ้ง ไม่มีสแกน"),
                "Signed" + words(Language.ENGLISH)
                        + (isScanned() ? "; a checked scan is kept." : ", as the officer declared; without a scan."));
    }

    private String words(Language language) {
        Signing.Signer signer = copy.signing().signer();
        boolean thai = language == Language.THAI;
        StringBuilder words = new StringBuilder();
        if (!signer.name().isEmpty()) {
            words.append(thai ? " โดย " : " by ").append(signer.name());
        }
        if (!signer.name().isEmpty() && !signer.position().isEmpty()) {
            words.append(thai ? " ตำแหน่ง " : ", ").append(signer.position());
        }
        copy.signing()
                .day()
                .ifPresent(day -> words.append(thai ? " เมื่อวันที่ " : " on ").append(Dates.day(day, language)));
        return words.toString();
    }

    private boolean isScanned() {
        return copy.standing() == Signing.Standing.SCAN;
    }

    /** For machines; what nobody said is null. */
    public ObjectNode document() {
        Signing signing = copy.signing();
        ObjectNode document = Console.object()
                .put("revision", signing.revision())
                .put("standing", copy.standing().name().toLowerCase(Locale.ROOT))
                .put("name", said(signing.signer().name()))
                .put("position", said(signing.signer().position()))
                .put("role", said(signing.signer().role()))
                .put("day", signing.day().map(LocalDate::toString).orElse(null))
                .put("recorded_by", copy.author().officer())
                .put("recorded_at", copy.at().toString())
                .put("number", copy.number());
        var files = document.putArray("files");
        for (Signing.Scan scan : signing.scans()) {
            files.addObject()
                    .put("name", scan.name())
                    .put("sha256", scan.hash())
                    .put("size", scan.size());
        }
        return document;
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
