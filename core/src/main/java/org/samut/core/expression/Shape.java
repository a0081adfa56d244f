package org.samut.core.expression;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import org.samut.core.text.Text;

/**
 * An expression over {@code v0}, {@code v1} … that many items share, parsed once. Immutable and safe for several
 * threads: only the parsed tree is shared, which the library never changes, and each evaluation has its own values.
 */
final class Shape {
    private final ASTNode tree;
    private final Typing typing;

    private Shape(ASTNode tree, Typing typing) {
        this.tree = tree;
        this.typing = typing;
    }

    Typing typing() {
        return typing;
    }

    /** {@code operands} is the number of figures and variables in the text: all of them must be in the tree. */
    static Shape parse(String text, int operands) throws Misread {
        try {
            ASTNode tree = new Expression(text, ExactMath.CONFIGURATION).getAbstractSyntaxTree();
            if (leaves(tree) != operands) {
                throw new Misread(Text.of(
                        "มีตัวเลขหรือรายการวางติดกันโดยไม่มีเครื่องหมายคั่น",
                        "two figures or items stand side by side with no operator between them"));
            }
            return new Shape(tree, Typing.of(tree));
        } catch (ParseException e) {
            throw new Misread(Text.of(
                    "รูปนิพจน์ไม่ครบหรือสลับที่ เช่น ขาดตัวเลข เครื่องหมาย หรือวงเล็บ",
                    "the expression is incomplete or out of order (" + e.getMessage() + ")"));
        }
    }

    private static int leaves(ASTNode node) {
        int leaves = node.getParameters().isEmpty() ? 1 : 0;
        for (ASTNode part : node.getParameters()) {
            leaves += leaves(part);
        }
        return leaves;
    }

    Evaluated evaluate(BigDecimal[] values) {
        try {
            EvaluationValue value = new Evaluation(values).evaluateSubtree(tree);
            if (value.isNumberValue()) {
                return new Evaluated.Number(value.getNumberValue());
            }
            if (value.isBooleanValue()) {
                return new Evaluated.Truth(value.getBooleanValue());
            }
            return new Evaluated.Undecided("neither a number nor true or false");
        } catch (BaseException | RuntimeException e) {
            // Whatever the library stumbles over is the form's fault and never a pass.
            String message = e.getMessage();
            return new Evaluated.Undecided(message == null ? "it cannot be worked out" : message);
        }
    }

    /** One evaluation: asks for its variables here and not in the library's shared, changeable store. */
    private static final class Evaluation extends Expression implements DataAccessorIfc {
        private final BigDecimal[] values;

        Evaluation(BigDecimal[] values) {
            super("", ExactMath.CONFIGURATION);
            this.values = values;
        }

        @Override
        public DataAccessorIfc getDataAccessor() {
            return this;
        }

        @Override
        public EvaluationValue getData(String variable) {
            return EvaluationValue.numberValue(values[Integer.parseInt(variable, 1, variable.length(), 10)]);
        }

        @Override
        public void setData(String variable, EvaluationValue value) {
            throw new UnsupportedOperationException(variable);
        }
    }
}
