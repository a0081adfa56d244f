package org.samut.sync.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    static List<Problem> all() {
        return Stream.of(Problems.ALL, EvidenceProblems.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsWholeInBothLanguagesAndComesBackFromTheWire(Problem problem) {
        assertTrue(problem.detailTh().codePoints().anyMatch(c -> c >= 0x0E00 && c <= 0x0E7F), problem.code());
        assertTrue(problem.nextTh().codePoints().anyMatch(c -> c >= 0x0E00 && c <= 0x0E7F), problem.code());
        assertTrue(problem.detailEn().endsWith(".") && problem.nextEn().endsWith("."), problem.code());
        assertEquals(
                problem, WireJson.reply(WireJson.write(problem), Problem.class).orElseThrow());
        String json = new String(WireJson.write(problem), UTF_8);
        assertTrue(json.contains("\"detail_th\"") && json.contains("\"next_en\""), json);
    }

    @Test
    void noTwoHaveTheSameCode() {
        assertEquals(
                all().size(),
                all().stream().map(Problem::code).collect(Collectors.toSet()).size());
    }

    @Test
    void aServerThatTalksTooMuchIsCutShort() {
        Problem problem = new Problem("t", "t", 422, "d", "c", "ก".repeat(60_000), "d", "n", "n");
        assertEquals(2_000, problem.refusal().happened().thai().length());
    }
}
