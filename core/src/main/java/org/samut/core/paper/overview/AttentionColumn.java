package org.samut.core.paper.overview;

import java.util.List;
import org.samut.core.overview.Glance;
import org.samut.core.overview.Overview;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/** The few indicators that the head of the office should look at first, with how far each is from its target. */
final class AttentionColumn {
    private static final double TARGET_BAR = 5;
    private static final double TARGET_AT = 0.8;
    private static final Type TEXT = Type.regular(16);
    private static final Type BOLD = Type.bold(16);
    private static final int FEW = 5;

    private final Pages pages;
    private final Overview overview;
    private final Numerals numerals;

    AttentionColumn(Pages pages, Overview overview, Numerals numerals) {
        this.pages = pages;
        this.overview = overview;
        this.numerals = numerals;
    }

    /** From here to the right edge, down to the foot. */
    void draw(double x, double top) {
        double width = Pages.RIGHT - x;
        OverviewSheet.heading(pages, "ควรดูก่อน", x, top, width);
        double y = top + BOLD.leading();
        List<Glance> few = fitting(Pages.BOTTOM + 6 - y, width);
        if (few.isEmpty()) {
            String none = overview.counts().decided() == 0
                    ? "ยังไม่มีผล เพราะยังไม่ได้กรอกข้อมูล"
                    : "ไม่มีตัวชี้วัดใดต่ำกว่าค่าเป้าหมายหรือลดลงจากปีก่อน";
            pages.block(none, TEXT, width).draw(pages.sheet(), x, y, Align.LEFT);
            return;
        }
        for (Glance glance : few) {
            TextBlock text = text(glance, width);
            text.draw(pages.sheet(), x, y, Align.LEFT);
            facts(glance, x, y + text.height() - 2, width);
            y += height(glance, width);
        }
    }

    /** As many as there is room for: each of them whole. */
    private List<Glance> fitting(double room, double width) {
        for (int most = FEW; most > 1; most--) {
            List<Glance> few = overview.attention(most);
            if (few.stream().mapToDouble(glance -> height(glance, width)).sum() <= room) {
                return few;
            }
        }
        return overview.attention(1);
    }

    private double height(Glance glance, double width) {
        return text(glance, width).height() + BOLD.leading() + (aimsAt(glance) ? TARGET_BAR + 4 : 2);
    }

    private TextBlock text(Glance glance, double width) {
        String asked =
                glance.indicator().textFor(pages.source().workbook().lao().type());
        return pages.block(numerals.code(glance.indicator().code()) + " " + asked, TEXT, width);
    }

    private static boolean aimsAt(Glance glance) {
        return glance.result().target().filter(number -> number.signum() > 0).isPresent()
                && glance.reached().isPresent();
    }

    /** How far the figure is, and where its target stands. */
    private void targetBar(Glance glance, double x, double y, double width) {
        double reached = Math.min(1, glance.reached().orElseThrow().roughly() * TARGET_AT);
        pages.sheet().fill(x, y, width, TARGET_BAR, Ink.PALE);
        pages.sheet().fill(x, y, width * reached, TARGET_BAR, Ink.QUIET);
        pages.sheet().fill(x + width * TARGET_AT - 1, y - 3, 2, TARGET_BAR + 6, Ink.BLACK);
    }

    private void facts(Glance glance, double x, double y, double width) {
        Mark.box(pages.sheet(), glance.result().verdict(), x, y + 6, 12, 12);
        OverviewWords words = new OverviewWords(numerals);
        TextBlock figure = pages.block(words.figure(glance), BOLD, width);
        figure.draw(pages.sheet(), x + 18, y, Align.LEFT);
        double at = x + 18 + figure.lines().get(0).width(BOLD.size()) + 8;
        String target = words.target(glance);
        if (!target.isEmpty()) {
            TextBlock aim = pages.block(target, TEXT, width);
            aim.draw(pages.sheet(), at, y, Align.LEFT);
        }
        if (aimsAt(glance)) {
            targetBar(glance, x, y + BOLD.leading() + 1, width);
        }
        String change = words.change(glance.change());
        if (!change.isEmpty()) {
            TextBlock by = pages.block(change, BOLD, width);
            double wide = by.lines().get(0).width(BOLD.size());
            by.draw(pages.sheet(), x + width - wide, y, Align.LEFT);
            Mark.arrow(pages.sheet(), glance.change().direction(), x + width - wide - 16, y + 7, 12);
        }
    }
}
