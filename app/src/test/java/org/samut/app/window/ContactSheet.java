package org.samut.app.window;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** All pictures of the walk through the screens on one, small. */
final class ContactSheet {
    private static final int COLUMNS = 10;
    private static final int WIDTH = 152;
    private static final int HEIGHT = 86;
    private static final int GAP = 4;
    /** More pixels than it will have at the end, so that thin strokes stay. */
    private static final int FINER = 2;

    private ContactSheet() {}

    /** Of the pictures in the folder whose names begin so; gives how many there are. */
    static int make(Path folder, String beginning, Path target) throws IOException {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        }
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(
                FINER * (GAP + COLUMNS * (WIDTH + GAP)),
                FINER * (GAP + rows * (HEIGHT + GAP)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(new Color(0x8a, 0x93, 0x9e));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int at = 0; at < pictures.size(); at++) {
            int left = FINER * (GAP + at % COLUMNS * (WIDTH + GAP));
            int top = FINER * (GAP + at / COLUMNS * (HEIGHT + GAP));
            BufferedImage picture = ImageIO.read(pictures.get(at).toFile());
            pen.drawImage(halved(picture), left, top, FINER * WIDTH, FINER * HEIGHT, null);
        }
        pen.dispose();
        ImageIO.write(halved(sheet), "jpg", target.toFile());
        return pictures.size();
    }

    private static BufferedImage halved(BufferedImage picture) {
        BufferedImage half =
                new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        return half;
    }
}
