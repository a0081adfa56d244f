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
    FIGURE,
    ENTRY,
    ENTRY_FIGURE;

    private static final String FONT = "TH SarabunPSK";

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
            case TEXT -> framed(style);
            case FIGURE -> framed(style).horizontalAlignment("center");
            case ENTRY -> framed(style).fillColor("FFFBE0");
            case ENTRY_FIGURE -> framed(style).fillColor("FFFBE0").horizontalAlignment("right");
        }
        return style;
    }

    private static StyleSetter framed(StyleSetter style) {
        style.borderStyle("thin").borderColor("6E7781");
        return style;
    }
}
