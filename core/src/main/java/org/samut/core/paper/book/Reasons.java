package org.samut.core.paper.book;

import java.util.List;
import org.samut.core.form.Indicator;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/** The reasons that officers gave, indicator by indicator, after the table. */
final class Reasons {
    private static final Type TITLE = Type.bold(13);
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
        TextBlock title = pages.block("เหตุผลและคำชี้แจงประกอบข้อมูล", TITLE, Pages.WIDTH);
        double beginning = 20 + title.height() + leastOf(explained.get(0));
        if (pages.hasRoom(beginning)) {
            pages.skip(20);
        } else {
            pages.turn();
        }
        pages.bookmark("เหตุผลและคำชี้แจง");
        title.draw(pages.sheet(), Pages.LEFT, pages.y(), Align.LEFT);
        pages.skip(title.height());
        explained.forEach(this::write);
    }

    private String reason(Indicator indicator) {
        return pages.source().workbook().reason(indicator.code()).strip();
    }

    private void write(Indicator indicator) {
        if (!pages.hasRoom(leastOf(indicator))) {
            pages.turn();
        }
        pages.skip(GAP);
        pages.block(indicator.code(), INDICATOR, INDENT).draw(pages.sheet(), Pages.LEFT, pages.y(), Align.LEFT);
        TextBlock heading = heading(indicator);
        heading.draw(pages.sheet(), Pages.LEFT + INDENT, pages.y(), Align.LEFT);
        pages.skip(heading.height());
        flow(body(indicator));
    }

    /** A reason may be longer than a page: it goes on with its lines. */
    private void flow(TextBlock reason) {
        int fitting = (int) ((Pages.BOTTOM - pages.y()) / REASON.leading());
        if (fitting >= reason.lines().size()) {
            reason.draw(pages.sheet(), Pages.LEFT + INDENT, pages.y(), Align.LEFT);
            pages.skip(reason.height());
            return;
        }
        List<TextBlock> parts = reason.split(fitting);
        parts.get(0).draw(pages.sheet(), Pages.LEFT + INDENT, pages.y(), Align.LEFT);
        pages.turn();
        flow(parts.get(1));
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
