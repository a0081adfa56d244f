package org.samut.core.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;

/** Attaches a file to an indicator of an open workbook: first the file, whole and on the disk, then the log's line. */
public final class Attaching {
    /** More than this no reviewer looks at. */
    public static final int MOST_FILES = 1_000;

    private final OpenWorkbook open;

    public Attaching(OpenWorkbook open) {
        this.open = open;
    }

    /**
     * A file that stands beside an indicator now.
     *
     * @param already whether it stood there before
     * @param alsoAt the other indicators that the same file stands beside
     */
    public record Attached(Evidence evidence, EvidenceFiles.Stored stored, boolean already, List<String> alsoAt) {}

    public Outcome<Attached> attach(String code, Path file, String kind, String note) throws WorldFailure {
        Workbook picture = open.picture();
        if (!(open.indicator(code) instanceof Outcome.Done<Indicator> known)) {
            return Outcome.refused(((Outcome.Refused<Indicator>) open.indicator(code)).refusals());
        }
        Optional<Refusal> refusal = refusal(picture, known.value(), kind);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        EvidenceFiles files = open.office().installation().evidence();
        String name = String.valueOf(file.getFileName());
        return files.take(file, name, EvidencePolicy.of(open.form()), Progress.UNWATCHED)
                .either(stored -> enter(picture, code, stored, kind, note), Outcome::refused);
    }

    /** Takes a file away from an indicator; the file itself stays, so that this can be undone. */
    public Outcome<Evidence> remove(String code, String hashBegin) throws WorldFailure {
        List<Evidence> here = open.picture().evidence(code).stream()
                .filter(one -> one.hash().startsWith(hashBegin)
                        || one.attachment().name().equals(hashBegin))
                .toList();
        if (here.size() != 1) {
            return Outcome.refused(none(code, hashBegin, here.size()));
        }
        Evidence gone = here.get(0);
        return open.enter(List.of(Entering.of(gone.field(), Entry.BLANK)))
                .either(saved -> Outcome.done(gone), Outcome::refused);
    }

    private Outcome<Attached> enter(
            Workbook picture, String code, EvidenceFiles.Stored stored, String kind, String note) throws WorldFailure {
        Entry.Attachment attachment = attachment(stored, kind, note);
        Evidence evidence = new Evidence(code, stored.hash(), attachment);
        List<String> alsoAt = elsewhere(picture, evidence);
        Attached attached =
                new Attached(evidence, stored, picture.entry(evidence.field()) instanceof Entry.Attachment, alsoAt);
        return open.enter(List.of(Entering.of(evidence.field(), attachment)))
                .either(saved -> Outcome.done(attached), Outcome::refused);
    }

    /** What the log says of a file that is in the store. */
    public static Entry.Attachment attachment(EvidenceFiles.Stored stored, String kind, String note) {
        return new Entry.Attachment(
                stored.examined().name(),
                kind,
                note.strip(),
                stored.examined().kind().mediaType(),
                stored.size(),
                Optional.empty());
    }

    /** The other indicators that the same file stands beside. */
    public static List<String> elsewhere(Workbook picture, Evidence evidence) {
        return picture.evidence().stream()
                .filter(one ->
                        one.hash().equals(evidence.hash()) && !one.indicator().equals(evidence.indicator()))
                .map(Evidence::indicator)
                .toList();
    }

    private static Optional<Refusal> refusal(Workbook picture, Indicator indicator, String kind) {
        if (!picture.state().isEditable()) {
            return Optional.of(OfficeRefusals.NOT_EDITABLE);
        }
        if (picture.evidence().size() >= MOST_FILES) {
            return Optional.of(tooMany());
        }
        if (!kind.isEmpty() && !indicator.evidence().contains(kind)) {
            String kinds = String.join(", ", indicator.evidence());
            return Optional.of(new Refusal(
                    "evidence.kind-unknown",
                    Text.of(
                            "ตัวชี้วัด " + indicator.code() + " ไม่มีหลักฐานชนิด “" + kind + "” จึงไม่ได้แนบ",
                            "Indicator " + indicator.code() + " names no evidence \"" + kind
                                    + "\", so nothing is attached."),
                    Text.of("ชนิดที่มี: " + kinds, "It names: " + kinds)));
        }
        return Optional.empty();
    }

    public static Refusal tooMany() {
        return new Refusal(
                "evidence.too-many",
                Text.of(
                        "เล่มนี้มีไฟล์แนบครบ " + MOST_FILES + " ไฟล์แล้ว จึงไม่ได้แนบ",
                        "This workbook has " + MOST_FILES + " files already, so it is not attached."),
                Text.of(
                        "โปรดนำไฟล์ที่ไม่จำเป็นออก หรือรวมหลายหน้าเป็น PDF ไฟล์เดียว",
                        "Please remove files that are not needed, or join pages into one PDF."));
    }

    private static Refusal none(String code, String wanted, int found) {
        return new Refusal(
                "evidence.not-here",
                Text.of(
                        found == 0
                                ? "ตัวชี้วัด " + code + " ไม่มีไฟล์แนบ “" + wanted + "” ไม่มีสิ่งใดเปลี่ยน"
                                : "ตัวชี้วัด " + code + " มีไฟล์แนบ “" + wanted
                                        + "” มากกว่าหนึ่งไฟล์ ไม่มีสิ่งใดเปลี่ยน",
                        found == 0
                                ? "Indicator " + code + " has no file \"" + wanted + "\". Nothing has changed."
                                : "Indicator " + code + " has more than one file \"" + wanted
                                        + "\". Nothing has changed."),
                Text.of(
                        "โปรดดูรหัสไฟล์ด้วย samut evidence list แล้วใช้รหัสนั้น",
                        "Please see the hashes with: samut evidence list; and use one."));
    }
}
