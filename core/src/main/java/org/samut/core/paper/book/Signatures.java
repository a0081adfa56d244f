package org.samut.core.paper.book;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.form.head.Signatory;
import org.samut.core.lao.Lao;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.ShapedText;

/** The signature block by the form's signatories, three in a row; a row is never split over pages. */
final class Signatures {
    private static final Type TEXT = Type.regular(12);
    private static final Type HEADING = Type.bold(13);
    private static final int PER_ROW = 3;
    private static final double GAP = 24;
    private static final double COLUMN = (Pages.WIDTH - (PER_ROW - 1) * GAP) / PER_ROW;

    /** Room to sign above the first line, then from line to line. */
    private static final double ROOM_TO_SIGN = 44;

    private static final double LINE = 27;
    private static final double SHORTEST_DOTS = 90;
    private static final double SPACE = 4;

    private final Pages pages;

    Signatures(Pages pages) {
        this.pages = pages;
    }

    void write(String title) {
        List<Signatory> signatories = pages.source().workbook().form().signatories();
        List<List<Signatory>> rows = new ArrayList<>();
        for (int from = 0; from < signatories.size(); from += PER_ROW) {
            rows.add(signatories.subList(from, Math.min(from + PER_ROW, signatories.size())));
        }
        if (rows.isEmpty()) {
            return;
        }
        TextBlock heading = pages.block("การลงนาม", HEADING, Pages.WIDTH);
        TextBlock what = pages.block(title, TEXT, Pages.WIDTH);
        double space = 20 + heading.height() + what.height();
        if (pages.hasRoom(space + height(rows.get(0)))) {
            pages.skip(20);
        } else {
            pages.turn();
        }
        pages.bookmark("การลงนาม");
        Tag part = pages.section();
        pages.draw(part.add("H1"), heading, Pages.LEFT, pages.y(), Align.LEFT);
        pages.draw(part.add("P"), what, Pages.LEFT, pages.y() + heading.height(), Align.LEFT);
        pages.skip(heading.height() + what.height());
        rows.forEach(row -> write(row, part));
    }

    private void write(List<Signatory> row, Tag part) {
        if (!pages.hasRoom(height(row))) {
            pages.turn();
        }
        for (int i = 0; i < row.size(); i++) {
            Signatory signatory = row.get(i);
            double x = Pages.LEFT + i * (COLUMN + GAP);
            pages.into(part.add("P"), () -> sign(signatory, row, x));
        }
        pages.skip(height(row));
    }

    private double height(List<Signatory> row) {
        return ROOM_TO_SIGN + tallestRole(row) + 2 * LINE + tallestPosition(row) + TEXT.leading();
    }

    /** The lines of all columns stand on one height, also where one needs two lines for a role or a position. */
    private void sign(Signatory signatory, List<Signatory> row, double x) {
        double y = pages.y() + ROOM_TO_SIGN;
        double name = signLine(signatory, x, y);
        y += tallestRole(row) + LINE;
        nameLine(x + name, x + COLUMN - name, y);
        y += LINE;
        double label = label("ตำแหน่ง", x, y);
        if (signatory.position().isEmpty()) {
            pages.sheet().dots(x + label, x + COLUMN, y + 1);
        } else {
            position(signatory).draw(pages.sheet(), x + label, y - Type.RISE * TEXT.size(), Align.LEFT);
        }
        y += tallestPosition(row) - TEXT.leading() + LINE;
        double day = label("วันที่", x, y);
        pages.sheet().dots(x + day, x + COLUMN, y + 1);
    }

    private double signLine(Signatory signatory, double x, double y) {
        double label = label("ลงชื่อ", x, y);
        double dotsTo = x + COLUMN;
        if (roleFits(signatory)) {
            ShapedText role = pages.shape(signatory.role(), TEXT);
            dotsTo -= width(role) + SPACE;
            pages.sheet().text(role, TEXT, dotsTo + SPACE, y);
        } else {
            role(signatory).draw(pages.sheet(), x, y + TEXT.size() / 2, Align.CENTRE);
        }
        pages.sheet().dots(x + label, dotsTo, y + 1);
        return label;
    }

    private void nameLine(double left, double right, double y) {
        ShapedText open = pages.shape("(", TEXT);
        ShapedText close = pages.shape(")", TEXT);
        pages.sheet().text(open, TEXT, left - width(open) - 2, y);
        pages.sheet().dots(left, right, y + 1);
        pages.sheet().text(close, TEXT, right + 2, y);
    }

    /** Writes a label and says where what follows it begins. */
    private double label(String text, double x, double baseline) {
        ShapedText label = pages.shape(text, TEXT);
        pages.sheet().text(label, TEXT, x, baseline);
        return width(label) + SPACE;
    }

    private boolean roleFits(Signatory signatory) {
        double words = width(pages.shape("ลงชื่อ" + signatory.role(), TEXT));
        return words + 2 * SPACE + SHORTEST_DOTS <= COLUMN;
    }

    private TextBlock role(Signatory signatory) {
        return pages.block(signatory.role(), TEXT, COLUMN);
    }

    private TextBlock position(Signatory signatory) {
        Lao lao = pages.source().workbook().lao();
        String position = pages.source().signs().position(signatory, lao);
        double label = width(pages.shape("ตำแหน่ง", TEXT)) + SPACE;
        return pages.block(position, TEXT, COLUMN - label);
    }

    private double tallestRole(List<Signatory> row) {
        return row.stream()
                .filter(signatory -> !roleFits(signatory))
                .mapToDouble(signatory -> role(signatory).height())
                .max()
                .orElse(0);
    }

    private double tallestPosition(List<Signatory> row) {
        return row.stream()
                .mapToDouble(signatory -> position(signatory).height())
                .max()
                .orElse(0);
    }

    private static double width(ShapedText text) {
        return text.width(TEXT.size());
    }
}
