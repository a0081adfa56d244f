package org.samut.core.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.samut.core.assessment.Assessor;
import org.samut.core.assessment.Filling;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.SealMark;
import org.samut.core.paper.book.ReportRow;
import org.samut.core.report.Hostile;
import org.samut.core.report.Report;
import org.samut.core.workbook.Entry;

class ReportPageTest {
    private static final SealMark SEAL = new SealMark("0123456789abcdef".repeat(4), LocalDate.of(2024, 3, 28));

    @Test
    void reportAHasTheOfficialTitleAndColumnsInTheirOrder() {
        Document page = page(Report.RESULTS, sealed());
        assertEquals("สรุปผลประเมินการจัดบริการสาธารณะ องค์การบริหารส่วนตำบลหนองกะปุ", page.title());
        assertEquals(page.title(), page.selectFirst("h1").text());
        assertEquals(
                List.of(
                        "บริการสาธารณะ",
                        "เกณฑ์ชี้วัด",
                        "ค่าเป้าหมาย (%)",
                        "กรอบการประเมิน (1)",
                        "การจัดบริการสาธารณะ (2)",
                        "(2) เทียบ กับ (1) %",
                        "ผลการประเมิน"),
                page.select("thead th").eachText());
    }

    @Test
    void reportAHasARowForEachIndicatorWithTheWordsOfThePaper() {
        PaperSource source = sealed();
        Document page = page(Report.RESULTS, source);
        List<Element> rows = page.select("tbody tr:not(.area)");
        List<List<String>> wanted = source.workbook()
                .form()
                .indicators()
                .map(indicator -> ReportRow.of(source, indicator).cells())
                .toList();
        assertEquals(wanted.size(), rows.size());
        for (int at = 0; at < rows.size(); at++) {
            List<String> cells = rows.get(at).select("th.indicator, td").stream()
                    .map(Element::text)
                    .toList();
            assertTrue(cells.get(0).endsWith(wanted.get(at).get(0)), cells.get(0));
            assertEquals(wanted.get(at).subList(1, 6), cells.subList(1, 6));
        }
        assertEquals("52", rows.get(4).select("td").get(3).text());
    }

    @Test
    void reportBHasTheOfficialColumnsInPairs() {
        Document page = page(Report.SURVEY, sealed());
        assertEquals("สรุปผลการประเมินความพึงพอใจของประชาชน องค์การบริหารส่วนตำบลหนองกะปุ", page.title());
        assertEquals(
                List.of("คำถาม", "พอใจ", "ปรับปรุง", "จำนวน", "ร้อยละ", "จำนวน", "ร้อยละ"),
                page.select("thead th").eachText());
        assertEquals(
                List.of("46", "74.19", "16", "25.81"),
                page.selectFirst("tbody tr:not(.area)").select("td").eachText());
    }

    @Test
    void itIsValidAndReadAloudAsATable() {
        for (Report report : Report.values()) {
            for (PaperSource source : List.of(sealed(), draft())) {
                Parser parser = Parser.htmlParser().setTrackErrors(20);
                Document page = parser.parseInput(ReportPage.of(report, source), "");
                ParseErrorList errors = parser.getErrors();
                assertTrue(errors.isEmpty(), () -> errors.toString());
                assertEquals("th", page.selectFirst("html").attr("lang"));
                assertEquals(page.title(), page.selectFirst("table > caption").text());
                assertTrue(page.select("th:not([scope])").isEmpty());
                assertEquals(1, page.select("h1").size());
                assertEquals(1, page.select("main").size());
                for (Element body : page.select("tbody")) {
                    assertEquals(1, body.select("tr.area").size());
                }
                assertWhole(page, report == Report.RESULTS ? 7 : 5);
            }
        }
    }

    @Test
    void nothingIsLoadedAndNothingRuns() {
        for (Report report : Report.values()) {
            Document page = page(report, sealed());
            assertTrue(page.select("[src], [href], link, script, iframe, object, img, form")
                    .isEmpty());
            String html = page.html();
            assertFalse(html.contains("url("), "no file beside it");
            assertFalse(html.contains("@import"), "no file beside it");
            assertEquals(
                    "default-src 'none'; style-src 'unsafe-inline'",
                    page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"));
            assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 200_000, "a page that a slow line carries");
        }
    }

    @Test
    void aDraftAndAModelSaySo() {
        Document draft = page(Report.RESULTS, draft());
        assertEquals(Report.DRAFT, draft.selectFirst(".draft").text());
        assertEquals(Report.MODEL, draft.selectFirst(".model").text());
        assertTrue(
                draft.select(".indicator").stream().anyMatch(cell -> cell.text().endsWith("(แบบจำลอง)")));
        assertTrue(draft.select(".seal").isEmpty());
        Document sealed = page(Report.RESULTS, sealed());
        assertTrue(sealed.select(".draft").isEmpty());
        assertEquals(SEAL.sha256(), sealed.selectFirst(".seal code").text());
    }

    @Test
    void everyTextIsEscaped() {
        PaperSource plain = sealed();
        PaperSource source = new PaperSource(
                plain.workbook()
                        .with("1.01.service", new Entry.Unreadable(Hostile.SCRIPT))
                        .with("survey.reason", new Entry.Words(Hostile.SCRIPT + "\u0000\u000b")),
                plain.assessment(),
                plain.seal(),
                false);
        for (Report report : Report.values()) {
            Document page = page(report, source);
            assertTrue(page.select("script").isEmpty());
            assertTrue(page.text().contains(Hostile.SCRIPT), report.name());
            assertTrue(page.select("[onload]").isEmpty());
        }
    }

    @Test
    void figuresStandInThaiDigitsWhereTheOfficeWishesSo() {
        PaperSource plain = sealed();
        Document page = page(Report.SURVEY, new PaperSource(plain.workbook(), plain.assessment(), plain.seal(), true));
        assertEquals(
                List.of("๔๖", "๗๔.๑๙", "๑๖", "๒๕.๘๑"),
                page.selectFirst("tbody tr:not(.area)").select("td").eachText());
    }

    @Test
    void thePagesAreThereToBeLookedAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "report"));
        for (Report report : Report.values()) {
            Files.writeString(folder.resolve(report.fileName() + ".html"), ReportPage.of(report, draft()));
        }
        assertTrue(Files.size(folder.resolve("report_gpublic.html")) > 10_000);
    }

    /** Each row of the table has as many cells as there are columns, those that span counted. */
    private static void assertWhole(Document page, int columns) {
        int[] left = new int[columns];
        for (Element row : page.select("table tr")) {
            int covered = 0;
            for (int at = 0; at < columns; at++) {
                covered += left[at] > 0 ? 1 : 0;
                left[at] = Math.max(0, left[at] - 1);
            }
            int free = 0;
            for (Element cell : row.select("th, td")) {
                int wide = Integer.parseInt(cell.hasAttr("colspan") ? cell.attr("colspan") : "1");
                int high = Integer.parseInt(cell.hasAttr("rowspan") ? cell.attr("rowspan") : "1");
                covered += wide;
                for (int at = 0; at < wide; at++) {
                    left[free++] = Math.max(left[free - 1], high - 1);
                }
            }
            assertEquals(columns, covered, row.text());
        }
    }

    private static Document page(Report report, PaperSource source) {
        return Jsoup.parse(ReportPage.of(report, source));
    }

    private static PaperSource sealed() {
        return source(Optional.of(SEAL));
    }

    private static PaperSource draft() {
        return source(Optional.empty());
    }

    static PaperSource source(Optional<SealMark> seal) {
        Filling filling = Filling.of(SampleForms.msps())
                .everything()
                .type("1.05.frame", "57.24")
                .type("1.05.service", "29.767")
                .put("1.03.service", Entry.NOT_CARRIED_OUT)
                .put("1.04.frame", Entry.NO_SERVICE)
                .put("1.04.service", Entry.BLANK)
                .put("2.01.service", Entry.BLANK);
        filling.form()
                .survey()
                .questions()
                .forEach(question -> filling.put(question.satisfied(), Entry.figure("46"))
                        .put(question.improve(), Entry.figure("16")));
        var workbook = filling.workbook();
        return new PaperSource(workbook, Assessor.compile(filling.form()).assess(workbook), seal, false);
    }
}
