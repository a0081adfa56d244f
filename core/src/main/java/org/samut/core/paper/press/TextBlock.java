package org.samut.core.paper.press;

import java.util.List;
import org.samut.core.paper.thai.LineBreaks;
import org.samut.core.paper.thai.Paragraph;
import org.samut.core.paper.thai.ShapedText;

/** A text filled into lines of one width, ready to be drawn. */
public record TextBlock(Type type, double width, List<ShapedText> lines) {
    /** Where a line stands in the block's width. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public TextBlock {
        lines = List.copyOf(lines);
    }

    public static TextBlock of(ShapedText text, Type type, LineBreaks breaks, double width) {
        return new TextBlock(type, width, Paragraph.fill(text, breaks, type.size(), width));
    }

    /** As many lines as {@link #of} would fill, as equally long as its breaks allow: for titles. */
    public static TextBlock balanced(ShapedText text, Type type, LineBreaks breaks, double width) {
        TextBlock full = of(text, type, breaks, width);
        double narrow = width / 2;
        double wide = width;
        while (full.lines().size() > 1 && wide - narrow > type.size() / 2) {
            double middle = (narrow + wide) / 2;
            boolean fits = of(text, type, breaks, middle).lines().size()
                    == full.lines().size();
            wide = fits ? middle : wide;
            narrow = fits ? narrow : middle;
        }
        return new TextBlock(type, width, of(text, type, breaks, wide).lines());
    }

    public double height() {
        return lines.size() * type.leading();
    }

    /** Draws the lines from {@code y} downwards. */
    public void draw(Sheet sheet, double x, double y, Align align) {
        for (int i = 0; i < lines.size(); i++) {
            ShapedText line = lines.get(i);
            double spare = width - line.width(type.size());
            double shift = align == Align.LEFT ? 0 : align == Align.CENTRE ? spare / 2 : spare;
            sheet.text(line, type, x + shift, y + i * type.leading() + Type.RISE * type.size());
        }
    }

    /** The first lines of this block and the rest of it. */
    public List<TextBlock> split(int count) {
        return List.of(
                new TextBlock(type, width, lines.subList(0, count)),
                new TextBlock(type, width, lines.subList(count, lines.size())));
    }
}
