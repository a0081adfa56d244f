package org.samut.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.failure.Outcome;

class BlockTest {
    /** {@code ⇥} stands for a tab, {@code ↵} for a line feed, {@code ←} for a carriage return, {@code ;} and {@code /} part the cells and rows read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "1⇥2↵3⇥4|1;2/3;4",
                "1⇥2←↵3⇥4←↵|1;2/3;4",
                "1←2←|1/2",
                "1⇥⇥3↵⇥⇥|1;;3",
                "1↵↵2↵↵⇥↵|1//2",
                "\"a⇥b↵c\"⇥2|a⇥b↵c;2",
                "\"he said \"\"no\"\"\"⇥2|he said \"no\";2",
                "12\" pipe⇥2|12\" pipe;2",
                "\"ถนน\" สาย 1⇥2|\"ถนน\" สาย 1;2",
                "\"open⇥2↵3⇥4|\"open;2/3;4",
                "\"\"⇥x|;x",
                "๑,๒๓๔⇥ก|๑,๒๓๔;ก",
                "one|one",
            })
    void cellsAreReadAsASpreadsheetCopiesThem(String clipboard, String cells) {
        assertEquals(cells, read(plain(clipboard)));
    }

    @Test
    void whatIsCopiedIsReadAgain() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String letters = "ก1\"\t\n\r a";
        for (int round = 0; round < 2_000; round++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 1 + random.nextInt(4); row > 0; row--) {
                List<String> cells = new ArrayList<>();
                for (int cell = 1 + random.nextInt(4); cell > 0; cell--) {
                    StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
                    for (int length = random.nextInt(5); length > 0; length--) {
                        text.append(letters.charAt(random.nextInt(letters.length())));
                    }
                    cells.add(text.toString());
                }
                cells.set(0, cells.get(0) + ".");
                rows.add(cells);
            }
            Block block = new Block(rows);
            assertEquals(Outcome.done(block), Block.parse(block.text()), "seed " + seed);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedQuickly() {
        assertTrue(Block.parse("1\n".repeat(20_001)) instanceof Outcome.Done);
        assertTrue(Block.parse("1\n".repeat(20_002)) instanceof Outcome.Refused);
        assertTrue(Block.parse("1\t".repeat(300)) instanceof Outcome.Refused);
        assertTrue(Block.parse("1\t2\n".repeat(5_000_000)) instanceof Outcome.Refused);
        long start = System.nanoTime();
        assertTrue(Block.parse("\"\t".repeat(100) + "\"x".repeat(1_000_000)) instanceof Outcome.Done);
        Block.parse("\"\n".repeat(20_000));
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"1234, false", "'1234\n', false", "'1\t2', true", "'1\n2', true", "'', false"})
    void oneCellIsNoBlock(String clipboard, boolean block) {
        assertEquals(block, Block.isIn(clipboard));
    }

    private static String read(String clipboard) {
        Block block = ((Outcome.Done<Block>) Block.parse(clipboard)).value();
        return String.join(
                        "/",
                        block.rows().stream().map(row -> String.join(";", row)).toList())
                .replace('\t', '⇥')
                .replace('\n', '↵')
                .replace('\r', '←');
    }

    private static String plain(String shown) {
        return shown.replace('⇥', '\t').replace('↵', '\n').replace('←', '\r');
    }
}
