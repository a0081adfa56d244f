package org.samut.core.paper.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.survey.SurveyResult;

/**
 * Report B: the citizens' survey, areas as bands, a row for each question. Its heads, two rows as the official system
 * prints them, are repeated on each page. Not printed while nothing of it is filled in. For one thread.
 */
final class SurveyTable {
    private static final String TITLE = "สรุปผลการประเมินความพึงพอใจของประชาชน ";
    private static final String MODEL_MARK = " (แบบจำลอง)";
    private static final Type HEAD = Type.bold(10.5);
    private static final Type BAND = Type.bold(11.5);
    private static final Type CELL = Type.regular(10.5);
    private static final double PADDING = 4;

    /** How many columns of figures there are, after the questions'. */
    static final int FIGURES = 4;

    static final double FIGURE_WIDTH = 62;
    private static final double[] WIDTHS = {0, FIGURE_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH};

    private final Pages pages;
    private final SurveyResult result;
    private final double[] edges = new double[WIDTHS.length + 1];
    private double top;
    private Tag table = Tag.ARTIFACT;
    private boolean headed;

    SurveyTable(Pages pages) {
        this.pages = pages;
        this.result = SurveyResult.of(
                pages.source().workbook().form().survey(),
                pages.source().workbook().entries());
        edges[WIDTHS.length] = Pages.RIGHT;
        for (int at = WIDTHS.length - 1; at > 0; at--) {
            edges[at] = edges[at + 1] - WIDTHS[at];
        }
        edges[0] = Pages.LEFT;
    }

    void write() {
        if (result.answered() == 0) {
            return;
        }
        String title = TITLE + pages.source().workbook().lao().fullName();
        pages.turn();
        pages.bookmark(title.strip());
        Tag part = pages.section();
        pages.title(part.add("H1"), title, Type.bold(15));
        pages.title(part.add("P"), pages.source().workbook().form().title(), Type.regular(11.5));
        table = part.add("Table");
        pages.skip(8);
        head();
        String area = "";
        List<Survey.Question> questions =
                pages.source().workbook().form().survey().questions();
        for (int at = 0; at < questions.size(); at++) {
            Survey.Question question = questions.get(at);
            List<TextBlock> cells = cells(question);
            boolean begins = !question.area().equals(area);
            double next = begins && at + 1 < questions.size() ? height(cells(questions.get(at + 1))) : 0;
            if (!pages.hasRoom(height(cells) + next + (begins ? bandHeight() : 0))) {
                uprights();
                pages.turn();
                head();
            }
            if (begins) {
                area = question.area();
                band(area.startsWith("ด้าน") ? area : "ด้าน" + area);
            }
            pages.hasFigures(question.code());
            row(cells);
        }
        uprights();
        pages.into(part.add("P"), this::reason);
    }

    private void reason() {
        String reason = pages.source().workbook().reason(Survey.CODE).strip();
        TextBlock block = pages.block("เหตุผลหรือคำอธิบาย: " + reason, CELL, Pages.WIDTH);
        if (!reason.isEmpty()) {
            if (!pages.hasRoom(block.height() + 8)) {
                pages.turn();
            }
            pages.skip(8);
            int most = (int) ((pages.bottom() - pages.y()) / CELL.leading());
            (block.lines().size() <= most ? block : block.split(most).get(0))
                    .draw(pages.sheet(), Pages.LEFT, pages.y(), Align.LEFT);
            pages.skip(block.height());
        }
    }

    private List<TextBlock> cells(Survey.Question question) {
        Optional<SurveyResult.Line> line = result.line(question.code());
        String text = pages.source().numerals().code(question.number())
                + ". "
                + question.textFor(pages.source().workbook().lao().type())
                + (question.standing() == Standing.MODEL ? MODEL_MARK : "");
        List<TextBlock> cells = new ArrayList<>();
        cells.add(block(text, 0));
        cells.add(figure(line.flatMap(SurveyResult.Line::satisfied)));
        cells.add(figure(line.flatMap(SurveyResult.Line::satisfiedPercent)));
        cells.add(figure(line.flatMap(SurveyResult.Line::improve)));
        cells.add(figure(line.flatMap(SurveyResult.Line::improvePercent)));
        return cells;
    }

    private TextBlock block(String text, int column) {
        return pages.block(text, CELL, edges[column + 1] - edges[column] - 2 * Column.PADDING);
    }

    private TextBlock figure(Optional<BigDecimal> number) {
        String words = number.map(pages.source().numerals()::figure).orElse("-");
        return pages.figure(words, CELL, FIGURE_WIDTH - 2 * Column.PADDING);
    }

    private void head() {
        top = pages.y();
        double line = HEAD.leading() + 2 * PADDING;
        pages.sheet().fill(Pages.LEFT, top, Pages.WIDTH, 2 * line, Ink.HEAD);
        Tag upper = headed ? Tag.ARTIFACT : table.add("TR");
        Tag lower = headed ? Tag.ARTIFACT : table.add("TR");
        headed = true;
        centred(head(upper, 1, 2), "คำถาม", edges[0], edges[1], top + (2 * line - HEAD.leading()) / 2);
        centred(head(upper, 2, 1), "พอใจ", edges[1], edges[3], top + PADDING);
        centred(head(upper, 2, 1), "ปรับปรุง", edges[3], edges[5], top + PADDING);
        for (int column = 1; column < WIDTHS.length; column++) {
            String words = column % 2 == 1 ? "จำนวน" : "ร้อยละ";
            centred(head(lower, 1, 1), words, edges[column], edges[column + 1], top + line + PADDING);
        }
        rule(Pages.LEFT, top);
        rule(edges[1], top + line);
        rule(Pages.LEFT, top + 2 * line);
        // The columns under one head begin below it.
        for (int column = 0; column <= WIDTHS.length; column++) {
            double from = column == 2 || column == 4 ? top + line : top;
            pages.sheet().line(edges[column], from, edges[column], top + 2 * line, Ink.RULE);
        }
        pages.skip(2 * line);
        top = pages.y();
    }

    private static Tag head(Tag row, int wide, int high) {
        return row == Tag.ARTIFACT ? row : row.addHead().covering(wide, high);
    }

    private void centred(Tag cell, String text, double from, double to, double y) {
        TextBlock block = pages.block(text, HEAD, to - from - 2 * Column.PADDING);
        pages.draw(cell, block, from + Column.PADDING, y, Align.CENTRE);
    }

    private static double bandHeight() {
        return BAND.leading() + PADDING;
    }

    private void band(String title) {
        uprights();
        pages.sheet().fill(Pages.LEFT, pages.y(), Pages.WIDTH, bandHeight(), Ink.AREA);
        TextBlock block = pages.block(title, BAND, Pages.WIDTH - 2 * Column.PADDING);
        Tag cell = table.add("TR").addHead().covering(WIDTHS.length, 1);
        pages.draw(cell, block, Pages.LEFT + Column.PADDING, pages.y() + PADDING / 2, Align.LEFT);
        double bottom = pages.y() + bandHeight();
        pages.sheet().line(Pages.LEFT, pages.y(), Pages.LEFT, bottom, Ink.RULE);
        pages.sheet().line(Pages.RIGHT, pages.y(), Pages.RIGHT, bottom, Ink.RULE);
        rule(Pages.LEFT, bottom);
        pages.moveTo(bottom);
        top = bottom;
    }

    private void row(List<TextBlock> cells) {
        double y = pages.y() + PADDING;
        Tag row = table.add("TR");
        for (int column = 0; column < cells.size(); column++) {
            Align align = column == 0 ? Align.LEFT : Align.CENTRE;
            pages.draw(row.add("TD"), cells.get(column), edges[column] + Column.PADDING, y, align);
        }
        pages.skip(height(cells));
        rule(Pages.LEFT, pages.y());
    }

    private static double height(List<TextBlock> cells) {
        return cells.stream().mapToDouble(TextBlock::height).max().orElse(0) + 2 * PADDING;
    }

    private void uprights() {
        if (pages.y() > top) {
            for (double edge : edges) {
                pages.sheet().line(edge, top, edge, pages.y(), Ink.RULE);
            }
        }
    }

    private void rule(double fromX, double y) {
        pages.sheet().line(fromX, y, Pages.RIGHT, y, Ink.RULE);
    }
}
