package org.samut.app.window.evidence.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.kind.ImageHeader;
import org.samut.core.evidence.kind.PixelSize;

/** A picture made smaller: at most 2,000 pixels a side, which still reads when an A4 page is printed, as a JPEG. */
public record Shrinking(int widthBefore, int heightBefore, int width, int height, byte[] content) {
    private static final int LONGEST = 2_000;
    private static final float QUALITY = 0.82f;

    /** Empty where the picture cannot be read. */
    public static Optional<Shrinking> of(Path file, String mediaType) {
        try {
            Optional<PixelSize> size =
                    ImageHeader.read(file, FileKind.ofMediaType(mediaType).orElse(FileKind.JPEG));
            if (size.isEmpty()) {
                return Optional.empty();
            }
            Pixels upright =
                    Pixels.of(Pixels.read(file, 2 * LONGEST)).turned(size.get().orientation());
            BufferedImage small = scaled(upright.buffered(BufferedImage.TYPE_INT_RGB));
            boolean sideways = size.get().orientation() >= 5;
            return Optional.of(new Shrinking(
                    sideways ? size.get().height() : size.get().width(),
                    sideways ? size.get().width() : size.get().height(),
                    small.getWidth(),
                    small.getHeight(),
                    jpeg(small)));
        } catch (IOException | RuntimeException unreadable) {
            // A kind of JPEG that Java does not read: it stays as it is.
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= LONGEST) {
            return image;
        }
        double by = LONGEST / (double) longest;
        int width = Math.max(1, (int) Math.round(image.getWidth() * by));
        int height = Math.max(1, (int) Math.round(image.getHeight() * by));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
