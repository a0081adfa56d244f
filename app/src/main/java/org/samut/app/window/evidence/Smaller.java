package org.samut.app.window.evidence;

import java.util.List;
import java.util.Optional;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.app.window.evidence.picture.Shrinking;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;

/** A picture made smaller that waits for the person's word. */
record Smaller(Evidence of, Measure before, Measure after, byte[] content) {
    /** A smaller picture that saves less is not worth its loss. */
    private static final double WORTH = 0.9;

    /** A picture's pixels and bytes. */
    record Measure(int width, int height, long bytes) {}

    /** Makes it; empty where the picture cannot be read or is small enough. Blocking. */
    static Optional<Smaller> made(EvidenceDesk desk, Evidence evidence) {
        Entry.Attachment large = evidence.attachment();
        return Shrinking.of(desk.file(evidence.hash()), large.mediaType())
                .filter(one -> one.content().length < large.size() * WORTH)
                .map(one -> new Smaller(
                        evidence,
                        new Measure(one.widthBefore(), one.heightBefore(), large.size()),
                        new Measure(one.width(), one.height(), one.content().length),
                        one.content()));
    }

    /** The name of the JPEG that it is. */
    String name() {
        String name = of.attachment().name();
        int point = name.lastIndexOf('.');
        return (point < 0 ? name : name.substring(0, point)) + ".jpg";
    }

    /**
     * What puts it in the place of the larger one, which stays in the store.
     *
     * @param large as it is described now
     */
    List<Entering> entries(Entry.Attachment large, EvidenceFiles.Stored stored) {
        Entry.Attachment small = new Entry.Attachment(
                stored.examined().name(),
                large.kind(),
                large.note(),
                stored.examined().kind().mediaType(),
                stored.size(),
                Optional.of(large.original().orElse(of.hash())));
        return List.of(
                Entering.of(of.field(), Entry.BLANK),
                Entering.of(Evidence.field(of.indicator(), stored.hash()), small));
    }
}
