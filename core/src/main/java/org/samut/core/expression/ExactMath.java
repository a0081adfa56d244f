package org.samut.core.expression;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.data.conversion.EvaluationValueConverterIfc;
import com.ezylang.evalex.parser.ASTNode;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * EvalEx as forms may use it: our {@link Operator}s and {@link Function}s, nothing else. 256 significant digits: sums,
 * differences and the product of any two figures of 40 + 60 digits are exact, a division is half up in the 256th digit.
 */
final class ExactMath {
    static final MathContext DIGITS = new MathContext(256, RoundingMode.HALF_UP);

    static final ExpressionConfiguration CONFIGURATION = configuration();

    private ExactMath() {}

    private static ExpressionConfiguration configuration() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        for (Function function : Function.values()) {
            functions.addFunction(function.name(), function);
        }
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        for (Operator operator : Operator.values()) {
            operators.addOperator(operator.symbol(), operator);
        }
        return ExpressionConfiguration.builder()
                .functionDictionary(functions)
                .operatorDictionary(operators)
                .mathContext(DIGITS)
                .dataAccessorSupplier(Nothing.KNOWN::itself)
                .defaultConstants(new TreeMap<>())
                .dateTimeFormatters(List.of())
                .evaluationValueConverter(Nothing.KNOWN)
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

    /** Stands where the library wants a store of variables and a converter; each evaluation brings its own values. */
    private enum Nothing implements DataAccessorIfc, EvaluationValueConverterIfc {
        KNOWN;

        DataAccessorIfc itself() {
            return this;
        }

        @Override
        public EvaluationValue getData(String variable) {
            throw new UnsupportedOperationException(variable);
        }

        @Override
        public void setData(String variable, EvaluationValue value) {
            throw new UnsupportedOperationException(variable);
        }

        /** Only the parts of an expression that are evaluated later are ever converted. */
        @Override
        public EvaluationValue convertObject(Object object, ExpressionConfiguration configuration) {
            return EvaluationValue.expressionNodeValue((ASTNode) object);
        }
    }
}
