package org.samut.core.evidence.kind;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a picture's size and turn from its header, without unpacking it: a small file may unpack to gigabytes. */
public final class ImageHeader {
    private static final int EXIF = 0xe1;
    private static final int ORIENTATION = 0x0112;

    private ImageHeader() {}

    /** Empty where the header is damaged. */
    public static Optional<PixelSize> read(Path file, FileKind kind) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return kind == FileKind.PNG ? png(new DataInputStream(in)) : jpeg(in);
        } catch (java.io.EOFException cut) {
            return Optional.empty();
        }
    }

    /** The same of a JPEG that lies in something else; reads as far as its header. */
    public static Optional<PixelSize> jpeg(InputStream in) throws IOException {
        try {
            return jpeg(new DataInputStream(in));
        } catch (java.io.EOFException cut) {
            return Optional.empty();
        }
    }

    private static Optional<PixelSize> png(DataInputStream in) throws IOException {
        in.readLong();
        in.readInt();
        return in.readInt() == 0x49484452 ? size(in.readInt(), in.readInt(), 1) : Optional.empty();
    }

    private static Optional<PixelSize> jpeg(DataInputStream in) throws IOException {
        int orientation = 1;
        in.readUnsignedShort();
        while (true) {
            int marker = marker(in);
            if (marker < 0 || marker == 0xd9 || marker == 0xda) {
                return Optional.empty();
            }
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return Optional.empty();
            }
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                return size(in.readUnsignedShort(), height, orientation);
            }
            byte[] segment = in.readNBytes(length);
            if (segment.length < length) {
                return Optional.empty();
            }
            if (marker == EXIF && orientation == 1) {
                orientation = orientation(segment);
            }
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            return -1;
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static int orientation(byte[] segment) {
        String mark = new String(segment, 0, Math.min(6, segment.length), StandardCharsets.ISO_8859_1);
        if (!mark.equals("Exif\0\0") || segment.length < 20) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort(at) & 0xffff;
        for (int entry = 0; entry < entries && at + 14 + entry * 12 <= tiff.limit(); entry++) {
            int from = at + 2 + entry * 12;
            if ((tiff.getShort(from) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(from + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static Optional<PixelSize> size(int width, int height, int orientation) {
        return width > 0 && height > 0 ? Optional.of(new PixelSize(width, height, orientation)) : Optional.empty();
    }
}
