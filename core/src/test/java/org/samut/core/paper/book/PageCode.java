package org.samut.core.paper.book;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.SealText;

/** The code of a page as a plain reader finds it. */
record PageCode(PageSeal seal) {

    static PageCode in(BufferedImage gray) throws Exception {
        byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        int width = gray.getWidth();
        int height = gray.getHeight();
        PlanarYUVLuminanceSource source =
                new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
        String text = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
        return new PageCode(((SealText.Reading.Read) SealText.read(text)).seal());
    }
}
