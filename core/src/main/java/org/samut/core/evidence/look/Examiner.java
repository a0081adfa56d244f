package org.samut.core.evidence.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.kind.ImageHeader;
import org.samut.core.evidence.kind.KindSniffer;
import org.samut.core.evidence.kind.PixelSize;
import org.samut.core.evidence.person.PersonalSearch;
import org.samut.core.failure.Outcome;
import org.samut.core.text.Text;

/** Looks into a file before it becomes evidence: what it is, whether it opens, and whether it speaks of persons. */
public final class Examiner {
    /** More than any phone takes; what is shown is thinned while it is read. */
    static final long MOST_PIXELS = 250_000_000;

    private static final long MOST_OF_A_TABLE = 20L * 1024 * 1024;
    private static final Text IN_NAME = Text.of("ในชื่อไฟล์", "in the file's name");

    private final EvidencePolicy policy;

    public Examiner(EvidencePolicy policy) {
        this.policy = policy;
    }

    /**
     * Examines a file that nobody changes meanwhile.
     *
     * @param name as the person knows it
     */
    public Outcome<Examined> examine(Path file, String name, Progress progress) throws IOException {
        try {
            return Outcome.done(look(file, name, progress));
        } catch (Unfit unfit) {
            return Outcome.refused(unfit.why());
        } catch (Progress.Cancelled cancelled) {
            return Outcome.refused(EvidenceRefusals.CANCELLED);
        }
    }

    /** The first lines of a document's text, for a reader who has no program for it; none where it has no text. */
    public List<String> firstLines(Path file, FileKind kind, int most) throws IOException {
        List<String> first = new ArrayList<>();
        Lines lines = (place, line) -> {
            if (!line.isBlank()) {
                first.add(line.strip());
            }
            return first.size() < most;
        };
        try {
            read(file, "", kind, Progress.UNWATCHED, lines);
        } catch (Unfit | Progress.Cancelled none) {
            return List.copyOf(first);
        }
        return List.copyOf(first);
    }

    private Examined look(Path file, String name, Progress progress) throws IOException, Unfit, Progress.Cancelled {
        FileKind kind = KindSniffer.of(file);
        if (!kind.isTaken() || kind == FileKind.ZIP && !policy.zip()) {
            throw new Unfit(EvidenceRefusals.notTaken(name, kind));
        }
        PersonalSearch search = new PersonalSearch();
        search.look(name, IN_NAME);
        Optional<PixelSize> pixels = kind.isImage() ? Optional.of(pixels(file, name, kind)) : Optional.empty();
        OptionalInt pages = read(file, name, kind, progress, (place, line) -> {
            search.look(line, place);
            return true;
        });
        return new Examined(kind, kind.named(name), notices(kind, name), pixels, pages, search.traces());
    }

    private static PixelSize pixels(Path file, String name, FileKind kind) throws IOException, Unfit {
        PixelSize size =
                ImageHeader.read(file, kind).orElseThrow(() -> new Unfit(EvidenceRefusals.damaged(name, kind)));
        if (size.pixels() > MOST_PIXELS) {
            throw new Unfit(EvidenceRefusals.tooManyPixels(name, size));
        }
        return size;
    }

    private static OptionalInt read(Path file, String name, FileKind kind, Progress progress, Lines lines)
            throws IOException, Unfit, Progress.Cancelled {
        switch (kind) {
            case PDF -> {
                return OptionalInt.of(PdfLook.read(file, name, progress, lines));
            }
            case DOCX ->
                Packed.open(file, name, kind, zip -> {
                    Packed.measure(zip, progress);
                    require(DocxLines.read(zip, lines), name, kind);
                });
            case XLSX -> {
                Packed.open(file, name, kind, zip -> Packed.measure(zip, progress));
                require(XlsxLines.read(file, lines), name, kind);
            }
            case ZIP ->
                Packed.open(file, name, kind, zip -> {
                    Packed.measure(zip, progress);
                    inside(zip, lines);
                });
            default -> {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static void require(boolean sound, String name, FileKind kind) throws Unfit {
        if (!sound) {
            throw new Unfit(EvidenceRefusals.damaged(name, kind));
        }
    }

    /** The names in a ZIP, and its tables of text; what else lies in it is not looked into. */
    private static void inside(ZipFile zip, Lines lines) throws IOException, Progress.Cancelled {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (!lines.take(Text.of("ใน ZIP", "in the ZIP"), name)) {
                return;
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
                try (InputStream in = Packed.limited(zip, entry, MOST_OF_A_TABLE)) {
                    CsvLines.read(in, name, lines);
                }
            }
        }
    }

    private static List<Text> notices(FileKind kind, String name) {
        if (kind.fits(name)) {
            return List.of();
        }
        return List.of(Text.of(
                "เนื้อหาเป็น" + kind.called().thai() + " ไม่ตรงกับชื่อ จึงแนบในชื่อ " + kind.named(name),
                "Its content is " + kind.called().english() + " and not what its name says, so it is attached as "
                        + kind.named(name) + "."));
    }
}
