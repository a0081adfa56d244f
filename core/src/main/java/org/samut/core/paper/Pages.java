package org.samut.core.paper;

import java.util.List;
import org.samut.core.form.head.Standing;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Press;
import org.samut.core.paper.press.Sheet;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.ShapedText;

/** The pages of one book: margins, the place where writing goes on, and what stands on every page. For one thread. */
public final class Pages {
    private static final double POINTS_PER_CM = 72 / 2.54;
    public static final double LEFT = 3 * POINTS_PER_CM;
    public static final double RIGHT = Press.WIDTH - 2 * POINTS_PER_CM;
    public static final double WIDTH = RIGHT - LEFT;
    public static final double TOP = 2.1 * POINTS_PER_CM;
    public static final double BOTTOM = Press.HEIGHT - 1.9 * POINTS_PER_CM;
    public static final String MODEL = "แบบจำลอง มิใช่แบบประเมินของทางราชการ";
    public static final String DRAFT = "ร่าง ยังไม่ได้ปิดเล่ม";

    private static final Type QUIET = Type.regular(9).in(Ink.QUIET);
    private static final Type LOUD = Type.bold(9);
    private static final double HEAD_LINE = 1.15 * POINTS_PER_CM;
    private static final double FOOT_LINE = Press.HEIGHT - 1.5 * POINTS_PER_CM;

    private final Press press;
    private final PaperSource source;
    private Sheet sheet;
    private double y;

    public Pages(Press press, PaperSource source) {
        this.press = press;
        this.source = source;
        turn();
    }

    public PaperSource source() {
        return source;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** How far down this page is written, in points from its top. */
    public double y() {
        return y;
    }

    public void moveTo(double other) {
        y = other;
    }

    public void skip(double points) {
        y += points;
    }

    public boolean hasRoom(double points) {
        return y + points <= BOTTOM;
    }

    /** Begins a new page. */
    public void turn() {
        sheet = press.newSheet();
        y = TOP;
        if (source.seal().isEmpty()) {
            Type huge = Type.bold(190).in(Ink.WATERMARK);
            sheet.turnedText(press.shape("ร่าง", huge), huge, Press.WIDTH / 2 - 150, Press.HEIGHT / 2 + 130, 28);
        }
    }

    public void bookmark(String title) {
        press.bookmark(title, y);
    }

    public ShapedText shape(String text, Type type) {
        return press.shape(text, type);
    }

    public TextBlock block(String text, Type type, double width) {
        return press.block(text, type, width);
    }

    /** Writes a title over the page's width and goes on below it. */
    public void title(String text, Type type) {
        TextBlock block = press.title(text, type, WIDTH);
        block.draw(sheet, LEFT, y, Align.CENTRE);
        y += block.height();
    }

    /** Puts the running lines on all pages, when their number is known; the cover has the words of its head in large. */
    public void finish(String title) {
        List<Sheet> all = press.sheets();
        for (int i = 0; i < all.size(); i++) {
            Sheet page = all.get(i);
            if (i > 0) {
                page.text(shape(title, QUIET), QUIET, LEFT, HEAD_LINE);
                right(page, standing(), LOUD, HEAD_LINE);
            }
            page.line(LEFT, FOOT_LINE - 12, RIGHT, FOOT_LINE - 12, Ink.RULE);
            page.text(shape(origin(), QUIET), QUIET, LEFT, FOOT_LINE);
            String number = "หน้า " + Numerals.inThai(i + 1) + " จาก " + Numerals.inThai(all.size());
            right(page, number, QUIET, FOOT_LINE);
        }
    }

    private void right(Sheet page, String text, Type type, double baseline) {
        ShapedText shaped = shape(text, type);
        page.text(shaped, type, RIGHT - shaped.width(type.size()), baseline);
    }

    private String standing() {
        boolean model = source.workbook().form().standing() == Standing.MODEL;
        boolean draft = source.seal().isEmpty();
        return (draft ? DRAFT : "") + (draft && model ? " · " : "") + (model ? MODEL : "");
    }

    private String origin() {
        String revision = "ฉบับที่ " + Numerals.inThai(source.workbook().revision());
        String seal = source.seal()
                .map(mark -> "ปิดเล่ม " + Numerals.date(mark.sealedOn()) + " · SHA-256 "
                        + mark.sha256().substring(0, 16) + "…")
                .orElse(DRAFT);
        return "เล่ม " + source.workbook().id() + " · " + revision + " · " + seal;
    }
}
