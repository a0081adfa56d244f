package org.samut.core.expression;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;

/**
 * The operators of a form's expressions. Unlike the library's own they hold 1.0 and 1.00 equal, know every zero when
 * they divide, never join texts, and cost a fresh JVM no reading of annotations.
 */
enum Operator implements OperatorIfc {
    OR("||", OPERATOR_PRECEDENCE_OR, 2),
    AND("&&", OPERATOR_PRECEDENCE_AND, 2),
    EQUAL("=", OPERATOR_PRECEDENCE_EQUALITY, 2),
    UNEQUAL("!=", OPERATOR_PRECEDENCE_EQUALITY, 2),
    LESS("<", OPERATOR_PRECEDENCE_COMPARISON, 2),
    AT_MOST("<=", OPERATOR_PRECEDENCE_COMPARISON, 2),
    MORE(">", OPERATOR_PRECEDENCE_COMPARISON, 2),
    AT_LEAST(">=", OPERATOR_PRECEDENCE_COMPARISON, 2),
    PLUS("+", OPERATOR_PRECEDENCE_ADDITIVE, 2),
    MINUS("-", OPERATOR_PRECEDENCE_ADDITIVE, 2),
    TIMES("*", OPERATOR_PRECEDENCE_MULTIPLICATIVE, 2),
    DIVIDED("/", OPERATOR_PRECEDENCE_MULTIPLICATIVE, 2),
    NOT("!", OPERATOR_PRECEDENCE_UNARY, 1),
    NEGATIVE("-", OPERATOR_PRECEDENCE_UNARY, 1),
    POSITIVE("+", OPERATOR_PRECEDENCE_UNARY, 1);

    private final String symbol;
    private final int precedence;
    private final int operands;

    Operator(String symbol, int precedence, int operands) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.operands = operands;
    }

    String symbol() {
        return symbol;
    }

    boolean isComparing() {
        return precedence == OPERATOR_PRECEDENCE_COMPARISON;
    }

    boolean isEquating() {
        return precedence == OPERATOR_PRECEDENCE_EQUALITY;
    }

    boolean isJoining() {
        return this == AND || this == OR || this == NOT;
    }

    @Override
    public int getPrecedence() {
        return precedence;
    }

    @Override
    public int getPrecedence(ExpressionConfiguration configuration) {
        return precedence;
    }

    @Override
    public boolean isLeftAssociative() {
        return operands == 2;
    }

    @Override
    public boolean isPrefix() {
        return operands == 1;
    }

    @Override
    public boolean isPostfix() {
        return false;
    }

    @Override
    public boolean isInfix() {
        return operands == 2;
    }

    /** The right side of {@code and} and {@code or} is only looked at where it matters, so that it may divide. */
    @Override
    public boolean isOperandLazy() {
        return this == AND || this == OR;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operand)
            throws EvaluationException {
        return switch (this) {
            case OR -> isTrue(expression, operand[0]) ? EvaluationValue.TRUE : right(expression, operand);
            case AND -> isTrue(expression, operand[0]) ? right(expression, operand) : EvaluationValue.FALSE;
            case NOT -> truth(!operand[0].getBooleanValue());
            case EQUAL -> truth(isSame(operand));
            case UNEQUAL -> truth(!isSame(operand));
            case LESS -> truth(order(operand) < 0);
            case AT_MOST -> truth(order(operand) <= 0);
            case MORE -> truth(order(operand) > 0);
            case AT_LEAST -> truth(order(operand) >= 0);
            default -> EvaluationValue.numberValue(figure(token, operand));
        };
    }

    private BigDecimal figure(Token token, EvaluationValue... operand) throws EvaluationException {
        BigDecimal left = operand[0].getNumberValue();
        BigDecimal right = operand[operand.length - 1].getNumberValue();
        return switch (this) {
            case PLUS -> left.add(right, ExactMath.DIGITS);
            case MINUS -> left.subtract(right, ExactMath.DIGITS);
            case TIMES -> left.multiply(right, ExactMath.DIGITS);
            case NEGATIVE -> left.negate();
            case POSITIVE -> left;
            default -> {
                if (right.signum() == 0) {
                    throw new EvaluationException(token, "division by zero");
                }
                yield left.divide(right, ExactMath.DIGITS);
            }
        };
    }

    private static EvaluationValue right(Expression expression, EvaluationValue... operand) throws EvaluationException {
        return truth(isTrue(expression, operand[1]));
    }

    private static boolean isTrue(Expression expression, EvaluationValue lazy) throws EvaluationException {
        return expression.evaluateSubtree(lazy.getExpressionNode()).getBooleanValue();
    }

    private static boolean isSame(EvaluationValue... operand) {
        return operand[0].isBooleanValue()
                ? operand[0].getBooleanValue().equals(operand[1].getBooleanValue())
                : order(operand) == 0;
    }

    private static int order(EvaluationValue... operand) {
        return operand[0].getNumberValue().compareTo(operand[1].getNumberValue());
    }

    private static EvaluationValue truth(boolean value) {
        return value ? EvaluationValue.TRUE : EvaluationValue.FALSE;
    }
}
