package org.samut.core.paper.seal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) as squares: the smallest that holds the text at error correction M, and then the highest
 * correction that the same size has room for. Immutable.
 */
public final class SealCode {
    /** How many modules have to stay white around it. */
    public static final int QUIET = 4;

    /**
     * The side of its dark area on paper, in points, whatever the number of modules: a page of figures has 65 of them,
     * and a scan of 100 dots an inch then still has two dots for each. The quiet zone is not in it.
     */
    public static final double SIDE_POINTS = 96;

    private static final int LARGEST = 40;

    private final int modules;
    private final BitSet dark;

    /**
     * Dark modules side by side in one row.
     *
     * @param x of the first, from the left
     * @param y from the top
     */
    public record Run(int x, int y, int length) {}

    private SealCode(int modules, BitSet dark) {
        this.modules = modules;
        this.dark = dark;
    }

    /** The code that holds this text. */
    public static SealCode of(String text) {
        try {
            ErrorCorrectionLevel level = ErrorCorrectionLevel.M;
            int version = version(text, level);
            for (ErrorCorrectionLevel higher : List.of(ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H)) {
                level = version(text, higher) == version ? higher : level;
            }
            QRCode code = Encoder.encode(text, level);
            return of(code.getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no code holds " + text.length() + " characters", tooLong);
        }
    }

    /** The size that a text of the code's 45 characters takes (ISO/IEC 18004, 7.4.4); of others it is an estimate. */
    private static int version(String text, ErrorCorrectionLevel level) {
        int length = text.length();
        for (int number = 1; number <= LARGEST; number++) {
            Version version = Version.getVersionForNumber(number);
            int bits = 4 + Mode.ALPHANUMERIC.getCharacterCountBits(version) + length / 2 * 11 + length % 2 * 6;
            int room = version.getTotalCodewords()
                    - version.getECBlocksForLevel(level).getTotalECCodewords();
            if (bits <= room * 8) {
                return number;
            }
        }
        return LARGEST + 1;
    }

    private static SealCode of(ByteMatrix matrix) {
        BitSet dark = new BitSet();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                dark.set(y * matrix.getWidth() + x, matrix.get(x, y) == 1);
            }
        }
        return new SealCode(matrix.getWidth(), dark);
    }

    /** How many modules a side has, without the quiet zone. */
    public int modules() {
        return modules;
    }

    public boolean isDark(int x, int y) {
        return dark.get(y * modules + x);
    }

    /**
     * All dark modules. To be filled as one path, so that no viewer leaves hairlines between them.
     */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                int from = x;
                while (x < modules && isDark(x, y)) {
                    x++;
                }
                if (x > from) {
                    runs.add(new Run(from, y, x - from));
                }
            }
        }
        return List.copyOf(runs);
    }
}
