package org.samut.core.expression;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.List;
import java.util.Set;
import org.samut.core.text.Text;

/**
 * Finds before evaluation whether an expression gives a figure or true/false. The library would quietly compare a truth
 * with a number, as in {@code 0 < a < 10}; a form may not.
 */
enum Typing {
    NUMBER,
    TRUTH;

    private static final Set<String> COMPARING = Set.of("<", "<=", ">", ">=");
    private static final Set<String> EQUATING = Set.of("=", "!=");
    private static final Set<String> JOINING = Set.of("&&", "||", "!");

    static Typing of(ASTNode node) throws Misread {
        List<ASTNode> parts = node.getParameters();
        TokenType type = node.getToken().getType();
        if (type == TokenType.NUMBER_LITERAL || type == TokenType.VARIABLE_OR_CONSTANT) {
            return NUMBER;
        }
        String name = node.getToken().getValue();
        if (type == TokenType.FUNCTION && name.equalsIgnoreCase("if")) {
            return choosing(parts);
        }
        if (EQUATING.contains(name)) {
            require(of(parts.get(0)), parts.subList(1, 2), name);
            return TRUTH;
        }
        require(JOINING.contains(name) ? TRUTH : NUMBER, parts, name);
        return COMPARING.contains(name) || JOINING.contains(name) ? TRUTH : NUMBER;
    }

    private static Typing choosing(List<ASTNode> parts) throws Misread {
        if (parts.size() != 3) {
            throw new Misread(Text.of(
                    "if ต้องมีสามส่วน: if(เงื่อนไข, ค่า, ค่า)", "if takes three parts: if(condition, value, value)"));
        }
        require(TRUTH, parts.subList(0, 1), "if");
        Typing chosen = of(parts.get(1));
        require(chosen, parts.subList(2, 3), "if");
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
