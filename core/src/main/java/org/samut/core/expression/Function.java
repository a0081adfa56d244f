package org.samut.core.expression;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/** The functions of a form's expressions: no clock, randomness, locale, text or reflection among them. */
enum Function implements FunctionIfc {
    ABS(1),
    /** {@code if(condition, value, otherwise)}: only the chosen one is evaluated. */
    IF(3),
    MAX(1),
    MIN(1),
    /** {@code round(value, decimals)}, half up, 0 to 60 decimals. */
    ROUND(2),
    SUM(1);

    private static final BigDecimal MOST_DECIMALS = BigDecimal.valueOf(60);

    private final List<FunctionParameterDefinition> parameters;

    Function(int parameters) {
        this.parameters = Collections.nCopies(
                parameters, FunctionParameterDefinition.builder().name("value").build());
    }

    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
        return parameters;
    }

    @Override
    public boolean hasVarArgs() {
        return this == MAX || this == MIN || this == SUM;
    }

    @Override
    public boolean isParameterLazy(int index) {
        return this == IF && index > 0;
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... values) {
        // The count was held when the expression was parsed, the kinds by Typing.
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
            throws EvaluationException {
        if (this == IF) {
            EvaluationValue chosen = values[0].getBooleanValue() ? values[1] : values[2];
            return expression.evaluateSubtree(chosen.getExpressionNode());
        }
        BigDecimal figure = values[0].getNumberValue();
        if (this == ABS) {
            return EvaluationValue.numberValue(figure.abs());
        }
        if (this == ROUND) {
            return EvaluationValue.numberValue(figure.setScale(decimals(token, values[1]), RoundingMode.HALF_UP));
        }
        for (int i = 1; i < values.length; i++) {
            BigDecimal next = values[i].getNumberValue();
            figure = this == SUM
                    ? figure.add(next, ExactMath.DIGITS)
                    : this == MAX ? figure.max(next) : figure.min(next);
        }
        return EvaluationValue.numberValue(figure);
    }

    /** Unbounded, {@code round(1, 999999999)} would take all memory. */
    private static int decimals(Token token, EvaluationValue value) throws EvaluationException {
        BigDecimal decimals = value.getNumberValue();
        if (decimals.signum() < 0 || decimals.compareTo(MOST_DECIMALS) > 0) {
            throw new EvaluationException(token, "round() takes 0 to 60 decimals");
        }
        return decimals.intValue();
    }
}
