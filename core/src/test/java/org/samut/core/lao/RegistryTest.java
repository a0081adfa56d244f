package org.samut.core.lao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    private static final Registry REGISTRY = Registry.load();

    @Test
    void itHoldsThePublishedOnesAndBangkok() {
        assertEquals(7850, REGISTRY.all().size());
        var codes = new HashSet<String>();
        REGISTRY.all().forEach(lao -> codes.add(lao.code()));
        assertEquals(7850, codes.size());
        assertEquals(
                new Lao("TH-10", LaoType.BMA, "กรุงเทพมหานคร", "", "10", "กรุงเทพมหานคร"),
                REGISTRY.find("TH-10").orElseThrow());
    }

    @Test
    void oneLookedUpAloneIsTheSameAsAmongAll() {
        for (int at = 0; at < REGISTRY.all().size(); at += 157) {
            Lao among = REGISTRY.all().get(at);
            assertEquals(Optional.of(among), Registry.load().find(among.code()));
        }
        Lao last = REGISTRY.all().get(REGISTRY.all().size() - 1);
        assertEquals(Optional.of(last), Registry.load().find("0" + last.code()));
        for (String no : List.of("", "0", "9999999", "006760607", "หนองกะปุ", "676060", "\n676060")) {
            assertEquals(Optional.empty(), Registry.load().find(no));
        }
    }

    @Test
    void nongKapuIsWhereItIs() {
        assertEquals(
                new Lao("6760607", LaoType.SAO, "หนองกะปุ", "บ้านลาด", "76", "เพชรบุรี"),
                REGISTRY.find("6760607").orElseThrow());
    }

    @Test
    void everyPublishedNameIsTypedAsItStands() {
        for (Lao lao : REGISTRY.all()) {
            for (Typed.Word word : Typed.words(lao.name())) {
                assertTrue(Typed.comparable(lao.name()).contains(word.plain()), lao::toString);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6760607, 6760607",
        "06760607, 6760607",
        "๖๗๖๐๖๐๗, 6760607",
        "' 6760607 ', 6760607",
        "th-10, TH-10",
    })
    void aCodeIsFoundAsPeopleWriteIt(String typed, String code) {
        assertEquals(code, REGISTRY.find(typed).orElseThrow().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9999999", "006760607", "หนองกะปุ"})
    void whatIsNoCodeIsNotFound(String typed) {
        assertEquals(Optional.empty(), REGISTRY.find(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "หนองกะปุ, 6760607",
        "หนองกะปุ เพชรบุรี, 6760607",
        "เพชรบุรี หนองกะปุ, 6760607",
        "บ้านลาด กะปุ, 6760607",
        "อบต.หนองกะปุ, 6760607",
        "อบต หนองกะปุ, 6760607",
        "อบตหนองกะปุ, 6760607",
        "ต.หนองกะปุ อ.บ้านลาด จ.เพชรบุรี, 6760607",
        "องค์การบริหารส่วนตำบลหนองกะปุ, 6760607",
        "6760607, 6760607",
        "06760607, 6760607",
        "0676060, 6760602",
        "๖๗๖๐๖๐๗, 6760607",
        "phetchaburi หนองกะปุ, 6760607",
        "ทน.สมุทรปราการ, 3110102",
        "เทศบาลนครสมุทรปราการ, 3110102",
        "อบจ.เพชรบุรี, 2760101",
        "เมืองพัทยา, 3200408",
        "กรุงเทพ, TH-10",
        "กทม, TH-10",
        "จ.ป.ร., 5850402",
        "'เเพรกษาใหม่', 4110109",
    })
    void theRightOneComesFirst(String typed, String code) {
        List<Lao> found = REGISTRY.search(typed, 20);
        assertEquals(code, found.isEmpty() ? "nothing" : found.get(0).code(), () -> found.toString());
    }

    @Test
    void theRankIsExactCodeThenNameStartThenNamePartThenOthers() {
        List<Lao> found = REGISTRY.search("บ้านลาด", 7850);
        int lastWhole = -1;
        int firstPart = Integer.MAX_VALUE;
        int firstOther = Integer.MAX_VALUE;
        for (int i = 0; i < found.size(); i++) {
            String name = found.get(i).name();
            if (name.startsWith("บ้านลาด")) {
                lastWhole = i;
            } else if (name.contains("บ้านลาด")) {
                firstPart = Math.min(firstPart, i);
            } else {
                firstOther = Math.min(firstOther, i);
            }
        }
        assertTrue(lastWhole >= 0 && firstOther < Integer.MAX_VALUE, found::toString);
        assertTrue(lastWhole < firstPart && lastWhole < firstOther, found::toString);
        assertEquals("6760607", REGISTRY.search("6760607 บ้านลาด", 5).get(0).code());
    }

    @Test
    void aProvinceNarrowsByItsNameAndAnyKindOfSpace() {
        List<Lao> found = REGISTRY.search("เทศบาลตำบล\u00A0จ.เพชรบุรี", 7850);
        assertTrue(!found.isEmpty());
        for (Lao lao : found) {
            assertEquals(LaoType.SUBDISTRICT, lao.type());
            assertEquals("เพชรบุรี", lao.province());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "อ.", ".", "\u200B"})
    void nothingTypedFindsNothing(String typed) {
        assertEquals(List.of(), REGISTRY.search(typed, 20));
    }

    @Test
    void hostileTypingIsHarmless() {
        assertEquals(List.of(), REGISTRY.search("ก".repeat(1_000_000), 20));
        assertEquals(List.of(), REGISTRY.search("(.*+[\\", 20));
        assertEquals(3, REGISTRY.search("อบต", 3).size());
    }

    @Test
    void preciselyTheThreeWrongTypeCodesAreWarnedOf() {
        var warned = new HashSet<String>();
        for (Lao lao : REGISTRY.all()) {
            if (!REGISTRY.warnings(lao).isEmpty()) {
                warned.add(lao.code());
            }
        }
        assertEquals(new HashSet<>(List.of("3200408", "6130408", "6720123")), warned);
        String thai =
                REGISTRY.warnings(REGISTRY.find("6130408").orElseThrow()).get(0).thai();
        assertTrue(thai.contains("6130408") && thai.contains("อบต.") && thai.contains("เทศบาลตำบล"), thai);
    }

    @Test
    void anUpgradedOneIsFoundByItsLastSixDigits() {
        assertEquals(
                List.of("6760607"),
                REGISTRY.sameLastSix("5760607").stream().map(Lao::code).toList());
        assertEquals(List.of(), REGISTRY.sameLastSix("TH-10"));
        assertEquals(List.of(), REGISTRY.sameLastSix("760607"));
    }
}
