package org.samut.core.paper.book;

import java.util.List;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Press.Bookmark;
import org.samut.core.paper.press.Sheet;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/** The contents: what stands on which page, each line a link. Written last, put behind the cover. For one thread. */
final class Contents {
    private static final String TITLE = "สารบัญ";
    private static final Type HEADING = Type.bold(17);
    private static final Type LINE = Type.regular(12);
    private static final Type PART = Type.bold(12);
    private static final double INDENT = 20;
    private static final double NUMBER = 40;
    private static final double GAP = 2;
    private static final double DOTS = 6;

    private final Pages pages;
    private final Tag part;

    /** @param part where the contents stand in the order of reading */
    Contents(Pages pages, Tag part) {
        this.pages = pages;
        this.part = part;
    }

    /** Writes the lines of all places that were remembered so far, but the cover. */
    void write() {
        List<Bookmark> places = pages.press().bookmarks().stream().skip(1).toList();
        int behindCover = 1;
        pages.turnAt(behindCover);
        int pagesTaken = pagesOf(places);
        pages.title(part.add("H1"), TITLE, HEADING);
        pages.skip(10);
        Tag list = part.add("TOC");
        for (int at = 0; at < places.size(); at++) {
            Bookmark place = places.get(at);
            boolean alone = place.level() == 1
                    && at + 1 < places.size()
                    && places.get(at + 1).level() > 1;
            if (!pages.hasRoom(height(place) + (alone ? height(places.get(at + 1)) : 0))) {
                pages.turnAt(++behindCover);
            }
            int number = pageOf(place.sheet(), behindCover, pagesTaken);
            pages.into(list.add("TOCI").add("Link"), () -> line(place, number));
        }
    }

    /** The page's number when all pages of the contents are there. */
    private int pageOf(Sheet sheet, int written, int taken) {
        return pages.press().sheets().indexOf(sheet) + 1 + taken - written;
    }

    private int pagesOf(List<Bookmark> places) {
        double y = pages.y() + HEADING.leading() + 10;
        int taken = 1;
        for (int at = 0; at < places.size(); at++) {
            boolean alone = places.get(at).level() == 1
                    && at + 1 < places.size()
                    && places.get(at + 1).level() > 1;
            if (y + height(places.get(at)) + (alone ? height(places.get(at + 1)) : 0) > pages.bottom()) {
                y = Pages.TOP;
                taken++;
            }
            y += height(places.get(at));
        }
        return taken;
    }

    private double height(Bookmark place) {
        return block(place).height() + GAP;
    }

    private TextBlock block(Bookmark place) {
        return pages.block(
                place.title(), place.level() == 1 ? PART : LINE, Pages.WIDTH - NUMBER - (place.level() - 1) * INDENT);
    }

    private void line(Bookmark place, int number) {
        TextBlock title = block(place);
        double x = Pages.LEFT + (place.level() - 1) * INDENT;
        title.draw(pages.sheet(), x, pages.y(), Align.LEFT);
        double last = pages.y() + title.height() - title.type().leading();
        TextBlock page = pages.block(Numerals.inThai(number), LINE, NUMBER);
        page.draw(pages.sheet(), Pages.RIGHT - NUMBER, last, Align.RIGHT);
        double words = title.lines().get(title.lines().size() - 1).width(LINE.size());
        double digits = page.lines().get(0).width(LINE.size());
        pages.sheet().dots(x + words + DOTS, Pages.RIGHT - digits - DOTS, last + Type.RISE * LINE.size());
        pages.sheet().link(place, x, pages.y(), Pages.RIGHT - x, title.height());
        pages.skip(title.height() + GAP);
    }
}
