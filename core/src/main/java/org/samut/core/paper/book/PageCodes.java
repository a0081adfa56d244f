package org.samut.core.paper.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Survey;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Press;
import org.samut.core.paper.press.Sheet;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.SealCode;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Submission;
import org.samut.core.survey.SurveyResult;

/** The codes at the foot of a sealed book's pages, each with the figures of its page: drawn when all pages are written. */
final class PageCodes {
    /** The dark area ends a centimetre above the paper's edge, and stands in the corner of the text's area. */
    private static final double BOTTOM = Press.HEIGHT - 28;

    private static final double RIGHT = Press.WIDTH - 42;
    private static final double LEFT = RIGHT - SealCode.SIDE_POINTS;
    private static final double TOP = BOTTOM - SealCode.SIDE_POINTS;

    /** Four modules of the coarsest code, which has 45. */
    private static final double QUIET = 9;

    /** How much of each page's foot is kept free for it. */
    static final double FOOT = Pages.BOTTOM - TOP + QUIET;

    /** How much of the foot's right end it takes. */
    static final double BESIDE = Pages.RIGHT - LEFT + QUIET;

    private static final Type WORDS = Type.regular(9).in(Ink.QUIET);
    private static final String ABOUT =
            "รหัสในหน้านี้เก็บตัวเลขของหน้าพร้อมลายมือชื่ออิเล็กทรอนิกส์ของเครื่องที่ปิดเล่ม "
                    + "เมื่อลงนามแล้ว สแกนทุกหน้าและเปิดด้วยโปรแกรมสมุดเพื่อตรวจว่าตรงกับข้อมูลที่ส่ง";

    private final Pages pages;
    private final SurveyResult survey;

    PageCodes(Pages pages) {
        this.pages = pages;
        PaperSource source = pages.source();
        survey = SurveyResult.of(
                source.workbook().form().survey(), source.workbook().entries());
    }

    void draw(Submission submission, SigningKey key) {
        List<Sheet> sheets = pages.press().sheets();
        List<PageFigures> figures = sheets.stream().map(this::figures).toList();
        List<SealCode> codes = PageSeal.ofBook(submission, key, figures).parallelStream()
                .map(PageSeal::code)
                .toList();
        TextBlock about = pages.block(ABOUT, WORDS, LEFT - QUIET - Pages.LEFT - 130);
        for (int at = 0; at < sheets.size(); at++) {
            Sheet sheet = sheets.get(at);
            SealCode code = codes.get(at);
            Tag picture = pages.press()
                    .document()
                    .add("Figure")
                    .saying("รหัส QR ของหน้า " + Numerals.inThai(at + 1) + " ใช้ตรวจว่ากระดาษตรงกับข้อมูลที่ส่ง");
            picture.within(LEFT, TOP, SealCode.SIDE_POINTS, SealCode.SIDE_POINTS);
            pages.into(picture, () -> sheet.squares(squares(code), LEFT, TOP, SealCode.SIDE_POINTS));
            about.draw(sheet, Pages.LEFT, Pages.BOTTOM - about.height() - 10, Align.LEFT);
        }
    }

    private PageFigures figures(Sheet sheet) {
        List<FigureLine> lines = new ArrayList<>();
        for (String code : pages.figuresOn(sheet)) {
            line(code).ifPresent(lines::add);
        }
        return new PageFigures(lines);
    }

    private Optional<FigureLine> line(String code) {
        if (Survey.owns(code)) {
            return survey.line(code).map(FigureLine::of);
        }
        PaperSource source = pages.source();
        return source.workbook()
                .form()
                .indicator(code)
                .map(indicator -> FigureLine.of(
                        source.workbook(), indicator, source.assessment().result(code)));
    }

    private static boolean[][] squares(SealCode code) {
        boolean[][] dark = new boolean[code.modules()][code.modules()];
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark.length; x++) {
                dark[y][x] = code.isDark(x, y);
            }
        }
        return dark;
    }
}
