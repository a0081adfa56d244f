package org.samut.core.paper.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.samut.core.paper.seal.PageSeal.Place;
import org.samut.core.signature.PlainSignature;
import org.samut.core.signature.VerifyingKey;

/**
 * A page's seal as text: {@code SAMUT1:} and, in base45 (RFC 9285), these bytes: 0 and the 16 bytes of a UUID, or the
 * length and the characters of another id; revision, page and pages as LEB128; 16 bytes of the figures' hash; 16 of the
 * root; the 32 of the public key; the figures in half-bytes, or nothing where they do not fit; the 64 of the signature.
 */
public final class SealText {
    /** How every such text begins; the digit is the version. */
    public static final String BEGINNING = "SAMUT1:";

    /** Of the text's characters: what a code of 65 modules a side holds at error correction M. */
    static final int ROOM = 419;

    private static final String FAMILY = "SAMUT";
    private static final int LONGEST = 4_300;

    /** What a code turned out to be. */
    public sealed interface Reading {
        /** A page's seal; its signature has still to be verified. */
        record Read(PageSeal seal) implements Reading {}

        /** A code of something else. */
        record Foreign() implements Reading {}

        /** A page's seal of a later version of this program. */
        record Newer() implements Reading {}

        /** It begins as a page's seal and is none that this program writes. */
        record Unfit() implements Reading {}

        /** Its figures are not those that its hash is of. */
        record FiguresDiffer(Place place) implements Reading {}
    }

    private SealText() {}

    /** Whether a code is a page's seal by its first characters. */
    public static boolean isOfOurs(String text) {
        return !(text.startsWith(BEGINNING) ? new Reading.Unfit() : read(text)).equals(new Reading.Foreign());
    }

    static String write(PageSeal seal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(unsigned(seal));
        bytes.writeBytes(HexFormat.of().parseHex(seal.signature()));
        return BEGINNING + Base45.encode(bytes.toByteArray());
    }

    /** Whether the figures have room in the code. */
    static boolean fits(PageSeal unsigned) {
        int bytes = unsigned(unsigned).length + PlainSignature.BYTES;
        return BEGINNING.length() + (bytes * 3 + 1) / 2 <= ROOM;
    }

    static byte[] unsigned(PageSeal seal) {
        Place place = seal.place();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Optional<UUID> uuid = uuid(place.submission());
        if (uuid.isPresent()) {
            bytes.write(0);
            bytes.writeBytes(ByteBuffer.allocate(16)
                    .putLong(uuid.get().getMostSignificantBits())
                    .putLong(uuid.get().getLeastSignificantBits())
                    .array());
        } else {
            bytes.write(place.submission().length());
            bytes.writeBytes(place.submission().getBytes(US_ASCII));
        }
        number(bytes, place.revision());
        number(bytes, place.page());
        number(bytes, place.pages());
        bytes.writeBytes(HexFormat.of().parseHex(seal.figuresHash()));
        bytes.writeBytes(HexFormat.of().parseHex(seal.root()));
        bytes.writeBytes(seal.key().raw());
        seal.figures().ifPresent(figures -> bytes.writeBytes(HalfBytes.pack(figures.text())));
        return bytes.toByteArray();
    }

    /** Takes what {@link PageSeal#text()} would have written, to the character, and nothing else. */
    public static Reading read(String text) {
        if (!text.startsWith(BEGINNING)) {
            boolean later = text.length() > FAMILY.length() + 1
                    && text.startsWith(FAMILY)
                    && text.substring(FAMILY.length()).matches("[2-9][0-9]?:.*");
            return later ? new Reading.Newer() : new Reading.Foreign();
        }
        if (text.length() > LONGEST) {
            return new Reading.Unfit();
        }
        return Base45.decode(text.substring(BEGINNING.length()))
                .map(bytes -> read(bytes, text))
                .orElse(new Reading.Unfit());
    }

    private static Reading read(byte[] bytes, String text) {
        try {
            SealBytes rest = new SealBytes(bytes);
            Place place = new Place(rest.id(), rest.number(), rest.number(), rest.number());
            String hash = HexFormat.of().formatHex(rest.take(16));
            String root = HexFormat.of().formatHex(rest.take(16));
            Optional<VerifyingKey> key = VerifyingKey.ofRaw(rest.take(32));
            byte[] packed = rest.take(rest.left() - PlainSignature.BYTES);
            String signature = HexFormat.of().formatHex(rest.take(PlainSignature.BYTES));
            Optional<PageFigures> figures = HalfBytes.unpack(packed).flatMap(PageFigures::read);
            boolean none = packed.length == 0 && !hash.equals(PageFigures.NONE.hash());
            if (key.isEmpty() || figures.isEmpty()) {
                return new Reading.Unfit();
            }
            if (!none && !figures.get().hash().equals(hash)) {
                return new Reading.FiguresDiffer(place);
            }
            PageSeal seal = new PageSeal(place, hash, root, key.get(), none ? Optional.empty() : figures, signature);
            return seal.text().equals(text) ? new Reading.Read(seal) : new Reading.Unfit();
        } catch (IllegalArgumentException unfit) {
            return new Reading.Unfit();
        }
    }

    private static Optional<UUID> uuid(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static void number(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while (rest > 127) {
            bytes.write(rest & 127 | 128);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** Takes one part after another; whatever is not there is an {@link IllegalArgumentException}. */
    private static final class SealBytes {
        private final byte[] bytes;
        private int at;

        SealBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        int left() {
            return bytes.length - at;
        }

        byte[] take(int length) {
            if (length < 0 || length > left()) {
                throw new IllegalArgumentException("too short");
            }
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        String id() {
            int length = take(1)[0] & 255;
            if (length > 0) {
                return new String(take(length), US_ASCII);
            }
            ByteBuffer uuid = ByteBuffer.wrap(take(16));
            return new UUID(uuid.getLong(), uuid.getLong()).toString();
        }

        int number() {
            int number = 0;
            for (int shift = 0; shift < 28; shift += 7) {
                int part = take(1)[0];
                number |= (part & 127) << shift;
                if (part >= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("too large");
        }
    }
}
