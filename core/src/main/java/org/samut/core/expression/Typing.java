package org.samut.core.expression;

import com.ezylang.evalex.parser.ASTNode;
import java.util.List;
import org.samut.core.text.Text;

/**
 * Finds before evaluation whether an expression gives a figure or true/false. The library would quietly compare a truth
 * with a number, as in {@code 0 < a < 10}; a form may not.
 */
enum Typing {
    NUMBER,
    TRUTH;

    static Typing of(ASTNode node) throws Misread {
        List<ASTNode> parts = node.getParameters();
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL, VARIABLE_OR_CONSTANT -> NUMBER;
            case FUNCTION -> called((Function) node.getToken().getFunctionDefinition(), parts);
            case INFIX_OPERATOR, PREFIX_OPERATOR ->
                operated((Operator) node.getToken().getOperatorDefinition(), parts);
            default -> throw Lexer.unknown(node.getToken().getValue(), 0);
        };
    }

    private static Typing operated(Operator operator, List<ASTNode> parts) throws Misread {
        if (operator.isEquating()) {
            require(of(parts.get(0)), parts.subList(1, 2), operator.symbol());
            return TRUTH;
        }
        require(operator.isJoining() ? TRUTH : NUMBER, parts, operator.symbol());
        return operator.isComparing() || operator.isJoining() ? TRUTH : NUMBER;
    }

    private static Typing called(Function function, List<ASTNode> parts) throws Misread {
        String name = function.name();
        if (function != Function.IF) {
            require(NUMBER, parts, name);
            return NUMBER;
        }
        require(TRUTH, parts.subList(0, 1), name);
        Typing chosen = of(parts.get(1));
        require(chosen, parts.subList(2, 3), name);
        return chosen;
    }

    private static void require(Typing wanted, List<ASTNode> parts, String name) throws Misread {
        for (ASTNode part : parts) {
            if (of(part) != wanted) {
                throw new Misread(
                        wanted == NUMBER
                                ? Text.of(
                                        "ข้าง “" + name + "” ต้องเป็นตัวเลข ไม่ใช่ จริง/เท็จ",
                                        "\"" + name + "\" takes figures, not true or false")
                                : Text.of(
                                        "ข้าง “" + name + "” ต้องเป็นการเปรียบเทียบ เช่น 1.01.service > 0",
                                        "\"" + name + "\" takes comparisons, such as 1.01.service > 0"));
            }
        }
    }
}
