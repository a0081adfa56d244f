package org.samut.core.paper.scan.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.samut.core.evidence.kind.ImageHeader;

/**
 * All that a page of a PDF is drawn of, measured before any of it is kept in memory: the dots of its pictures, also those
 * that a picture's own head tells, and what its parts unpack to. For one page and one thread.
 */
final class PageParts {
    /** A page at 600 dots an inch has 35 million, in three colours. */
    static final long MOST_PIXELS = 36_000_000;

    private static final long MOST_UNPACKED = 130_000_000;
    private static final int MOST_PARTS = 20_000;

    /** Where a part leads back to the rest of the document. */
    private static final Set<COSName> AWAY =
            Set.of(COSName.PARENT, COSName.P, COSName.DEST, COSName.A, COSName.B, COSName.STRUCT_PARENT, COSName.POPUP);

    /** What unpacks a picture: these are asked for the size and not unpacked. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE,
            COSName.JPX_DECODE);

    private final Deadline deadline;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private long largest;
    private long pixels;
    private long unpacked;

    private PageParts(Deadline deadline) {
        this.deadline = deadline;
    }

    /**
     * Measures a page.
     *
     * @return empty where something on it is larger than any scan's
     */
    static Optional<PageParts> of(PDPage page, Deadline deadline) throws IOException {
        PageParts parts = new PageParts(deadline);
        parts.follow(page.getCOSObject());
        if (page.getResources() != null) {
            // Those of all pages may stand above them.
            parts.meet(page.getResources().getCOSObject());
        }
        try {
            while (!parts.waiting.isEmpty()) {
                parts.look(parts.waiting.poll());
            }
        } catch (TooLarge unfit) {
            return Optional.empty();
        }
        parts.seen.clear();
        return Optional.of(parts);
    }

    private void look(COSBase part) throws IOException {
        if (part instanceof COSStream stream) {
            measure(stream);
        }
        if (part instanceof COSDictionary dictionary) {
            follow(dictionary);
        } else if (part instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                meet(array.getObject(at));
            }
        }
        require();
    }

    /** The dots of the largest picture; 0 where there is none. */
    long largest() {
        return largest;
    }

    /** Whether two of this kind had better not be in memory at the same time. */
    boolean isHeavy() {
        return unpacked + 3 * pixels > MOST_UNPACKED / 3;
    }

    private void require() throws TooLarge {
        if (largest > MOST_PIXELS || pixels > 3 * MOST_PIXELS || unpacked > MOST_UNPACKED || seen.size() > MOST_PARTS) {
            throw new TooLarge();
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what a part unpacks to, and keeps it only where it has to be unpacked once more. */
    private final class Measured extends OutputStream {
        private final Optional<ByteArrayOutputStream> kept;

        Measured(boolean again) {
            kept = again ? Optional.of(new ByteArrayOutputStream()) : Optional.empty();
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            unpacked += length;
            deadline.check();
            require();
            if (kept.isPresent()) {
                kept.get().write(bytes, offset, length);
            }
        }

        InputStream again() {
            return new ByteArrayInputStream(
                    kept.map(ByteArrayOutputStream::toByteArray).orElse(new byte[0]));
        }
    }

    private void follow(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            if (!AWAY.contains(key)) {
                meet(dictionary.getDictionaryObject(key));
            }
        }
    }

    private void meet(COSBase part) {
        COSBase held = part instanceof COSObject object ? object.getObject() : part;
        boolean page = held instanceof COSDictionary other && COSName.PAGE.equals(other.getCOSName(COSName.TYPE));
        if ((held instanceof COSDictionary || held instanceof COSArray) && !page && seen.add(held)) {
            waiting.add(held);
        }
    }

    private void measure(COSStream stream) throws IOException {
        deadline.check();
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            picture((long) stream.getInt(COSName.WIDTH, COSName.W, 0) * stream.getInt(COSName.HEIGHT, COSName.H, 0));
        }
        List<COSName> filters = filters(stream);
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int at = 0; at < filters.size(); at++) {
                if (PICTURES.contains(filters.get(at))) {
                    ImageHeader.jpeg(in).ifPresent(size -> picture(size.pixels()));
                    return;
                }
                Measured out = new Measured(at + 1 < filters.size());
                FilterFactory.INSTANCE.getFilter(filters.get(at)).decode(in, out, stream, at);
                in = out.again();
            }
        }
    }

    private void picture(long dots) {
        largest = Math.max(largest, dots);
        pixels += dots;
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                if (array.getObject(at) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
