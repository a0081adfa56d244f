package org.samut.core.paper;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.form.Signatory;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.ShapedText;

/** The signature block by the form's signatories, three in a row; a row is never split over pages. */
final class Signatures {
    private static final Type TEXT = Type.regular(12);
    private static final Type TITLE = Type.bold(12);
    private static final int PER_ROW = 3;
    private static final double GAP = 22;
    private static final double LINE = 27;
    private static final double SHORTEST_DOTS = 90;
    private static final double COLUMN = (Pages.WIDTH - (PER_ROW - 1) * GAP) / PER_ROW;

    private final Pages pages;

    Signatures(Pages pages) {
        this.pages = pages;
    }

    void write(String title) {
        List<Signatory> signatories = pages.source().workbook().form().signatories();
        if (signatories.isEmpty()) {
            return;
        }
        TextBlock heading = pages.block(title, TITLE, Pages.WIDTH);
        List<List<Signatory>> rows = new ArrayList<>();
        for (int from = 0; from < signatories.size(); from += PER_ROW) {
            rows.add(signatories.subList(from, Math.min(from + PER_ROW, signatories.size())));
        }
        double space = 18 + heading.height();
        if (!pages.hasRoom(space + height(rows.get(0)))) {
            pages.turn();
        } else {
            pages.skip(18);
        }
        pages.bookmark("ลงนาม");
        heading.draw(pages.sheet(), Pages.LEFT, pages.y(), Align.LEFT);
        pages.skip(heading.height());
        for (List<Signatory> row : rows) {
            if (!pages.hasRoom(height(row))) {
                pages.turn();
            }
            for (int i = 0; i < row.size(); i++) {
                sign(row.get(i), Pages.LEFT + i * (COLUMN + GAP), pages.y());
            }
            pages.skip(height(row));
        }
    }

    private double height(List<Signatory> row) {
        double most = 0;
        for (Signatory signatory : row) {
            most = Math.max(
                    most,
                    (roleFits(signatory) ? 0 : role(signatory).height())
                            + position(signatory).height());
        }
        return 3.5 * LINE + most;
    }

    private void sign(Signatory signatory, double x, double top) {
        double y = top + LINE;
        ShapedText sign = pages.shape("ลงชื่อ", TEXT);
        double dotsFrom = x + sign.width(TEXT.size()) + 4;
        pages.sheet().text(sign, TEXT, x, y);
        double dotsTo = x + COLUMN;
        if (roleFits(signatory)) {
            ShapedText role = pages.shape(signatory.role(), TEXT);
            dotsTo -= role.width(TEXT.size()) + 4;
            pages.sheet().text(role, TEXT, dotsTo + 4, y);
        }
        pages.sheet().dots(dotsFrom, dotsTo, y + 1);
        if (!roleFits(signatory)) {
            TextBlock role = role(signatory);
            role.draw(pages.sheet(), x, y + TEXT.size() / 2, Align.CENTRE);
            y += role.height();
        }
        y += LINE;
        ShapedText open = pages.shape("(", TEXT);
        ShapedText close = pages.shape(")", TEXT);
        pages.sheet().text(open, TEXT, dotsFrom - open.width(TEXT.size()) - 2, y);
        pages.sheet().dots(dotsFrom, dotsTo, y + 1);
        pages.sheet().text(close, TEXT, dotsTo + 2, y);
        TextBlock position = position(signatory);
        position.draw(pages.sheet(), x, y + LINE - Type.RISE * TEXT.size(), Align.LEFT);
        if (signatory.position().isEmpty()) {
            dotsAfter(position, x, y + LINE);
        }
        y += position.height() - TEXT.leading() + LINE;
        TextBlock day = pages.block("วันที่", TEXT, COLUMN);
        day.draw(pages.sheet(), x, y + LINE - Type.RISE * TEXT.size(), Align.LEFT);
        dotsAfter(day, x, y + LINE);
    }

    private void dotsAfter(TextBlock label, double x, double baseline) {
        double from = x + label.lines().get(0).width(TEXT.size()) + 4;
        pages.sheet().dots(from, x + COLUMN, baseline + 1);
    }

    private boolean roleFits(Signatory signatory) {
        double words = pages.shape("ลงชื่อ" + signatory.role(), TEXT).width(TEXT.size());
        return words + 8 + SHORTEST_DOTS <= COLUMN;
    }

    private TextBlock role(Signatory signatory) {
        return pages.block(signatory.role(), TEXT, COLUMN);
    }

    private TextBlock position(Signatory signatory) {
        String head = pages.source().workbook().lao().head();
        return pages.block("ตำแหน่ง " + signatory.position().replace("{หัวหน้า}", head), TEXT, COLUMN);
    }
}
