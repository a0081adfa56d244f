package org.samut.core.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samut.core.signature.Digest;

class ChainTest {
    private static final Change.Author AUTHOR = new Change.Author("สมหญิง", "pc-1");

    private static List<Change> log(int lines) {
        Chain chain = Chain.empty("w");
        List<Change> log = new ArrayList<>();
        for (int at = 1; at <= lines; at++) {
            Entering entering = new Entering("1.01.frame", Entry.figure(at + ".0"), Optional.of("ทถ.6"));
            log.add(chain.link(entering, AUTHOR, new HybridTime(1_000L * at, 0)));
        }
        return log;
    }

    @Test
    void theCanonicalFormIsTheDocumentedOne() {
        Change line = log(1).get(0);
        String canonical = "14:samut-change-1,1:1,1:w,10:1.01.frame,10:figure 1.0,18:สมหญิง,4:pc-1,4:1000,1:0,9:+ทถ.6,"
                + "64:" + Change.NO_HASH + ",";
        assertEquals(Digest.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8)), line.hash());
    }

    @Test
    void aWholeLogHasNoBreak() {
        assertEquals(Optional.empty(), Chain.firstBreak(List.of()));
        assertEquals(Optional.empty(), Chain.firstBreak(log(50)));
    }

    static Stream<UnaryOperator<Change>> alterations() {
        return Stream.of(
                line -> with(line, "1.02.frame", line.entry(), line.author(), line.time(), line.document()),
                line -> with(line, line.field(), Entry.figure("7.00"), line.author(), line.time(), line.document()),
                line -> with(
                        line, line.field(), line.entry(), new Change.Author("x", "pc-1"), line.time(), line.document()),
                line -> with(
                        line,
                        line.field(),
                        line.entry(),
                        new Change.Author("สมหญิง", ""),
                        line.time(),
                        line.document()),
                line -> with(
                        line, line.field(), line.entry(), line.author(), new HybridTime(7_000, 1), line.document()),
                line -> with(
                        line, line.field(), line.entry(), line.author(), new HybridTime(7_001, 0), line.document()),
                line -> with(line, line.field(), line.entry(), line.author(), line.time(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void anyAlteredPartIsFoundAtItsLine(UnaryOperator<Change> alteration) {
        List<Change> log = log(12);
        log.set(6, alteration.apply(log.get(6)));
        assertEquals(Optional.of(new Chain.Break(7, "the line was altered")), Chain.firstBreak(log));
    }

    @Test
    void aLineThatIsMissingDoubledOrMovedIsFound() {
        List<Change> missing = log(12);
        missing.remove(4);
        assertEquals(5, Chain.firstBreak(missing).orElseThrow().sequence());
        List<Change> moved = log(12);
        moved.add(3, moved.remove(8));
        assertEquals(4, Chain.firstBreak(moved).orElseThrow().sequence());
        assertTrue(Chain.firstBreak(log(12).subList(1, 12)).isPresent());
    }

    @Test
    void aRewrittenLineWithAFreshHashBreaksTheNextOne() {
        List<Change> log = log(12);
        Change old = log.get(6);
        Change forged = with(old, old.field(), Entry.figure("70"), old.author(), old.time(), old.document());
        log.set(6, hashed(forged, Chain.hashOf(forged)));
        assertEquals(
                Optional.of(new Chain.Break(8, "the line does not follow from the one before")), Chain.firstBreak(log));
    }

    @Test
    void partsCannotBeShiftedIntoEachOther() {
        Chain one = Chain.empty("w");
        Chain other = Chain.empty("w");
        HybridTime time = new HybridTime(1, 0);
        assertNotEquals(
                one.link(Entering.of("a,1:b", Entry.BLANK), new Change.Author("c", "d"), time)
                        .hash(),
                other.link(Entering.of("a", Entry.BLANK), new Change.Author("b,1:c", "d"), time)
                        .hash());
    }

    private static Change with(
            Change line, String field, Entry entry, Change.Author author, HybridTime time, Optional<String> document) {
        return new Change(
                line.sequence(),
                line.workbook(),
                field,
                entry,
                author,
                time,
                document,
                line.previousHash(),
                line.hash());
    }

    private static Change hashed(Change line, String hash) {
        return new Change(
                line.sequence(),
                line.workbook(),
                line.field(),
                line.entry(),
                line.author(),
                line.time(),
                line.document(),
                line.previousHash(),
                hash);
    }
}
