package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.Signatory;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.paper.Filled;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.Printed;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** What a mayor reads and signs. */
class ResultBookTest {
    private static final List<String> COLUMNS = List.of(
            "บริการสาธารณะ",
            "เกณฑ์ชี้วัด",
            "ค่าเป้าหมาย (%)",
            "กรอบการประเมิน (1)",
            "การจัดบริการสาธารณะ (2)",
            "(2) เทียบ กับ (1) %",
            "ผลการประเมิน");

    @Test
    void theCoverNamesTheAssessmentTheOfficeTheSealAndTheHash() throws Exception {
        String cover = Printed.of(ResultBook.write(Filled.sealed())).pages().get(0);

        assertContains(cover, Filled.workbook(Filled.NONG_KAPU).form().title());
        assertContains(cover, "องค์การบริหารส่วนตำบลหนองกะปุ");
        assertContains(cover, "อำเภอบ้านลาด จังหวัดเพชรบุรี");
        assertContains(cover, "พ.ศ. ๒๕๖๗");
        assertContains(cover, "ฉบับที่ ๑");
        assertContains(cover, "๒๘ มีนาคม ๒๕๖๗");
        assertContains(cover, Filled.ID);
        assertTrue(cover.contains(Filled.SEAL.sha256()), "the hash stands on one line: " + cover);
        assertFalse(cover.contains("ร่าง"));
    }

    @Test
    void reportAHasItsTitleAndItsSevenColumnsInOrderOnEachPage() throws Exception {
        Printed book = Printed.of(ResultBook.write(Filled.sealed()));
        String heads = Printed.joined(String.join("", COLUMNS));

        assertContains(book.pages().get(2), "สรุปผลประเมินการจัดบริการสาธารณะ องค์การบริหารส่วนตำบลหนองกะปุ");
        for (int page = 2; page < book.pages().size(); page++) {
            if (book.pages().get(page).contains("ร้อยละของ")) {
                assertTrue(Printed.joined(book.pages().get(page)).contains(heads), "page " + (page + 1));
            }
        }
    }

    @Test
    void eachIndicatorStandsThereOnceAndWholeOnOnePageInTheFormsOrder() throws Exception {
        PaperSource source = Filled.sealed();
        Printed book = Printed.of(ResultBook.write(source));
        String table = Printed.joined(
                String.join("", book.pages().subList(2, book.pages().size())));
        int after = 0;
        for (Indicator indicator : source.workbook().form().indicators().toList()) {
            String text = Printed.joined(indicator.textFor(Filled.NONG_KAPU.type())
                    + (indicator.standing() == Standing.MODEL ? "(แบบจำลอง)" : ""));
            long pages = book.pages().stream()
                    .skip(2)
                    .filter(page -> !page.contains("เหตุผลและคำชี้แจง"))
                    .filter(page -> Printed.joined(page).contains(text))
                    .count();
            int at = table.indexOf(text, after);
            assertTrue(at > after, indicator.code() + " comes after the one before");
            assertTrue(pages <= 1, indicator.code() + " is on " + pages + " pages");
            after = at;
        }
    }

    @Test
    void noHeadingStandsLastOnAPage() throws Exception {
        for (PaperSource source : List.of(Filled.sealed(), Filled.draft())) {
            Printed book = Printed.of(ResultBook.write(source));
            List<String> bands = source.workbook().form().areas().stream()
                    .map(area -> area.code() + ". ด้าน" + area.title())
                    .toList();
            int seen = 0;
            for (List<Printed.Word> page : book.words().subList(2, book.words().size())) {
                for (Printed.Word word : page) {
                    if (bands.stream().anyMatch(band -> word.text().startsWith(band))) {
                        seen++;
                        assertTrue(page.stream().anyMatch(row -> isRowBelow(row, word)), "nothing below " + word);
                    }
                }
            }
            assertTrue(seen >= bands.size(), seen + " headings");
        }
    }

    private static boolean isRowBelow(Printed.Word row, Printed.Word heading) {
        return row.y() > heading.y() && row.text().matches("[0-9]+\\..*");
    }

    @Test
    void aDraftSaysSoInWordsAndAcrossEachPage() throws Exception {
        Printed book = Printed.of(ResultBook.write(Filled.draft()));

        assertContains(book.pages().get(0), "ร่าง: ยังไม่ได้ปิดเล่ม");
        for (int i = 0; i < book.pages().size(); i++) {
            assertContains(book.pages().get(i), "ร่าง ยังไม่ได้ปิดเล่ม");
            assertTrue(book.words().get(i).stream().anyMatch(word -> word.text().equals("ร่าง")), "page " + (i + 1));
        }
    }

    @Test
    void aModelFormSaysOnEachPageThatItIsNotTheStates() throws Exception {
        for (String page : Printed.of(ResultBook.write(Filled.sealed())).pages()) {
            assertContains(page, "มิใช่แบบประเมินของทางราชการ");
        }
    }

    @Test
    void eachPageSaysWhichOfHowManyItIs() throws Exception {
        List<String> pages = Printed.of(ResultBook.write(Filled.sealed())).pages();

        for (int i = 0; i < pages.size(); i++) {
            assertContains(pages.get(i), "หน้า " + Numerals.inThai(i + 1) + " จาก " + Numerals.inThai(pages.size()));
        }
    }

    @Test
    void theSignatoriesOfTheFormStandTogetherWithTheHeadsTitle() throws Exception {
        List<String> pages = Printed.of(ResultBook.write(Filled.sealed())).pages();
        String last = pages.get(pages.size() - 1);

        for (String words : List.of("ผู้บันทึกข้อมูล", "ผู้ตรวจสอบข้อมูล", "ผู้รับรองข้อมูล", "ตำแหน่ง", "วันที่")) {
            assertContains(last, words);
        }
        assertContains(last, "นายกองค์การบริหารส่วนตำบล หนองกะปุ");
        assertEquals(3, last.split("ลงชื่อ", -1).length - 1);
    }

    @Test
    void reasonsFollowTheTableWithTheirCodes() throws Exception {
        String book = Printed.of(ResultBook.write(Filled.sealed())).all();

        assertContains(book, "เหตุผลและคำชี้แจงประกอบข้อมูล");
        assertContains(book, "1.03 ร้อยละของจำนวนจุดอันตราย");
        assertContains(book, "งบประมาณถูกกันไว้");
    }

    @Test
    void figuresAreInThaiDigitsWhereWanted() throws Exception {
        Workbook workbook = Filled.workbook(Filled.NONG_KAPU).with("1.01.frame", Entry.figure("1234.5"));
        String book = Printed.of(ResultBook.write(Filled.source(workbook, Optional.of(Filled.SEAL), true)))
                .all();

        assertContains(book, "๑,๒๓๔.๕");
        assertFalse(book.contains("1,234.5"));
        assertTrue(book.contains(Filled.SEAL.sha256()), "a hash is no figure");
    }

    @Test
    void theSameSourceGivesTheSameBytesUnderAnyLocale() throws Exception {
        Locale before = Locale.getDefault();
        byte[] first = ResultBook.write(Filled.sealed());
        try {
            for (String tag : List.of("th-TH-u-ca-buddhist-nu-thai", "tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertArrayEquals(first, ResultBook.write(Filled.sealed()), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void thePdfHasATitleItsLanguageAndABookmarkForEachArea() throws Exception {
        try (PDDocument document = Loader.loadPDF(ResultBook.write(Filled.sealed()))) {
            assertEquals("th-TH", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "สรุปผลประเมินการจัดบริการสาธารณะ องค์การบริหารส่วนตำบลหนองกะปุ",
                    document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getMetadata() != null);
            StringBuilder titles = new StringBuilder();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.append(item.getTitle()).append('|');
                assertTrue(item.findDestinationPage(document) != null, item.getTitle());
                item.children().forEach(area -> titles.append(area.getTitle()).append('|'));
            }
            assertTrue(
                    titles.toString()
                            .startsWith(
                                    "ปก|สรุปผลประเมินการจัดบริการสาธารณะ องค์การบริหารส่วนตำบลหนองกะปุ|1. ด้านโครงสร้างพื้นฐาน|2. ด้านผังเมือง|"),
                    titles.toString());
            assertTrue(titles.toString().endsWith("|การลงนาม|"), titles.toString());
        }
    }

    @Test
    void nothingStandsOutsideTheMarginsWhateverTheNamesAndFigures() throws Exception {
        String endless = "นครศรีธรรมราชเจ้าพระยาบรมราชูปถัมภ์".repeat(4);
        Lao lao = new Lao("6760607", Filled.NONG_KAPU.type(), endless, "พระนครศรีอยุธยา", "76", "ประจวบคีรีขันธ์");
        Workbook workbook = Filled.workbook(lao)
                .with("1.01.frame", Entry.figure("1" + "0".repeat(40)))
                .with("1.02.service", Entry.figure("3." + "141592653589793".repeat(4)))
                .with("1.02.reason", new Entry.Words("เหตุผลยาวมาก\n".repeat(900)))
                .with("1.09.reason", new Entry.Words("ก".repeat(3000) + " ไทย漢字🙂\u0000\u200B ำ ่"))
                .with("2.01.service", new Entry.Unreadable("x".repeat(9000)));
        Printed book = Printed.of(ResultBook.write(Filled.source(workbook, Optional.of(Filled.SEAL), false)));

        for (List<Printed.Word> page : book.words()) {
            for (Printed.Word word : page) {
                assertTrue(word.x() > 3 / 2.54 * 72 - 0.5, "left of the margin: " + word);
                assertTrue(word.right() < 841.9 - 2 / 2.54 * 72 + 0.5, "right of the margin: " + word);
                assertTrue(word.y() > 20 && word.y() < 580, "off the page: " + word);
            }
        }
    }

    @Test
    void bangkokHasNeitherDistrictNorProvinceAndManySignatoriesKeepTheirRowsWhole() throws Exception {
        Lao bangkok = new Lao("TH-10", LaoType.BMA, "กรุงเทพมหานคร", "", "10", "กรุงเทพมหานคร");
        Workbook workbook = Filled.workbook(bangkok);
        Form form = workbook.form();
        List<Signatory> seven =
                Collections.nCopies(7, new Signatory("ผู้อำนวยการสำนักที่รับผิดชอบข้อมูลทั้งหมด", "{หัวหน้า}"));
        FormHead head = new FormHead(
                form.id(),
                form.version(),
                form.assessment(),
                form.title(),
                form.owner(),
                form.year(),
                Standing.OFFICIAL,
                form.window(),
                form.percentDecimals(),
                form.words(),
                seven,
                false);
        Form signed = new Form(head, form.areas(), form.rules());
        Workbook other =
                new Workbook(workbook.id(), signed, bangkok, workbook.state(), 2, workbook.entries(), workbook.prior());
        Printed book = Printed.of(ResultBook.write(Filled.source(other, Optional.of(Filled.SEAL), false)));

        assertFalse(book.pages().get(0).contains("จังหวัด"));
        assertFalse(book.pages().get(0).contains("แบบจำลอง"), "an official form is no model");
        assertContains(book.all(), "ผู้ว่าราชการกรุงเทพมหานคร");
        for (String page : book.pages()) {
            int signatures = page.split("ลงชื่อ", -1).length - 1;
            assertEquals(signatures, page.split("วันที่", -1).length - 1 - (page.contains("วันที่ปิดเล่ม") ? 1 : 0));
        }
    }

    /** Line breaks aside, which depend on widths. */
    private static void assertContains(String page, String words) {
        assertTrue(Printed.joined(page).contains(Printed.joined(words)), words + " is not in: " + page);
    }
}
