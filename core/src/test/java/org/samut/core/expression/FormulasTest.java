package org.samut.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;

class FormulasTest {
    private static final Item TABLE = new Item(
            "1.roads",
            ItemKind.TABLE,
            "",
            "",
            0,
            List.of(),
            List.of(Item.of("length", ItemKind.COUNT, "", "", 3), Item.of("name", ItemKind.TEXT, "", "", 0)),
            "");
    private final Formulas formulas = new Formulas(id -> switch (id) {
        case "1.a", "1.b", "1.01.frame" -> Optional.of(Item.of(id, ItemKind.COUNT, "", "", 0));
        case "1.name" -> Optional.of(Item.of(id, ItemKind.TEXT, "", "", 0));
        case "1.roads" -> Optional.of(TABLE);
        default -> Optional.empty();
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3|7",
                "(1 + 2) * 3|9",
                "10 - 2 - 3|5",
                "-(2) + 5|3",
                "min(3, 1, 2) + max(3, 7) + sum(1, 2, 3) + abs(-4)|18",
                "round(2.345, 2)|2.35",
                "round(2.5, 0)|3",
                "if(1 < 2, 10, 1 / 0)|10",
                "IF(1 > 2, 1 / 0, 20)|20",
                "0.1 + 0.2|0.3",
                "1 / 8|0.125"
            })
    void computesExactly(String expression, String figure) {
        Evaluated.Number number =
                assertInstanceOf(Evaluated.Number.class, parsed(expression).evaluate());

        assertEquals(0, new BigDecimal(figure).compareTo(number.value()), number.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0 = 1.00|true",
                "1 == 1|true",
                "1 <> 1|false",
                "1 != 2|true",
                "2 <= 2 and 3 > 2|true",
                "1 > 2 or not(1 > 2)|true",
                "1 = 1 or 1 / 0 > 1|true",
                "1 = 2 and 1 / 0 > 1|false",
                "(1 < 2) = (3 < 4)|true"
            })
    void holdsOrDoesNot(String expression, boolean truth) {
        assertTrue(parsed(expression).isTruth());
        assertEquals(new Evaluated.Truth(truth), parsed(expression).evaluate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "* 2",
                "(1",
                "1)",
                "1 2",
                "1.a 1.b",
                "1, 2",
                "abs()",
                "abs(1, 2)",
                "if(1 > 2, 3)",
                "0 < 1.a < 10",
                "1 + (1 < 2)",
                "not 1 > 2",
                "1.a and 1.b",
                "1.c",
                "1.name > 1",
                "prior('1.c')",
                "prior(1.a)",
                "prior '1.a'",
                "1e5",
                "1.5e3",
                "1..5",
                "0x10",
                "'text'",
                "random()",
                "dt_now()",
                "str_upper(1)",
                "sqrt(2)",
                "2 ^ 1000000000",
                "2 ** 3",
                "a := 1",
                "1.roads > 1",
                "sum(1.roads.name)",
                "sum(1.roads.width)",
                "count(1.a)",
                "pi",
                "true",
                "๑ + ๒",
                "1; 2",
                "{1}",
                "1.a % 2",
                "1.a[0]"
            })
    void refusesEverythingElse(String expression) {
        Outcome<Formula> outcome = formulas.parse(expression);

        assertInstanceOf(Outcome.Refused.class, outcome, expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 / 0", "1 / 0.00", "1 / (1.a - 1.a)", "round(1, 61)", "round(1, 999999999)", "round(1, -1)"})
    void whatCannotBeEvaluatedIsUndecided(String expression) {
        Formula formula = parsed(expression);
        BigDecimal[] ones =
                formula.references().stream().map(each -> BigDecimal.ONE).toArray(BigDecimal[]::new);

        assertInstanceOf(Evaluated.Undecided.class, formula.evaluate(ones));
    }

    @Test
    void longDeepAndWideExpressionsAreRefused() {
        for (String hostile : List.of(
                "1" + " + 1".repeat(600),
                "(".repeat(40) + "1" + ")".repeat(40),
                "-".repeat(400) + "1",
                "9".repeat(3_000))) {
            assertInstanceOf(Outcome.Refused.class, formulas.parse(hostile));
        }
    }

    @Test
    void theDearestExpressionThatIsTakenIsCheap() {
        String dear = "1.a" + " * 1.a".repeat(149);
        BigDecimal large = new BigDecimal("9".repeat(40) + "." + "9".repeat(60));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertInstanceOf(Evaluated.Number.class, parsed(dear).evaluate(large));
        });
    }

    @Test
    void tablesAreReadByColumn() {
        assertEquals(
                List.of(
                        new Reference.Column("1.roads", "length", Reference.Fold.SUM),
                        new Reference.RowCount("1.roads"),
                        new Reference.Prior("1.a")),
                parsed("sum(1.roads.length) / count(1.roads) + prior('1.a') + sum(1.roads.length)")
                        .references());
    }

    @Test
    void exactForAnyTwoFigures() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Formula sum = parsed("1.a + 1.b - 1.b = 1.a and 1.a * 1.b = 1.b * 1.a");
        Formula product = parsed("1.a * 1.b");
        for (int i = 0; i < 500; i++) {
            BigDecimal a = figure(random);
            BigDecimal b = figure(random);
            assertEquals(new Evaluated.Truth(true), sum.evaluate(a, b), "seed " + seed);
            Evaluated.Number exact = (Evaluated.Number) product.evaluate(a, b);
            assertEquals(0, a.multiply(b).compareTo(exact.value()), "seed " + seed);
        }
    }

    @Test
    void oneFormulaServesManyThreads() throws Exception {
        Formula formula = parsed("if(1.a > 1.b, 1.a - 1.b, 1.b - 1.a) + sum(1.a, 1.b)");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(thread ->
                            () -> IntStream.range(0, 5_000).allMatch(i -> {
                                BigDecimal a = BigDecimal.valueOf(thread * 10_000L + i);
                                BigDecimal b = BigDecimal.valueOf(i);
                                Evaluated value = formula.evaluate(a, b);
                                return value instanceof Evaluated.Number number
                                        && number.value().compareTo(a.add(a)) == 0;
                            }))
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertTrue(done.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static BigDecimal figure(Random random) {
        BigInteger digits = new BigInteger(100 + random.nextInt(220), random);
        return new BigDecimal(digits, random.nextInt(61));
    }

    private Formula parsed(String expression) {
        Outcome<Formula> outcome = formulas.parse(expression);
        if (outcome instanceof Outcome.Done<Formula> done) {
            return done.value();
        }
        throw new AssertionError(outcome);
    }
}
