package org.samut.core.paper.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thai lines end between words. */
class LineBreaksTest {
    private final LineBreaks breaks = LineBreaks.keepingWhole("หนองกะปุ");

    @ParameterizedTest
    @CsvSource({
        "การบำรุงรักษาถนนและสะพาน, การ|บำรุงรักษา|ถนน|และ|สะพาน",
        "จังหวัดหนองบัวลำภู, จังหวัด|หนองบัวลำภู",
        "นายกองค์การบริหารส่วนตำบลหนองกะปุ, นายกองค์การบริหารส่วนตำบล|หนองกะปุ",
        "ที่ก่อสร้างผิดกฎหมาย, ที่|ก่อสร้าง|ผิดกฎหมาย",
        "ผู้ป่วยเอดส์ที่มีสิทธิ, ผู้ป่วยเอดส์ที่|มี|สิทธิ",
        "ต่าง ๆ กัน ฯลฯ, ต่าง ๆ |กัน ฯลฯ",
        "ในปี พ.ศ. 2566 นี้, ใน|ปี |พ.ศ. 2566 |นี้",
        "เด็กอายุ 2-5 ปี, เด็ก|อายุ |2-5 |ปี",
        "(อปพร.) ที่ได้รับ, (อปพร.) |ที่|ได้รับ",
        "อ.บ้านลาด จ.เพชรบุรี, อ.บ้านลาด |จ.เพชรบุรี",
        "ตามมาตรา ม.16(2) แห่ง, ตาม|มาตรา |ม.16(2) |แห่ง",
    })
    void aLineMayEndBetweenWordsOnly(String text, String cut) {
        BitSet good = breaks.good(text);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(i > 0 && good.get(i) ? "|" : "").append(text.charAt(i));
        }
        assertEquals(cut, shown.toString());
    }

    @Test
    void noLineIsWiderThanItsColumnAndNoCharacterIsLost() throws Exception {
        Face face = Face.load("Sarabun-Regular");
        for (String text : HardWords.all()) {
            for (double width : new double[] {200, 60, 25, 12}) {
                List<ShapedText> lines = Paragraph.fill(ShapedText.of(face, text), breaks, 10, width);
                StringBuilder all = new StringBuilder();
                for (ShapedText line : lines) {
                    all.append(line.text());
                    assertTrue(
                            line.width(10) <= width || line.clusterStarts().length == 2, line.text() + " in " + width);
                }
                assertEquals(text.replace(" ", ""), all.toString().replace(" ", ""));
            }
        }
    }
}
