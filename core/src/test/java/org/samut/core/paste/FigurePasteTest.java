package org.samut.core.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.assessment.Filling;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.table.Block;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

class FigurePasteTest {
    private static final Form FORM = SampleForms.msps();

    private final Filling filling = Filling.of(FORM);

    /** {@code ⇥} parts cells and {@code ↵} rows; 2.04 is yes or no, 2.06 has one figure, 8.01 … for other types. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "from (1) in reading order|1.01.frame|12⇥9↵38⇥30|1.01.frame=12 1.01.service=9 1.02.frame=38 1.02.service=30|",
                "from (2): one column|1.01.service|9↵30|1.01.service=9 1.02.service=30|",
                "from (2): the second column has no field|1.01.service|9⇥1|1.01.service=9|0:2",
                "a percentage beside is left|1.01.frame|12⇥9⇥75.00↵38⇥30⇥78.95|1.01.frame=12 1.01.service=9 1.02.frame=38 1.02.service=30|0:3",
                "across areas|1.12.frame|12⇥9↵38⇥30|1.12.frame=12 1.12.service=9 2.01.frame=38 2.01.service=30|",
                "an empty row keeps its place|1.01.frame|12⇥9↵↵38⇥30|1.01.frame=12 1.01.service=9 1.03.frame=38 1.03.service=30|",
                "ragged rows and blank cells|1.01.frame|12↵⇥30↵1⇥2|1.01.frame=12 1.02.service=30 1.03.frame=1 1.03.service=2|",
                "Thai digits and grouping|1.01.frame|๑๒,๓๔๕⇥ ๙ ↵1,234.50⇥1 234|1.01.frame=12345 1.01.service=9 1.02.frame=1234.50 1.02.service=1234|",
                "what is no figure is refused|1.01.frame|12 สาย⇥9↵-⇥#DIV/0!|1.01.service=9|1:1 2:1 2:2",
                "by code|1.09.frame|1.01⇥12⇥9↵1.03⇥5⇥4|1.01.frame=12 1.01.service=9 1.03.frame=5 1.03.service=4|",
                "by code in Thai digits, in any order|1.09.frame|๑.๐๓⇥๕⇥๔↵๑.๐๑⇥๑๒⇥๙|1.03.frame=5 1.03.service=4 1.01.frame=12 1.01.service=9|",
                "a code that lost its zero|1.01.frame|1.09⇥1⇥1↵1.1⇥5⇥4↵1.11⇥2⇥2|1.09.frame=1 1.09.service=1 1.10.frame=5 1.10.service=4 1.11.frame=2 1.11.service=2|",
                "texts and units beside are passed over|1.01.frame|1.01⇥ร้อยละของถนน⇥12⇥สาย⇥9↵1.02⇥ร้อยละของทาง⇥38⇥สาย⇥30|1.01.frame=12 1.01.service=9 1.02.frame=38 1.02.service=30|",
                "one column by code goes to (2) from (2)|1.05.service|1.01⇥9↵1.02⇥30|1.01.service=9 1.02.service=30|",
                "no such code|1.01.frame|1.01⇥1⇥1↵9.99⇥1⇥1|1.01.frame=1 1.01.service=1|2:1",
                "a code twice|1.01.frame|1.01⇥1⇥1↵1.01⇥2⇥2|1.01.frame=1 1.01.service=1|2:2 2:3",
                "headings|1.01.frame|แบบรายงาน ปี 2567↵รหัส⇥ตัวชี้วัด⇥(1) กรอบ⇥(2) จัดบริการ⇥ร้อยละ⇥เหตุผล↵1.01⇥ถนน⇥12⇥9⇥75⇥นับใหม่|1.01.frame=12 1.01.service=9 1.01.reason=นับใหม่|0:5",
                "headings in another order|1.01.frame|service⇥code⇥frame↵9⇥1.01⇥12|1.01.service=9 1.01.frame=12|",
                "headings without codes|1.02.frame|(1)⇥(2)↵12⇥9|1.02.frame=12 1.02.service=9|",
                "a code heading alone|1.02.frame|รหัส⇥ถนน⇥ก⇥ข↵1.01⇥ถนน⇥12⇥9|1.01.frame=12 1.01.service=9|",
                "states|1.01.frame|code⇥frame⇥service⇥state↵1.01⇥⇥⇥ไม่มีบริการ↵1.02⇥5⇥⇥not_carried_out|1.01.frame=no-service 1.02.frame=5 1.02.service=not-carried-out|",
                "a state in a figure's place|1.01.frame|1.01⇥ไม่มีบริการสาธารณะ⇥↵1.02⇥5⇥ไม่ได้ดำเนินการ|1.01.frame=no-service 1.02.frame=5 1.02.service=not-carried-out|",
                "yes and no|2.03.frame|3⇥2↵⇥มี|2.03.frame=3 2.03.service=2 2.04.service=yes|",
                "a figure where there is no (1)|2.04.frame|5⇥มี|2.04.service=yes|1:1",
                "beyond the end|8.06.frame|1⇥1↵2⇥2|8.06.frame=1 8.06.service=1|2:1",
                "values that look like codes, one column|1.01.frame|1.01↵1.02|1.01.frame=1.01 1.02.frame=1.02|",
            })
    void cellsLandWhereTheyBelong(String what, String from, String clipboard, String lands, String left) {
        PastePlan plan = plan(clipboard, from);
        List<String> landed = new ArrayList<>();
        for (PastePlan.Landing landing : plan.landings()) {
            landed.add(landing.item().id() + "=" + shown(landing.now()));
        }
        assertEquals(lands, String.join(" ", landed), what);
        assertEquals(
                Optional.ofNullable(left).orElse(""),
                String.join(
                        " ",
                        plan.left().stream()
                                .map(one -> one.row() + ":" + one.column())
                                .toList()),
                what + plan.left());
    }

    @Test
    void whatStandsThereIsMarkedAndWhatIsTheSameIsPassedOver() {
        filling.type("1.01.frame", "12").type("1.01.service", "8");
        PastePlan plan = plan("12⇥9↵38⇥30", "1.01.frame");
        assertEquals(1, plan.same());
        assertEquals(1, plan.overwriting());
        assertEquals(Entry.figure("8"), plan.landings().get(0).before());
        assertEquals(3, plan.step(filling.workbook()).size());
    }

    @Test
    void theStepTakesBackNoServiceAndNamesItsDocument() {
        filling.put("1.01.frame", Entry.NO_SERVICE);
        List<Entering> step = plan("1.01⇥⇥9↵1.02⇥1⇥1", "1.01.frame").step(filling.workbook());
        assertEquals(
                List.of("1.01.frame", "1.01.service", "1.02.frame", "1.02.service"),
                step.stream().map(Entering::field).toList());
        assertEquals(Entry.BLANK, step.get(0).entry());
        assertTrue(step.stream().allMatch(one -> one.document().equals(Optional.of("วางจากตาราง"))));
    }

    @Test
    void computedFieldsAndTablesAreRefusedInWords() {
        Filling roads = Filling.of(SampleForms.small("lpa-small.csv"));
        Block block = ((Outcome.Done<Block>) Block.parse("code\troads\tlength\n4.1\tx\t5")).value();
        PastePlan plan = FigurePaste.plan(block, roads.form(), roads.workbook(), "4.1.length");
        assertEquals(
                List.of("Open the table and paste there.", "The program computes this field itself."),
                plan.left().stream().map(one -> one.why().english()).toList());
    }

    @Test
    void anIndicatorOfOtherLaoTypesIsToldApartFromNone() {
        String other = FORM.indicators()
                .map(indicator -> indicator.code())
                .filter(code -> filling.form().indicator(code).isEmpty())
                .findFirst()
                .orElse("");
        if (!other.isEmpty()) {
            String why = plan(other + "⇥1⇥1↵9.99⇥1⇥1↵1.01⇥1⇥1↵1.02⇥1⇥1", "1.01.frame")
                    .left()
                    .get(0)
                    .why()
                    .english();
            assertEquals("Indicator " + other + " does not apply to a LAO of this type.", why);
        }
    }

    @Test
    void tenThousandRowsOfTheSameIndicatorsLandInTheirTwentyFourFields() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 10_000; row++) {
            String code = String.format(Locale.ROOT, "1.%02d", row % 12 + 1);
            text.append(code).append('⇥').append(row).append("⇥1↵");
        }
        PastePlan plan = plan(text.toString(), "1.01.frame");
        plan.step(filling.workbook());
        assertEquals(24, plan.landings().size());
    }

    private PastePlan plan(String clipboard, String from) {
        Block block =
                ((Outcome.Done<Block>) Block.parse(clipboard.replace('⇥', '\t').replace('↵', '\n'))).value();
        return FigurePaste.plan(block, FORM, filling.workbook(), from);
    }

    private static String shown(Entry entry) {
        if (entry instanceof Entry.Words words) {
            return words.text();
        }
        return entry instanceof Entry.NoService
                ? "no-service"
                : entry instanceof Entry.NotCarriedOut
                        ? "not-carried-out"
                        : entry.asNumber().orElseThrow().toPlainString();
    }
}
