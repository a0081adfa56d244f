package org.samut.core.paper.scan.code;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;

/** How light each module of a code is: one value for each, from several places within it. Immutable. */
record Modules(int side, double[] light) {
    private static final double[] WITHIN = {0.28, 0.5, 0.72};
    private static final double[] SHARPNESS = {0, 0.6, 1.3, 0.3};
    private static final int[] WINDOWS = {5, 9};

    static Modules of(Lattice lattice, Bend bend, Grey picture) {
        int side = lattice.pattern().modules();
        var transform = lattice.transform();
        double[] light = new double[side * side];
        float[] places = new float[2 * WITHIN.length * WITHIN.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = 0;
                for (double down : WITHIN) {
                    for (double right : WITHIN) {
                        places[at++] = (float) (x + right);
                        places[at++] = (float) (y + down);
                    }
                }
                transform.transformPoints(places);
                double dx = bend.at(0, x, y);
                double dy = bend.at(1, x, y);
                double sum = 0;
                for (at = 0; at < places.length; at += 2) {
                    sum += picture.at(places[at] + dx, places[at + 1] + dy);
                }
                light[y * side + x] = sum / (places.length / 2);
            }
        }
        return new Modules(side, light);
    }

    /** The text, where enough of the modules are right for the code to mend the others. */
    Optional<String> text() {
        for (int window : WINDOWS) {
            for (double sharpness : SHARPNESS) {
                Optional<String> text = decoded(sharpened(sharpness).bits(window));
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** Light that has spilled into the neighbours, taken back from them. */
    private Modules sharpened(double sharpness) {
        double[] sharp = light.clone();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = y * side + x;
                double around = light[y * side + Math.max(0, x - 1)]
                        + light[y * side + Math.min(side - 1, x + 1)]
                        + light[Math.max(0, y - 1) * side + x]
                        + light[Math.min(side - 1, y + 1) * side + x];
                sharp[at] = light[at] + sharpness * (light[at] - around / 4);
            }
        }
        return new Modules(side, sharp);
    }

    private BitMatrix bits(int half) {
        double[] sums = new double[(side + 1) * (side + 1)];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                sums[(y + 1) * (side + 1) + x + 1] = light[y * side + x]
                        + sums[y * (side + 1) + x + 1]
                        + sums[(y + 1) * (side + 1) + x]
                        - sums[y * (side + 1) + x];
            }
        }
        BitMatrix bits = new BitMatrix(side);
        for (int y = 0; y < side; y++) {
            int top = Math.max(0, y - half);
            int bottom = Math.min(side, y + half + 1);
            for (int x = 0; x < side; x++) {
                int left = Math.max(0, x - half);
                int right = Math.min(side, x + half + 1);
                double sum = sums[bottom * (side + 1) + right]
                        - sums[top * (side + 1) + right]
                        - sums[bottom * (side + 1) + left]
                        + sums[top * (side + 1) + left];
                if (light[y * side + x] < sum / ((bottom - top) * (right - left))) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    private static Optional<String> decoded(BitMatrix bits) {
        try {
            return Optional.of(new Decoder().decode(bits).getText());
        } catch (ChecksumException | FormatException unreadable) {
            return Optional.empty();
        }
    }
}
