package org.samut.core.paper.press;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.samut.core.paper.thai.ShapedText;

/** One page as it is drawn: points from the top left corner, written as a PDF content stream. For one thread. */
public final class Sheet {
    private static final double HAIRLINE = 0.6;

    private final Press press;
    private final double height;
    private final StringBuilder content = new StringBuilder();

    Sheet(Press press, double height) {
        this.press = press;
        this.height = height;
    }

    /** Draws a line of text with its left end and its baseline here. */
    public void text(ShapedText text, Type type, double x, double baseline) {
        show(text, type, 1, 0, 0, 1, x, height - baseline);
    }

    /** Draws a line of text turned anticlockwise about its left end. */
    public void turnedText(ShapedText text, Type type, double x, double baseline, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        show(text, type, cos, sin, -sin, cos, x, height - baseline);
    }

    public void line(double fromX, double fromY, double toX, double toY, Ink ink) {
        numbers(ink.red(), ink.green(), ink.blue()).append("RG ");
        numbers(HAIRLINE).append("w ");
        numbers(fromX, height - fromY).append("m ");
        numbers(toX, height - toY).append("l S\n");
    }

    /** A dotted line to write on. */
    public void dots(double fromX, double toX, double y) {
        content.append("1 J [0 2.6] 0 d ");
        numbers(Ink.QUIET.red(), Ink.QUIET.green(), Ink.QUIET.blue()).append("RG 0.9 w ");
        numbers(fromX, height - y).append("m ");
        numbers(toX, height - y).append("l S 0 J [] 0 d\n");
    }

    public void fill(double x, double y, double width, double boxHeight, Ink ink) {
        ink(ink);
        numbers(x, height - y - boxHeight, width, boxHeight).append("re f\n");
    }

    public void frame(double x, double y, double width, double boxHeight, Ink ink) {
        numbers(ink.red(), ink.green(), ink.blue()).append("RG ");
        numbers(HAIRLINE).append("w ");
        numbers(x, height - y - boxHeight, width, boxHeight).append("re S\n");
    }

    /** A filled shape with straight sides, its corners as x and y in turn. */
    public void shape(Ink ink, double... corners) {
        ink(ink);
        for (int at = 0; at < corners.length; at += 2) {
            numbers(corners[at], height - corners[at + 1]).append(at == 0 ? "m " : "l ");
        }
        content.append("h f\n");
    }

    byte[] content() {
        return content.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void show(ShapedText text, Type type, double... matrix) {
        if (text.text().isEmpty()) {
            return;
        }
        ink(type.ink());
        content.append("BT /").append(press.resourceName(type)).append(' ');
        numbers(type.size()).append("Tf ");
        numbers(matrix).append("Tm ");
        content.append(press.show(text, type)).append(" Tj ET\n");
    }

    private void ink(Ink ink) {
        numbers(ink.red(), ink.green(), ink.blue()).append("rg\n");
    }

    private StringBuilder numbers(double... numbers) {
        for (double number : numbers) {
            BigDecimal plain = BigDecimal.valueOf(Math.round(number * 1000), 3).stripTrailingZeros();
            content.append(plain.toPlainString()).append(' ');
        }
        return content;
    }
}
