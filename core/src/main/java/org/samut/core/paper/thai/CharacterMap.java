package org.samut.core.paper.thai;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** A ToUnicode map: which characters each code of a font stands for; format: Adobe technical note 5411. */
final class CharacterMap {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The most entries that one block may have. */
    private static final int BLOCK = 100;

    private CharacterMap() {}

    /** @param characters by code, the first for code 1 */
    static byte[] write(List<String> characters) {
        StringBuilder map = new StringBuilder();
        map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 0; from < characters.size(); from += BLOCK) {
            List<String> block = characters.subList(from, Math.min(from + BLOCK, characters.size()));
            map.append(block.size()).append(" beginbfchar\n");
            for (int i = 0; i < block.size(); i++) {
                byte[] unicode = block.get(i).getBytes(StandardCharsets.UTF_16BE);
                map.append('<').append(HEX.toHexDigits((short) (from + i + 1))).append("> <");
                map.append(HEX.formatHex(unicode)).append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
