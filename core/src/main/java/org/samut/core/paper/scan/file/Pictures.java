package org.samut.core.paper.scan.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.samut.core.paper.scan.code.Grey;

/** Pictures as they come out of files, in grey and no larger than a code needs. */
public final class Pictures {
    /** A page at 600 dots an inch has 35 million, a telephone's photograph mostly 12 to 50. */
    static final long MOST_PIXELS = 60_000_000;

    private static final long MOST_BYTES = 4 * MOST_PIXELS;

    /** What is kept of it: a page at 350 dots an inch has less. */
    static final long ENOUGH_PIXELS = 12_000_000;

    private Pictures() {}

    /** The picture of a file; its size is read before any of it is unpacked. */
    static Grey read(Path file, Deadline deadline) throws IOException, ScanRefusals.Unfit {
        try (ImageInputStream in = new Watched(file, deadline)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new ScanRefusals.Unfit(ScanRefusals.kind(file));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                int bits = reader.getRawImageType(0) == null
                        ? 24
                        : reader.getRawImageType(0).getColorModel().getPixelSize();
                if (pixels > MOST_PIXELS || pixels * bits / 8 > MOST_BYTES) {
                    throw new ScanRefusals.Unfit(ScanRefusals.picture(file));
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int step = step(pixels);
                how.setSourceSubsampling(step, step, 0, 0);
                return grey(reader.read(0, how));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The bytes of a picture for as long as its deadline has not passed. */
    private static final class Watched extends FileImageInputStream {
        private final Deadline deadline;

        Watched(Path file, Deadline deadline) throws IOException {
            super(file.toFile());
            this.deadline = deadline;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            deadline.check();
            return super.read(into, offset, length);
        }
    }

    /** Every how many-th dot is enough. */
    static int step(long pixels) {
        int step = 1;
        while (pixels / step / step > ENOUGH_PIXELS) {
            step++;
        }
        return step;
    }

    static Grey grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getData().length == width * height) {
            return new Grey(width, height, bytes.getData());
        }
        byte[] light = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int colour = row[x];
                int seen = 77 * (colour >> 16 & 255) + 151 * (colour >> 8 & 255) + 28 * (colour & 255) >> 8;
                // What one can see through lies on white.
                int solid = colour >>> 24;
                light[y * width + x] = (byte) (seen * solid / 255 + 255 - solid);
            }
        }
        return new Grey(width, height, light);
    }

    /** Whether hardly a dot is darker than the paper. */
    public static boolean isBlank(Grey page) {
        Grey small = page.scaled(600.0 / Math.max(page.width(), page.height()));
        byte[] light = small.light();
        int[] counts = new int[256];
        for (byte dot : light) {
            counts[dot & 255]++;
        }
        int paper = 255;
        for (int seen = counts[255]; seen < light.length / 2; paper--) {
            seen += counts[paper - 1];
        }
        int dark = 0;
        for (int at = 0; at < paper - 40; at++) {
            dark += counts[at];
        }
        return dark < light.length / 2_000;
    }
}
