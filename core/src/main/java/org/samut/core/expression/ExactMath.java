package org.samut.core.expression;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of EvalEx that forms may use: arithmetic, comparison, and a handful of functions; no clock, randomness,
 * locale, text or reflection. 256 significant digits: sums, differences and the product of any two figures of 40 + 60
 * digits are exact, a division is half up in the 256th digit.
 */
final class ExactMath {
    static final MathContext DIGITS = new MathContext(256, RoundingMode.HALF_UP);
    static final List<String> FUNCTIONS = List.of("abs", "if", "max", "min", "round", "sum");

    static final ExpressionConfiguration CONFIGURATION = configuration();

    private ExactMath() {}

    private static ExpressionConfiguration configuration() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        Map<String, FunctionIfc> known = Map.of(
                "abs", new AbsFunction(),
                "if", new IfFunction(),
                "max", new MaxFunction(),
                "min", new MinFunction(),
                "round", new Round(),
                "sum", new SumFunction());
        known.forEach(functions::addFunction);
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        Map<String, OperatorIfc> infix = Map.ofEntries(
                Map.entry("+", new InfixPlusOperator()),
                Map.entry("-", new InfixMinusOperator()),
                Map.entry("*", new InfixMultiplicationOperator()),
                Map.entry("/", new InfixDivisionOperator()),
                Map.entry("=", new InfixEqualsOperator()),
                Map.entry("!=", new InfixNotEqualsOperator()),
                Map.entry("<", new InfixLessOperator()),
                Map.entry("<=", new InfixLessEqualsOperator()),
                Map.entry(">", new InfixGreaterOperator()),
                Map.entry(">=", new InfixGreaterEqualsOperator()),
                Map.entry("&&", new InfixAndOperator()),
                Map.entry("||", new InfixOrOperator()));
        infix.forEach(operators::addOperator);
        operators.addOperator("!", new PrefixNotOperator());
        operators.addOperator("+", new PrefixPlusOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        return ExpressionConfiguration.builder()
                .functionDictionary(functions)
                .operatorDictionary(operators)
                .mathContext(DIGITS)
                .dataAccessorSupplier(() -> Nothing.KNOWN)
                .defaultConstants(new TreeMap<>())
                .dateTimeFormatters(List.of())
                .zoneId(ZoneOffset.UTC)
                .locale(Locale.ROOT)
                .arraysAllowed(false)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .implicitMultiplicationAllowed(false)
                .singleQuoteStringLiteralsAllowed(false)
                .stripTrailingZeros(false)
                .maxRecursionDepth(Lexer.MOST_TOKENS * 2)
                .build();
    }

    /** Stands where the library wants a store of variables; each evaluation brings its own values. */
    private enum Nothing implements DataAccessorIfc {
        KNOWN;

        @Override
        public EvaluationValue getData(String variable) {
            return null;
        }

        @Override
        public void setData(String variable, EvaluationValue value) {
            throw new UnsupportedOperationException(variable);
        }
    }

    /** {@code round(value, decimals)}, half up, 0 to 60 decimals: the library's own would take a billion. */
    @FunctionParameter(name = "value")
    @FunctionParameter(name = "decimals")
    private static final class Round extends AbstractFunction {
        private static final BigDecimal MOST = BigDecimal.valueOf(60);

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... parameters)
                throws EvaluationException {
            BigDecimal decimals = parameters[1].getNumberValue();
            if (decimals.signum() < 0 || decimals.compareTo(MOST) > 0) {
                throw new EvaluationException(token, "round() takes 0 to 60 decimals");
            }
            return EvaluationValue.numberValue(
                    parameters[0].getNumberValue().setScale(decimals.intValue(), RoundingMode.HALF_UP));
        }
    }
}
