package org.samut.core.paper.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.Lao;
import org.samut.core.overview.AreaGlance;
import org.samut.core.overview.Change.Direction;
import org.samut.core.overview.Counts;
import org.samut.core.overview.Overview;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.SealMark;
import org.samut.core.paper.press.Fonts;
import org.samut.core.paper.press.Imprint;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Press;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.LineBreaks;
import org.samut.core.result.Result.Verdict;

/** One page in large type that the head of an office understands at a glance. */
public final class OverviewSheet {
    private static final double TOP = 30;
    private static final double GAP = 10;
    private static final double AREAS_WIDTH = 304;
    private static final double BAR = 15;
    private static final double ARROWS = 74;
    private static final double LAST_YEAR_WIDTH = 158;
    private static final Type TITLE = Type.bold(20);
    private static final Type TEXT = Type.regular(16);
    private static final Type BOLD = Type.bold(16);
    private static final Type NUMBER = Type.bold(28);

    private final Pages pages;
    private final Overview overview;
    private final Numerals numerals;

    private OverviewSheet(Pages pages, Overview overview) {
        this.pages = pages;
        this.overview = overview;
        this.numerals = new Numerals(pages.source().thaiDigits());
    }

    /** The finished PDF: the same source gives the same bytes. Fails only where the font cannot be opened. */
    public static byte[] write(PaperSource source, Overview overview) throws WorldFailure {
        Lao lao = source.workbook().lao();
        Press press = new Press(Fonts.loaded(), LineBreaks.keepingWhole(lao.name(), lao.district(), lao.province()));
        Pages pages = new Pages(press, source);
        String title = "ภาพรวมผลการประเมิน ปี พ.ศ. "
                + Numerals.inThai(source.workbook().form().year()) + " " + lao.fullName();
        new OverviewSheet(pages, overview).draw(title);
        pages.finish(title);
        try {
            return press.print(
                    new Imprint(title, lao.fullName(), source.seal().map(SealMark::sealedOn)), Optional.empty());
        } catch (IOException bug) {
            // All of it happens in memory: there is no disk that could fail.
            throw new UncheckedIOException(bug);
        }
    }

    private void draw(String title) {
        pages.moveTo(TOP);
        marks();
        pages.title(title, TITLE);
        pages.skip(4);
        tiles();
        if (!overview.survey().isEmpty()) {
            new SurveyBand(pages, numerals).draw(overview.survey());
        } else {
            pages.skip(6);
        }
        double top = pages.y();
        areas(top);
        new AttentionColumn(pages, overview, numerals).draw(Pages.LEFT + AREAS_WIDTH + 2 * GAP, top);
    }

    private void marks() {
        boolean model = pages.source().workbook().form().standing() == Standing.MODEL;
        List<String> marks = new ArrayList<>();
        if (pages.source().seal().isEmpty()) {
            marks.add(Pages.DRAFT);
        }
        if (model) {
            marks.add(Pages.MODEL);
        }
        if (!marks.isEmpty()) {
            pages.title(String.join(" · ", marks), BOLD.in(Ink.BAD));
        }
    }

    private void tiles() {
        List<Verdict> kinds = OverviewWords.kinds(overview.counts());
        double taken = overview.hasLastYear() ? LAST_YEAR_WIDTH + GAP : 0;
        double width = (Pages.WIDTH - taken + GAP) / kinds.size() - GAP;
        double height = NUMBER.size() * 1.25 + TEXT.leading() + 6;
        double x = Pages.LEFT;
        for (Verdict verdict : kinds) {
            pages.sheet().frame(x, pages.y(), width, height, Ink.RULE);
            Mark.box(pages.sheet(), verdict, x + 10, pages.y() + 11, 20, 20);
            pages.block(numerals.figure(overview.counts().of(verdict)), NUMBER, width - 50)
                    .draw(pages.sheet(), x + 40, pages.y() - 3, Align.LEFT);
            pages.block(OverviewWords.of(verdict), TEXT, width - 8)
                    .draw(pages.sheet(), x + 8, pages.y() + NUMBER.size() * 1.25, Align.LEFT);
            x += width + GAP;
        }
        if (overview.hasLastYear()) {
            lastYear(x, LAST_YEAR_WIDTH, height);
        }
        pages.skip(height);
    }

    private void lastYear(double x, double width, double height) {
        pages.sheet().frame(x, pages.y(), width, height, Ink.RULE);
        double at = x + 8;
        for (Direction direction : List.of(Direction.BETTER, Direction.WORSE, Direction.SAME)) {
            Mark.arrow(pages.sheet(), direction, at, pages.y() + 12, 12);
            TextBlock count = pages.block(numerals.figure(overview.count(direction)), BOLD, 40);
            count.draw(pages.sheet(), at + 14, pages.y() + 6, Align.LEFT);
            at += (width - 12) / 3;
        }
        pages.block("เทียบปีก่อน", TEXT, width - 8)
                .draw(pages.sheet(), x + 8, pages.y() + NUMBER.size() * 1.25, Align.LEFT);
    }

    private void areas(double top) {
        double y = top;
        heading(pages, "ผลรายด้าน", Pages.LEFT, y, AREAS_WIDTH);
        y += BOLD.leading();
        int number = Math.max(1, overview.areas().size());
        double step = Math.min(TEXT.leading() + BAR + 4, (Pages.BOTTOM - y) / number);
        for (AreaGlance area : overview.areas()) {
            area(area, y);
            y += step;
        }
    }

    private void area(AreaGlance area, double y) {
        String name = numerals.code(area.area().code()) + " " + area.area().title();
        pages.block(name, TEXT, AREAS_WIDTH).split(1).get(0).draw(pages.sheet(), Pages.LEFT, y, Align.LEFT);
        double barTop = y + TEXT.leading() - 1;
        bar(area.counts(), barTop, AREAS_WIDTH - (overview.hasLastYear() ? ARROWS : 0));
        if (overview.hasLastYear()) {
            double x = Pages.LEFT + AREAS_WIDTH - ARROWS + 8;
            for (Direction direction : List.of(Direction.BETTER, Direction.WORSE)) {
                Mark.arrow(pages.sheet(), direction, x, barTop + 2, 11);
                pages.block(numerals.figure(area.count(direction)), TEXT, 24)
                        .draw(pages.sheet(), x + 14, barTop - 5, Align.LEFT);
                x += 36;
            }
        }
    }

    private void bar(Counts counts, double y, double whole) {
        int total = Math.max(1, counts.total());
        double x = Pages.LEFT;
        for (Verdict verdict : OverviewWords.ORDER) {
            int count = counts.of(verdict);
            if (count > 0) {
                double width = whole * count / total;
                Mark.box(pages.sheet(), verdict, x, y, width, BAR);
                boolean dark = verdict == Verdict.MET || verdict == Verdict.SCORED;
                TextBlock number = pages.block(numerals.figure(count), dark ? BOLD.in(Ink.WHITE) : BOLD, width);
                double wide = number.lines().get(0).width(BOLD.size()) + 4;
                if (!dark) {
                    pages.sheet().fill(x + (width - wide) / 2, y + 0.6, wide, BAR - 1.2, Ink.WHITE);
                }
                number.draw(pages.sheet(), x, y - 4.2, Align.CENTRE);
                x += width;
            }
        }
    }

    /** A title of a column of the page, as wide as that. */
    static void heading(Pages pages, String words, double x, double y, double width) {
        pages.sheet().fill(x, y + 1, width, BOLD.leading() - 3, Ink.AREA);
        pages.block(words, BOLD, width).draw(pages.sheet(), x + 6, y, Align.LEFT);
    }
}
