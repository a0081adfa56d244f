package org.samut.core.paper.scan;

import com.google.zxing.common.PerspectiveTransform;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A sheet of paper as a scanner or a telephone sees it: what happened to the paper, how it lay, and what the device made
 * of it, all by one seed.
 */
public final class SimulatedScan {
    /** What a scan suffers from; each kind has the turn, the blur, the noise and the JPEG of all the others. */
    public enum Kind {
        PLAIN,
        TURNED,
        BLURRED,
        NOISY,
        FOLDED,
        STAINED,
        SHADOWED,
        SLANTED,
        COARSE
    }

    private final Kind kind;
    private final Random chance;
    private final int dpi;

    /**
     * @param dpi dots an inch of what comes out
     */
    public SimulatedScan(Kind kind, int dpi, long seed) {
        this.kind = kind;
        this.dpi = dpi;
        this.chance = new Random(seed);
    }

    /**
     * The page as a JPEG.
     *
     * @param sheet at 300 dots an inch, grey
     * @param code where the page's code stands on it
     */
    public byte[] jpeg(BufferedImage sheet, Rectangle2D code) {
        BufferedImage paper = suffered(sheet, code);
        BufferedImage seen = seen(paper);
        double blur = kind == Kind.BLURRED ? between(0.7, 1.0) : between(0.3, 0.7);
        double noise = kind == Kind.NOISY ? between(10, 18) : between(2, 8);
        finish(seen, blur, noise);
        return jpeg(seen, between(0.40, 0.70));
    }

    private double between(double from, double to) {
        return from + chance.nextDouble() * (to - from);
    }

    private BufferedImage suffered(BufferedImage sheet, Rectangle2D code) {
        if (kind != Kind.FOLDED && kind != Kind.STAINED) {
            return sheet;
        }
        BufferedImage paper = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.drawImage(sheet, 0, 0, null);
        if (kind == Kind.FOLDED) {
            fold(pen, sheet, code);
        } else {
            stain(pen, code);
        }
        pen.dispose();
        return paper;
    }

    /** The half below the fold has slipped a little, the crease is grey with a white edge. */
    private void fold(Graphics2D pen, BufferedImage sheet, Rectangle2D code) {
        double at = code.getY() + between(0.1, 0.9) * code.getHeight();
        AffineTransform slip = AffineTransform.getTranslateInstance(between(-2.5, 2.5), between(-2, 2));
        pen.setClip(new Rectangle2D.Double(0, at, sheet.getWidth(), sheet.getHeight()));
        pen.drawImage(sheet, slip, null);
        pen.setClip(null);
        double tilt = between(-6, 6);
        pen.setStroke(new BasicStroke((float) between(2, 5)));
        pen.setColor(new Color(110, 110, 110, 150));
        pen.draw(new Line2D.Double(0, at - tilt, sheet.getWidth(), at + tilt));
        pen.setColor(new Color(255, 255, 255, 190));
        pen.draw(new Line2D.Double(0, at + 4 - tilt, sheet.getWidth(), at + 4 + tilt));
    }

    /** Blots over a twentieth of the code, dark or like coffee. */
    private void stain(Graphics2D pen, Rectangle2D code) {
        double left = 0.05 * code.getWidth() * code.getHeight();
        int blots = 1 + chance.nextInt(3);
        for (int blot = 0; blot < blots; blot++) {
            double area = left / blots;
            double flat = between(0.6, 1.6);
            double width = Math.sqrt(area * 4 / Math.PI * flat);
            double height = Math.sqrt(area * 4 / Math.PI / flat);
            int dark = (int) between(20, 150);
            pen.setColor(new Color(dark, dark, dark, (int) between(150, 255)));
            pen.fill(new Ellipse2D.Double(
                    code.getX() + chance.nextDouble() * (code.getWidth() - width),
                    code.getY() + chance.nextDouble() * (code.getHeight() - height),
                    width,
                    height));
        }
    }

    private BufferedImage seen(BufferedImage paper) {
        double scale = dpi / 300.0;
        int turns = kind == Kind.TURNED ? 1 + chance.nextInt(3) : 0;
        double width = paper.getWidth() * scale;
        double height = paper.getHeight() * scale;
        double angle = Math.toRadians(between(-3, 3));
        double margin = kind == Kind.SLANTED ? 0.06 : 0.02;
        double[] corners = {0, 0, width, 0, width, height, 0, height};
        AffineTransform turn = AffineTransform.getRotateInstance(angle, width / 2, height / 2);
        turn.transform(corners, 0, corners, 0, 4);
        if (kind == Kind.SLANTED) {
            for (int at = 0; at < 8; at++) {
                corners[at] += between(-0.05, 0.05) * Math.min(width, height);
            }
        }
        int outWidth = (int) Math.round(width * (1 + 2 * margin));
        int outHeight = (int) Math.round(height * (1 + 2 * margin));
        for (int at = 0; at < 8; at += 2) {
            corners[at] += width * margin;
            corners[at + 1] += height * margin;
        }
        PerspectiveTransform back = PerspectiveTransform.quadrilateralToQuadrilateral(
                (float) corners[0],
                (float) corners[1],
                (float) corners[2],
                (float) corners[3],
                (float) corners[4],
                (float) corners[5],
                (float) corners[6],
                (float) corners[7],
                0,
                0,
                paper.getWidth(),
                0,
                paper.getWidth(),
                paper.getHeight(),
                0,
                paper.getHeight());
        BufferedImage out = new BufferedImage(outWidth, outHeight, BufferedImage.TYPE_BYTE_GRAY);
        sample(paper, out, back, scale);
        return turned(out, turns);
    }

    /** Each dot of the device gathers the light of a square of the paper. */
    private void sample(BufferedImage paper, BufferedImage out, PerspectiveTransform back, double scale) {
        byte[] from = bytes(paper);
        byte[] to = bytes(out);
        int within = scale < 0.5 ? 4 : scale < 0.8 ? 3 : 2;
        boolean shadow = kind == Kind.SHADOWED || kind == Kind.SLANTED;
        double darkest = shadow ? between(0.35, 0.6) : between(0.9, 1);
        double direction = between(0, Math.PI * 2);
        float[] places = new float[2 * within * within];
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int at = 0;
                for (int down = 0; down < within; down++) {
                    for (int right = 0; right < within; right++) {
                        places[at++] = x + (right + 0.5f) / within;
                        places[at++] = y + (down + 0.5f) / within;
                    }
                }
                back.transformPoints(places);
                double sum = 0;
                for (at = 0; at < places.length; at += 2) {
                    sum += light(from, paper.getWidth(), paper.getHeight(), places[at], places[at + 1]);
                }
                double along = (Math.cos(direction) * (x / (double) out.getWidth() - 0.5)
                                + Math.sin(direction) * (y / (double) out.getHeight() - 0.5))
                        + 0.5;
                double lit = darkest + (1 - darkest) * Math.max(0, Math.min(1, along));
                to[y * out.getWidth() + x] = (byte) Math.round(sum / (places.length / 2) * lit);
            }
        }
    }

    private static double light(byte[] from, int width, int height, float x, float y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        return column < 0 || row < 0 || column >= width || row >= height ? 70 : from[row * width + column] & 255;
    }

    private static BufferedImage turned(BufferedImage image, int turns) {
        BufferedImage now = image;
        for (int turn = 0; turn < turns; turn++) {
            BufferedImage next = new BufferedImage(now.getHeight(), now.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
            byte[] from = bytes(now);
            byte[] to = bytes(next);
            for (int y = 0; y < now.getHeight(); y++) {
                for (int x = 0; x < now.getWidth(); x++) {
                    to[x * next.getWidth() + now.getHeight() - 1 - y] = from[y * now.getWidth() + x];
                }
            }
            now = next;
        }
        return now;
    }

    private void finish(BufferedImage image, double sigma, double noise) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] light = bytes(image);
        double[] kernel = new double[7];
        double all = 0;
        for (int at = -3; at <= 3; at++) {
            kernel[at + 3] = Math.exp(-at * at / (2 * sigma * sigma));
            all += kernel[at + 3];
        }
        double[] across = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int at = -3; at <= 3; at++) {
                    sum += kernel[at + 3] * (light[y * width + Math.max(0, Math.min(width - 1, x + at))] & 255);
                }
                across[y * width + x] = sum / all;
            }
        }
        double contrast = between(0.75, 1);
        double black = between(5, 45);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int at = -3; at <= 3; at++) {
                    sum += kernel[at + 3] * across[Math.max(0, Math.min(height - 1, y + at)) * width + x];
                }
                double value = sum / all * contrast + black + chance.nextGaussian() * noise;
                light[y * width + x] = (byte) Math.max(0, Math.min(255, Math.round(value)));
            }
        }
    }

    static byte[] jpeg(BufferedImage image, double quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
