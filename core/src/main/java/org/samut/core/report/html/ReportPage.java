package org.samut.core.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;

/**
 * An official report as one HTML file for a LAO's web site: no file beside it, no script, nothing loaded; a font list in
 * the place of a font, since every system that reads Thai has one. The same source gives the same characters.
 */
public final class ReportPage {
    private static final String CSS = css();

    private ReportPage() {}

    public static String of(Report report, PaperSource source) {
        Markup page = new Markup();
        head(page, report, source);
        notices(page, source);
        if (report == Report.RESULTS) {
            new ResultPage(page, source).write();
        } else {
            new SurveyPage(page, source).write();
        }
        foot(page, source);
        return page.toString();
    }

    private static void head(Markup page, Report report, PaperSource source) {
        page.raw("<!DOCTYPE html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\"")
                .raw(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", report.title(source))
                .raw("\n<style>\n")
                .raw(CSS)
                .raw("</style>\n</head>\n<body class=\"")
                .raw(report == Report.RESULTS ? "results" : "survey")
                .raw("\">\n<main>\n")
                .element("h1", report.title(source))
                .line()
                .element("p class=\"form\"", source.workbook().form().title())
                .line()
                .element("p class=\"place\"", place(source))
                .line();
    }

    private static void notices(Markup page, PaperSource source) {
        if (Report.isDraft(source)) {
            page.element("p class=\"notice draft\" role=\"note\"", Report.DRAFT).line();
        }
        if (Report.isModel(source)) {
            page.element("p class=\"notice model\" role=\"note\"", Report.MODEL).line();
        }
    }

    private static void foot(Markup page, PaperSource source) {
        page.raw("</main>\n<footer>\n");
        page.element("p", "เจ้าของแบบประเมิน " + source.workbook().form().owner())
                .line();
        source.seal().ifPresent(seal -> {
            page.element(
                            "p",
                            "ปิดเล่มเมื่อ " + Numerals.date(seal.sealedOn()) + " ฉบับที่ "
                                    + new Numerals(source.thaiDigits())
                                            .code(String.valueOf(
                                                    source.workbook().revision())))
                    .line();
            page.raw("<p class=\"seal\">")
                    .text("รหัสเล่ม ")
                    .element("span lang=\"en\"", source.workbook().id())
                    .raw(" <abbr title=\"Secure Hash Algorithm\">SHA-256</abbr> ")
                    .element("code", seal.sha256())
                    .raw("</p>\n");
        });
        page.raw("</footer>\n</body>\n</html>\n");
    }

    private static String place(PaperSource source) {
        var lao = source.workbook().lao();
        String district = lao.district().isEmpty() ? "" : "อำเภอ" + lao.district() + " ";
        return lao.fullName().equals(lao.name()) ? lao.name() : district + "จังหวัด" + lao.province();
    }

    private static String css() {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
