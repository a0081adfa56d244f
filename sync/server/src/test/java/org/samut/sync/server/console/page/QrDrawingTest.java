package org.samut.sync.server.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {
    private static final Pattern MODULE = Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z");
    private static final int SCALE = 6;

    @Test
    void aReaderReadsWhatIsDrawn() throws Exception {
        String text = "https://samut.example\n6760607\n7K3M-9QXD-W2RT-5H0B";
        QrDrawing drawing = QrDrawing.of(text);
        int width = drawing.size() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        MODULE.matcher(drawing.path()).results().forEach(module -> {
            for (int y = 0; y < SCALE; y++) {
                for (int x = 0; x < SCALE; x++) {
                    int column = Integer.parseInt(module.group(1)) * SCALE + x;
                    int row = Integer.parseInt(module.group(2)) * SCALE + y;
                    pixels[row * width + column] = 0;
                }
            }
        });
        LuminanceSource source = new RGBLuminanceSource(width, width, pixels);
        assertEquals(
                text,
                new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText());
    }
}
