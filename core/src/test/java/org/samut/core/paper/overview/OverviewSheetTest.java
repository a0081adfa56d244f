package org.samut.core.paper.overview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.assessment.Assessor;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.overview.AreaGlance;
import org.samut.core.overview.Glance;
import org.samut.core.overview.Overview;
import org.samut.core.paper.Filled;
import org.samut.core.paper.Pages;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.Printed;
import org.samut.core.paper.SealMark;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** The one page that a mayor looks at. */
class OverviewSheetTest {
    private static final Path PICTURES = Path.of("target", "paper");

    @Test
    void allOfItStandsOnOnePageAndCanBeReadBack() throws Exception {
        Workbook workbook = workbook(true);
        Overview overview = overview(workbook);
        byte[] pdf = OverviewSheet.write(source(workbook, Optional.of(Filled.SEAL), false), overview);
        Printed printed = Printed.of(pdf);
        picture(pdf, "overview-sealed");

        assertEquals(1, printed.pages().size());
        String page = Printed.joined(printed.pages().get(0));
        for (AreaGlance area : overview.areas()) {
            assertTrue(
                    page.contains(Printed.joined(area.area().title())),
                    area.area().title());
        }
        for (Glance glance : overview.attention(4)) {
            String text = glance.indicator().code() + glance.indicator().textFor(LaoType.SAO);
            assertTrue(page.contains(Printed.joined(text)), text);
        }
        assertTrue(page.contains("ภาพรวมผลการประเมินปีพ.ศ.๒๕๖๗"), page);
        assertTrue(page.contains("องค์การบริหารส่วนตำบลหนองกะปุ"));
        assertTrue(page.contains(Printed.joined(Pages.MODEL)));
        assertFalse(page.contains("ร่าง"));
        assertTrue(page.contains("เทียบปีก่อน"));
        assertTrue(page.contains("หน้า๑จาก๑"));
    }

    @Test
    void aDraftSaysSoAndFiguresMayBeInThaiDigits() throws Exception {
        Workbook workbook = workbook(true);
        byte[] pdf = OverviewSheet.write(source(workbook, Optional.empty(), true), overview(workbook));
        picture(pdf, "overview-draft-thai-digits");

        String page = Printed.joined(Printed.of(pdf).all());
        assertTrue(page.contains("ร่าง"));
        assertTrue(page.contains("๑.๐"), "codes are in Thai digits too");
        assertFalse(page.replaceAll("เล่ม.*", "").matches(".*[0-9].*"), page);
    }

    @Test
    void anEmptyWorkbookIsAPageToo() throws Exception {
        Workbook empty = new Workbook(
                Filled.ID,
                SampleForms.msps().appliedTo(LaoType.SAO),
                Filled.NONG_KAPU,
                WorkbookState.OPEN,
                1,
                Map.of(),
                Map.of());
        byte[] pdf = OverviewSheet.write(source(empty, Optional.empty(), false), overview(empty));
        picture(pdf, "overview-empty");

        assertTrue(Printed.joined(Printed.of(pdf).all()).contains("ยังไม่มีผล"));
    }

    @ParameterizedTest
    @EnumSource(LaoType.class)
    void nothingStandsBeyondTheMarginsForAnyTypeOfLao(LaoType type) throws Exception {
        Lao lao = new Lao("6760607", type, "หนองกะปุใหญ่เหนือสามัคคีธรรม", "บ้านลาด", "76", "เพชรบุรี");
        Workbook workbook = workbook(lao, true);
        Printed printed =
                Printed.of(OverviewSheet.write(source(workbook, Optional.of(Filled.SEAL), false), overview(workbook)));

        assertEquals(1, printed.pages().size());
        for (Printed.Word word : printed.words().get(0)) {
            assertTrue(word.right() <= Pages.RIGHT + 1, word.toString());
            assertTrue(word.x() >= Pages.LEFT - 1, word.toString());
            assertTrue(word.y() <= 595, word.toString());
        }
    }

    @Test
    void theSameSourceGivesTheSameBytes() throws Exception {
        Workbook workbook = workbook(false);
        PaperSource source = source(workbook, Optional.of(Filled.SEAL), false);
        assertArrayEquals(
                OverviewSheet.write(source, overview(workbook)), OverviewSheet.write(source, overview(workbook)));
    }

    private static PaperSource source(Workbook workbook, Optional<SealMark> seal, boolean thaiDigits) {
        return new PaperSource(workbook, Assessor.compile(workbook.form()).assess(workbook), seal, thaiDigits);
    }

    private static Overview overview(Workbook workbook) {
        return Overview.of(Assessor.compile(workbook.form()), workbook);
    }

    private static Workbook workbook(boolean lastYear) {
        return workbook(Filled.NONG_KAPU, lastYear);
    }

    private static Workbook workbook(Lao lao, boolean lastYear) {
        Workbook filled = Filled.workbook(lao);
        Map<String, Entry> prior = new HashMap<>();
        if (lastYear) {
            filled.entries().forEach((field, entry) -> prior.put(field, before(field, entry)));
        }
        return new Workbook(
                filled.id(),
                SampleForms.msps().appliedTo(lao.type()),
                lao,
                WorkbookState.OPEN,
                1,
                filled.entries(),
                prior);
    }

    private static Entry before(String field, Entry entry) {
        boolean moved = field.endsWith(".service") && field.hashCode() % 3 != 0;
        return moved && entry instanceof Entry.Figure figure
                ? new Entry.Figure(figure.number()
                        .multiply(BigDecimal.valueOf(field.hashCode() % 2 == 0 ? 9 : 11))
                        .movePointLeft(1))
                : entry;
    }

    private static void picture(byte[] pdf, String name) throws Exception {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 110);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        }
    }
}
