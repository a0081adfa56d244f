package org.samut.app.window.part;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** A code that a telephone reads: dark on light in every theme, with its quiet margin. */
public final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /** Empty where the text is too long for a code. */
    public static Optional<StackPane> of(String text, double size, String spoken) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            double module = size / (modules.getWidth() + 2 * QUIET);
            SVGPath dark = new SVGPath();
            dark.setContent(path(modules));
            dark.setFillRule(FillRule.NON_ZERO);
            dark.setFill(Color.BLACK);
            dark.setScaleX(module);
            dark.setScaleY(module);
            StackPane picture = new StackPane(new Group(dark));
            picture.getStyleClass().add("qr");
            picture.setStyle("-fx-background-color: white;");
            picture.setMinSize(size, size);
            picture.setMaxSize(size, size);
            picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            picture.setAccessibleText(spoken);
            return Optional.of(picture);
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
