package org.samut.core.paper.blank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.assessment.Assessment;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.paper.BigBook;
import org.samut.core.paper.Filled;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.Printed;
import org.samut.core.paper.VeraPdf;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** A form to be filled in with a pencil. */
class BlankFormTest {
    private static final Path FOLDER = Path.of("target", "paper");

    @Test
    void eachIndicatorStandsThereWithItsUnitsAndBoxesAndNoAnswer() throws Exception {
        PaperSource source = BigBook.made().source();
        byte[] pdf = BlankForm.write(source, Optional.empty());
        Files.write(Files.createDirectories(FOLDER).resolve("blank.pdf"), pdf);
        String all = Printed.joined(Printed.of(pdf).all());

        for (Indicator indicator : source.workbook().form().indicators().toList()) {
            assertTrue(all.contains(Printed.joined(indicator.textFor(Filled.NONG_KAPU.type()))), indicator.code());
            for (Item item : indicator.items()) {
                assertTrue(all.contains(Printed.joined(item.label())), item.id());
            }
        }
        assertTrue(all.contains("ไม่มีบริการสาธารณะ") && all.contains("ไม่ได้ดำเนินการ"));
        assertTrue(all.contains("กิโลเมตร") && all.contains("ทะเบียนถนนลูกรังและถนนดิน"));
        assertFalse(all.contains("1,237"), "no answers");
        assertEquals(List.of(), VeraPdf.complaints(pdf));
        assertArrayEquals(pdf, BlankForm.write(source, Optional.empty()));
    }

    @Test
    void itIsNoDraftAndSaysOnEachPageThatTheFormIsAModel() throws Exception {
        for (String page :
                Printed.of(BlankForm.write(Filled.draft(), Optional.empty())).pages()) {
            assertFalse(page.contains("ร่าง ยังไม่ได้ปิดเล่ม"));
            assertTrue(page.contains("มิใช่แบบประเมินของทางราชการ"));
        }
    }

    @Test
    void oneAreaAloneHasNoOther() throws Exception {
        PaperSource source = Filled.draft();
        Area second = source.workbook().form().areas().get(1);
        String all = Printed.joined(
                Printed.of(BlankForm.write(source, Optional.of(second))).all());

        assertTrue(all.contains(Printed.joined(second.title())));
        assertFalse(all.contains(
                Printed.joined(source.workbook().form().areas().get(0).title())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lpa-small.csv", "standards-small.csv"})
    void otherShapesOfFormsHaveRoomToo(String name) throws Exception {
        Form form = SampleForms.small(name).appliedTo(Filled.NONG_KAPU.type());
        Workbook empty = new Workbook("x", form, Filled.NONG_KAPU, WorkbookState.OPEN, 1, Map.of(), Map.of());
        PaperSource source = new PaperSource(empty, new Assessment(List.of(), List.of()), Optional.empty(), true);
        byte[] pdf = BlankForm.write(source, Optional.empty());
        Files.write(Files.createDirectories(FOLDER).resolve("blank-" + name + ".pdf"), pdf);
        Printed printed = Printed.of(pdf);

        for (Indicator indicator : form.indicators().toList()) {
            for (Item item : indicator.items()) {
                assertTrue(Printed.joined(printed.all()).contains(Printed.joined(item.label())), item.id());
            }
        }
        for (List<Printed.Word> page : printed.words()) {
            assertTrue(page.stream().allMatch(word -> word.y() < 580 && word.right() < 842), "on the page");
        }
    }
}
