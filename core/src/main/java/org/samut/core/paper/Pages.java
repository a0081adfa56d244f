package org.samut.core.paper;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Press;
import org.samut.core.paper.press.Sheet;
import org.samut.core.paper.press.Tag;
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
    private static final Type HEADING = Type.bold(13);
    private static final double BEFORE_PART = 20;
    private static final double SMALLEST = 6;
    private static final Type LOUD = Type.bold(9);
    private static final double HEAD_LINE = 1.15 * POINTS_PER_CM;
    private static final double FOOT_LINE = Press.HEIGHT - 1.5 * POINTS_PER_CM;

    private final Press press;
    private final PaperSource source;
    private final Running running;
    private final Map<Sheet, List<String>> figures = new IdentityHashMap<>();
    private final double bottom;
    private Sheet sheet;
    private double y;

    public Pages(Press press, PaperSource source) {
        this(press, source, Running.of(source), 0);
    }

    /** @param foot how much of each page's foot is kept free, in points, above the running line */
    public Pages(Press press, PaperSource source, Running running, double foot) {
        this.press = press;
        this.source = source;
        this.running = running;
        bottom = BOTTOM - foot;
        turn();
    }

    /** The same with so much of each page's foot kept free. */
    public static Pages withFoot(Press press, PaperSource source, double foot) {
        return new Pages(press, source, Running.of(source), foot);
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
        return y + points <= bottom;
    }

    /** How far down a page may be written, in points from its top. */
    public double bottom() {
        return bottom;
    }

    /** Begins a new page. */
    public void turn() {
        begin(press.newSheet());
    }

    /** Goes on, on a new page between others that are written already. */
    public void turnAt(int index) {
        begin(press.newSheet(index));
    }

    private void begin(Sheet next) {
        sheet = next;
        y = TOP;
        if (running.draft()) {
            Type huge = Type.bold(190).in(Ink.WATERMARK);
            press.into(
                    Tag.ARTIFACT,
                    () -> sheet.turnedText(
                            press.shape("ร่าง", huge), huge, Press.WIDTH / 2 - 150, Press.HEIGHT / 2 + 130, 28));
        }
    }

    public Press press() {
        return press;
    }

    /** Remembers this place as a part of the paper. */
    public void bookmark(String title) {
        press.bookmark(title, 1, sheet, y);
    }

    /** Remembers this place as a part of the one before. */
    public void bookmarkBelow(String title) {
        press.bookmark(title, 2, sheet, y);
    }

    /** A new part of the paper, in the order in which it is read. */
    public Tag section() {
        return press.document().add("Sect");
    }

    public void into(Tag tag, Runnable drawing) {
        press.into(tag, drawing);
    }

    /** Draws a block of text as this tag. */
    public void draw(Tag tag, TextBlock block, double x, double top, Align align) {
        press.into(tag, () -> block.draw(sheet, x, top, align));
    }

    /** Says that the figures of an indicator or of a survey's question stand on this page. */
    public void hasFigures(String code) {
        figures.computeIfAbsent(sheet, fresh -> new ArrayList<>()).add(code);
    }

    /** The indicators and questions whose figures stand on a page, in their order there. */
    public List<String> figuresOn(Sheet page) {
        return figures.getOrDefault(page, List.of());
    }

    public ShapedText shape(String text, Type type) {
        return press.shape(text, type);
    }

    public TextBlock block(String text, Type type, double width) {
        return press.block(text, type, width);
    }

    /**
     * A block that begins with a figure: set smaller where the figure would be torn over two lines, which nobody reads as
     * one. Down to {@value #SMALLEST} points: then it has more digits than anybody reads.
     */
    public TextBlock figure(String text, Type type, double width) {
        int end = text.indexOf(' ');
        double whole = shape(end < 0 ? text : text.substring(0, end), type).width(type.size());
        boolean torn = whole > width && Character.isDigit(text.charAt(0));
        double size = torn ? Math.max(SMALLEST, Math.floor(4 * type.size() * width / whole) / 4) : type.size();
        return block(text, new Type(type.bold(), size, type.ink()), width);
    }

    /** Writes a title over the page's width and goes on below it. */
    public void title(String text, Type type) {
        TextBlock block = press.title(text, type, WIDTH);
        block.draw(sheet, LEFT, y, Align.CENTRE);
        y += block.height();
    }

    /** The same as a part of what the PDF says of its structure. */
    public void title(Tag tag, String text, Type type) {
        into(tag, () -> title(text, type));
    }

    /**
     * Begins a part of the paper under a heading, on this page if there is room for the heading and {@code with} points of
     * what stands below it, else on a new one.
     */
    public Tag part(String title, double with) {
        TextBlock heading = block(title, HEADING, WIDTH);
        if (hasRoom(BEFORE_PART + heading.height() + with)) {
            skip(BEFORE_PART);
        } else {
            turn();
        }
        bookmark(title);
        Tag part = section();
        draw(part.add("H1"), heading, LEFT, y, Align.LEFT);
        skip(heading.height());
        return part;
    }

    /** Puts the running lines on all pages, when their number is known; the cover has the words of its head in large. */
    public void finish(String title) {
        finish(title, 1, 0);
    }

    /**
     * The same for a paper of another make.
     *
     * @param headless how many pages at the beginning have no head
     * @param beside how much of the foot's right end is taken by something else, in points
     */
    public void finish(String title, int headless, double beside) {
        double right = RIGHT - beside;
        List<Sheet> all = press.sheets();
        for (int i = 0; i < all.size(); i++) {
            Sheet page = all.get(i);
            if (i >= headless) {
                page.text(shape(title, QUIET), QUIET, LEFT, HEAD_LINE);
                right(page, running.standing(), LOUD, RIGHT, HEAD_LINE);
            }
            page.line(LEFT, FOOT_LINE - 12, right, FOOT_LINE - 12, Ink.RULE);
            page.text(shape(running.origin(), QUIET), QUIET, LEFT, FOOT_LINE);
            String number = "หน้า " + Numerals.inThai(i + 1) + " จาก " + Numerals.inThai(all.size());
            right(page, number, QUIET, right, FOOT_LINE);
        }
    }

    private void right(Sheet page, String text, Type type, double edge, double baseline) {
        ShapedText shaped = shape(text, type);
        page.text(shaped, type, edge - shaped.width(type.size()), baseline);
    }
}
