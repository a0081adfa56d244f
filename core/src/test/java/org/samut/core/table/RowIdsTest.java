package org.samut.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowIdsTest {
    @Test
    void rowsStandWhereTheyWereMadeAfterAnyInsertions() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        RowIds ids = new RowIds(random);
        List<String> table = new ArrayList<>();
        for (int round = 0; round < 600; round++) {
            int at = random.nextInt(3) == 0 ? table.size() : random.nextInt(table.size() + 1);
            table.addAll(at, ids.at(List.copyOf(table), at, 1 + random.nextInt(9)));
        }
        assertEquals(table.stream().sorted().toList(), table, "seed " + seed);
        assertEquals(new HashSet<>(table).size(), table.size(), "seed " + seed);
    }

    @Test
    void manyRowsAtOnePlaceNeedNoLongIds() {
        RowIds ids = new RowIds(new Random(1));
        List<String> table = new ArrayList<>(ids.after(List.of(), 20_000));
        table.addAll(1, ids.at(List.copyOf(table), 1, 5_000));
        for (int round = 0; round < 1_000; round++) {
            table.addAll(1, ids.at(List.copyOf(table.subList(0, 3)), 1, 1));
        }
        assertEquals(table.stream().sorted().toList(), table);
        assertTrue(table.stream().mapToInt(String::length).max().orElseThrow() < 250);
        assertEquals(13, table.get(table.size() - 1).length());
    }

    @Test
    void twoPcsAtOnePlaceMakeTwoRows() {
        List<String> here = new RowIds(new Random(1)).after(List.of(), 3);
        List<String> there = new RowIds(new Random(2)).after(List.of(), 3);
        List<String> both = new ArrayList<>(here);
        both.addAll(there);
        both.sort(null);
        assertEquals(6, new HashSet<>(both).size());
        String between = new RowIds(new Random(3)).at(both, 1, 1).get(0);
        assertTrue(between.compareTo(both.get(1)) > 0 && between.compareTo(both.get(2)) < 0, between + " in " + both);
    }

    @Test
    void thereIsRoomAfterTheLastOfAll() {
        List<String> ids = new RowIds(new Random(1)).after(List.of("zzzzzz-000000"), 2);
        assertTrue(ids.get(0).compareTo("zzzzzz-000000") > 0 && ids.get(1).compareTo(ids.get(0)) > 0, ids.toString());
    }
}
