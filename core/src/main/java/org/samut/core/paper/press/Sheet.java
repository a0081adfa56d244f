package org.samut.core.paper.press;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.samut.core.paper.thai.ShapedText;

/**
 * One page as it is drawn: points from the top left corner, written as a PDF content stream. Texts belong to the tag that
 * the press is writing into; lines and fills are artifacts. For one thread.
 */
public final class Sheet {
    private static final double HAIRLINE = 0.6;
    private static final HexFormat HEX = HexFormat.of();

    private final Press press;
    private final double height;
    private final StringBuilder content = new StringBuilder(8000);
    private final List<Tag> marked = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private boolean open;
    private Tag into = Tag.ARTIFACT;

    /** A place that leads to another: a box in points from the top left. */
    record Link(Tag tag, double[] box, Press.Bookmark target, COSDictionary annotation) {}

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
        begin(Tag.ARTIFACT);
        numbers(ink.red(), ink.green(), ink.blue()).append("RG ");
        numbers(HAIRLINE).append("w ");
        numbers(fromX, height - fromY).append("m ");
        numbers(toX, height - toY).append("l S\n");
    }

    /** A dotted line to write on. */
    public void dots(double fromX, double toX, double y) {
        begin(Tag.ARTIFACT);
        content.append("1 J [0 2.6] 0 d ");
        numbers(Ink.QUIET.red(), Ink.QUIET.green(), Ink.QUIET.blue()).append("RG 0.9 w ");
        numbers(fromX, height - y).append("m ");
        numbers(toX, height - y).append("l S 0 J [] 0 d\n");
    }

    public void fill(double x, double y, double width, double boxHeight, Ink ink) {
        begin(Tag.ARTIFACT);
        ink(ink);
        numbers(x, height - y - boxHeight, width, boxHeight).append("re f\n");
    }

    public void frame(double x, double y, double width, double boxHeight, Ink ink) {
        begin(Tag.ARTIFACT);
        numbers(ink.red(), ink.green(), ink.blue()).append("RG ");
        numbers(HAIRLINE).append("w ");
        numbers(x, height - y - boxHeight, width, boxHeight).append("re S\n");
    }

    /** A filled shape with straight sides, its corners as x and y in turn. */
    public void shape(Ink ink, double... corners) {
        begin(Tag.ARTIFACT);
        ink(ink);
        for (int at = 0; at < corners.length; at += 2) {
            numbers(corners[at], height - corners[at + 1]).append(at == 0 ? "m " : "l ");
        }
        content.append("h f\n");
    }

    /** Black and white squares of one size, row by row, over a square of this side: a picture that its tag tells in words. */
    public void squares(boolean[][] dark, double x, double y, double side) {
        begin(press.tag());
        ink(Ink.BLACK);
        content.append("q ");
        numbers(side).append("0 0 ");
        numbers(side, x, height - y - side).append("cm BI /IM true /D [1 0] /F /AHx");
        content.append(" /W ")
                .append(dark[0].length)
                .append(" /H ")
                .append(dark.length)
                .append(" ID\n");
        for (boolean[] row : dark) {
            for (int column = 0; column < row.length; column += 8) {
                int eight = 0;
                for (int bit = 0; bit < 8; bit++) {
                    eight = eight << 1 | (column + bit < row.length && row[column + bit] ? 1 : 0);
                }
                content.append(HEX.toHexDigits((byte) eight));
            }
        }
        content.append(">\nEI Q\n");
    }

    /** Makes a box lead to a place of the book. */
    public void link(Press.Bookmark target, double x, double y, double width, double boxHeight) {
        press.tag().target(this, links.size());
        links.add(new Link(press.tag(), new double[] {x, y, width, boxHeight}, target, new COSDictionary()));
    }

    List<Link> links() {
        return links;
    }

    /** The tags that the parts of this page belong to, by the parts' numbers. */
    List<Tag> marked() {
        return marked;
    }

    byte[] content() {
        end();
        return content.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void show(ShapedText text, Type type, double... matrix) {
        if (text.text().isEmpty()) {
            return;
        }
        begin(press.tag());
        ink(type.ink());
        content.append("BT /").append(press.resourceName(type)).append(' ');
        numbers(type.size()).append("Tf ");
        numbers(matrix).append("Tm ");
        content.append(press.show(text, type)).append(" Tj ET\n");
    }

    /** What is drawn from here on belongs to this tag. */
    private void begin(Tag tag) {
        if (open && into == tag) {
            return;
        }
        end();
        if (tag == Tag.ARTIFACT) {
            content.append("/Artifact BMC\n");
        } else {
            content.append('/').append(tag.type()).append(" <</MCID ");
            content.append(tag.mark(this, marked.size())).append(">> BDC\n");
            marked.add(tag);
        }
        into = tag;
        open = true;
    }

    private void end() {
        if (open) {
            content.append("EMC\n");
            open = false;
        }
    }

    private void ink(Ink ink) {
        numbers(ink.red(), ink.green(), ink.blue()).append("rg\n");
    }

    /** Thousandths of a point, without zeros at the end. */
    private StringBuilder numbers(double... numbers) {
        for (double number : numbers) {
            long thousandths = Math.round(number * 1000);
            if (thousandths < 0) {
                content.append('-');
                thousandths = -thousandths;
            }
            content.append(thousandths / 1000);
            int rest = (int) (thousandths % 1000);
            if (rest > 0) {
                content.append('.').append((char) ('0' + rest / 100));
                if (rest % 100 > 0) {
                    content.append((char) ('0' + rest / 10 % 10));
                    if (rest % 10 > 0) {
                        content.append((char) ('0' + rest % 10));
                    }
                }
            }
            content.append(' ');
        }
        return content;
    }
}
