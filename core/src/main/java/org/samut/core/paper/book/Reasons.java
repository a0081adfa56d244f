package org.samut.core.paper.book;

import java.util.List;
import org.samut.core.form.Indicator;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/** The reasons that officers gave, indicator by indicator, after the table. */
final class Reasons {
    private static final Type INDICATOR = Type.bold(10.5);
    private static final Type REASON = Type.regular(11);
    private static final double INDENT = 40;
    private static final double GAP = 7;

    private final Pages pages;

    Reasons(Pages pages) {
        this.pages = pages;
    }

    void write() {
        List<Indicator> explained = pages.source()
                .workbook()
                .form()
                .indicators()
                .filter(indicator -> !reason(indicator).isEmpty())
                .toList();
        if (explained.isEmpty()) {
            return;
        }
        Tag part = pages.part("เหตุผลและคำชี้แจงประกอบข้อมูล", leastOf(explained.get(0)));
        explained.forEach(indicator -> write(indicator, part));
    }

    private String reason(Indicator indicator) {
        return pages.source().workbook().reason(indicator.code()).strip();
    }

    private void write(Indicator indicator, Tag part) {
        if (!pages.hasRoom(leastOf(indicator))) {
            pages.turn();
        }
        pages.skip(GAP);
        Tag name = part.add("H2");
        TextBlock code = pages.block(pages.source().numerals().code(indicator.code()), INDICATOR, INDENT);
        pages.draw(name, code, Pages.LEFT, pages.y(), Align.LEFT);
        TextBlock heading = heading(indicator);
        pages.draw(name, heading, Pages.LEFT + INDENT, pages.y(), Align.LEFT);
        pages.skip(heading.height());
        flow(body(indicator), part.add("P"));
    }

    /** A reason may be longer than a page: it goes on with its lines, never with a single one. */
    private void flow(TextBlock reason, Tag paragraph) {
        int lines = reason.lines().size();
        int fitting = (int) ((pages.bottom() - pages.y()) / REASON.leading());
        if (fitting >= lines) {
            pages.draw(paragraph, reason, Pages.LEFT + INDENT, pages.y(), Align.LEFT);
            pages.skip(reason.height());
            return;
        }
        List<TextBlock> parts = reason.split(lines - fitting == 1 && fitting > 2 ? fitting - 1 : fitting);
        pages.draw(paragraph, parts.get(0), Pages.LEFT + INDENT, pages.y(), Align.LEFT);
        pages.turn();
        flow(parts.get(1), paragraph);
    }

    /** The heading never stands without the first two lines of its reason. */
    private double leastOf(Indicator indicator) {
        int lines = Math.min(2, body(indicator).lines().size());
        return GAP + heading(indicator).height() + lines * REASON.leading();
    }

    private TextBlock heading(Indicator indicator) {
        String text = indicator.textFor(pages.source().workbook().lao().type());
        return pages.block(text, INDICATOR, Pages.WIDTH - INDENT);
    }

    private TextBlock body(Indicator indicator) {
        return pages.block(reason(indicator), REASON, Pages.WIDTH - INDENT);
    }
}
