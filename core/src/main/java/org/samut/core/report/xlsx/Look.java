package org.samut.core.report.xlsx;

import org.dhatim.fastexcel.StyleSetter;

/** How a cell looks. What is to be filled in is framed and pale yellow; what is not is white. */
public enum Look {
    TITLE,
    NOTICE,
    PLAIN,
    HEAD,
    AREA,
    TEXT,
    /** Text over several rows, none of which has to be higher for it. */
    SPANNING,
    FIGURE,
    ENTRY,
    ENTRY_FIGURE;

    private static final String FONT = "TH SarabunPSK";
    /** A letter's width in the digits that columns are measured in, with what a line loses at its end. */
    private static final double LETTER = 1.1;

    private static final int MOST_LINES = 12;

    StyleSetter on(StyleSetter style) {
        style.fontName(FONT).fontSize(14).verticalAlignment("top").wrapText(true);
        switch (this) {
            case TITLE -> style.bold().fontSize(18).wrapText(false);
            case NOTICE -> style.bold().fontColor("8A5A00").wrapText(false);
            case PLAIN -> style.wrapText(false);
            case HEAD ->
                framed(style)
                        .bold()
                        .fillColor("E7ECF2")
                        .horizontalAlignment("center")
                        .verticalAlignment("center");
            case AREA -> framed(style).bold().fillColor("F3F5F8").wrapText(false);
            case TEXT, SPANNING -> framed(style);
            case FIGURE -> framed(style).horizontalAlignment("center");
            case ENTRY -> framed(style).fillColor("FFFBE0");
            case ENTRY_FIGURE -> framed(style).fillColor("FFFBE0").horizontalAlignment("right");
        }
        return style;
    }

    /** How high a text makes its row in a column so wide, in points; a guess that leaves room for other fonts. */
    double height(String text, double width) {
        double line = this == TITLE ? 27 : 21;
        if (this == TITLE || this == NOTICE || this == PLAIN || this == AREA || this == SPANNING) {
            return line;
        }
        double lines = text.lines()
                .mapToDouble(part -> Math.max(1, Math.ceil(letters(part) * LETTER / width)))
                .sum();
        return Math.max(1, Math.min(lines, MOST_LINES)) * line + 2;
    }

    /** Characters that take room: marks above and below others do not. */
    private static long letters(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    private static StyleSetter framed(StyleSetter style) {
        style.borderStyle("thin").borderColor("6E7781");
        return style;
    }
}
