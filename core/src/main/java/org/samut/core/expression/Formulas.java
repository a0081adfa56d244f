package org.samut.core.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.expression.Lexer.Kind;
import org.samut.core.expression.Lexer.Token;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.text.Text;

/**
 * Parses the expressions of one form. Expressions that differ only in the items they name share one parsed
 * {@link Shape}, so that a form of a thousand items costs a handful of parses. Not thread-safe.
 */
public final class Formulas {
    private static final Text NEXT = Text.of(
            "ตัวอย่างที่ถูกต้อง: 1.01.service <= 1.01.frame หรือ 1.01.frame <= prior('1.01.frame') * 10"
                    + " ใช้ได้: + - * / ( ) = != < <= > >= and or not abs if max min round sum count",
            "Right would be: 1.01.service <= 1.01.frame, or 1.01.frame <= prior('1.01.frame') * 10."
                    + " Known: + - * / ( ) = != < <= > >= and or not abs if max min round sum count.");
    private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||", "not", "!");
    private static final Map<String, String> SYMBOLS = Map.of("==", "=", "<>", "!=");

    private static final Set<String> FUNCTIONS = Set.of("abs", "if", "max", "min", "round", "sum");

    private final Items items;
    private final Map<String, Shape> shapes = new HashMap<>();

    public Formulas(Items items) {
        this.items = items;
    }

    /** The formula, or a refusal that says what in the expression is wrong and what would be right. */
    public Outcome<Formula> parse(String expression) {
        try {
            return Outcome.done(new Reading(new Lexer(expression).tokens()).formula(expression));
        } catch (Misread e) {
            return Outcome.refused(new Refusal(
                    "form.expression",
                    Text.of(
                            "นิพจน์ “" + expression + "” ใช้ไม่ได้: " + e.text().thai(),
                            "The expression \"" + expression + "\" cannot be used: "
                                    + e.text().english()),
                    NEXT));
        }
    }

    /** One walk over the tokens that writes the shape and numbers the references. */
    private final class Reading {
        private final List<Token> tokens;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Reference> references = new ArrayList<>();
        private int operands;
        private final StringBuilder shape = new StringBuilder();
        private int at;

        Reading(List<Token> tokens) {
            this.tokens = tokens;
        }

        Formula formula(String expression) throws Misread {
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                switch (token.kind()) {
                    case NUMBER -> {
                        shape.append(token.text());
                        operands++;
                    }
                    case SYMBOL -> shape.append(SYMBOLS.getOrDefault(token.text(), token.text()));
                    case REFERENCE -> variable(token.text(), answer(token));
                    case PRIOR -> variable("prior " + token.text(), prior(token));
                    case WORD -> word(token);
                }
                shape.append(' ');
                at++;
            }
            String text = shape.toString();
            Shape parsed = shapes.get(text);
            if (parsed == null) {
                parsed = Shape.parse(text, operands);
                shapes.put(text, parsed);
            }
            return new Formula(expression, references, parsed);
        }

        private void word(Token token) throws Misread {
            boolean not = token.text().equals("not");
            if (WORDS.containsKey(token.text()) && (!not || isFollowedBy(1, "("))) {
                shape.append(WORDS.get(token.text()));
                return;
            }
            if (not || !isFollowedBy(1, "(")) {
                throw Lexer.unknown(token.text(), token.at() - 1);
            }
            Optional<Reference> table = overTable(token);
            if (table.isPresent()) {
                variable(token.text() + " " + tokens.get(at + 2).text(), table.get());
                at += 3;
            } else if (FUNCTIONS.contains(token.text())) {
                shape.append(token.text());
            } else {
                throw Lexer.unknown(token.text(), token.at() - 1);
            }
        }

        /** {@code sum(1.01.roads.length)} and {@code count(1.01.roads)}: a table's column or rows, alone in brackets. */
        private Optional<Reference> overTable(Token function) throws Misread {
            if (!isFollowedBy(3, ")") || tokens.get(at + 2).kind() != Kind.REFERENCE) {
                return Optional.empty();
            }
            String id = tokens.get(at + 2).text();
            if (function.text().equals("count")) {
                return Optional.of(new Reference.RowCount(table(id, function)));
            }
            if (!List.of("sum", "min", "max").contains(function.text())
                    || items.find(id).isPresent()) {
                return Optional.empty();
            }
            int point = id.lastIndexOf('.');
            String name = id.substring(point + 1);
            Item table = items.find(table(id.substring(0, point), function)).orElseThrow();
            boolean known = table.columns().stream()
                    .anyMatch(
                            column -> column.id().equals(name) && column.kind().isFigure());
            if (!known) {
                throw new Misread(Text.of(
                        "ตาราง " + table.id() + " ไม่มีสดมภ์ตัวเลขชื่อ " + name,
                        "the table " + table.id() + " has no column of figures " + name));
            }
            return Optional.of(new Reference.Column(
                    table.id(), name, Reference.Fold.valueOf(function.text().toUpperCase(Locale.ROOT))));
        }

        private String table(String id, Token function) throws Misread {
            if (items.find(id).filter(item -> item.kind() == ItemKind.TABLE).isEmpty()) {
                throw new Misread(Text.of(
                        id + " ใน " + function.text() + "(…) ไม่ใช่ตารางของแบบนี้",
                        id + " in " + function.text() + "(…) is no table of this form"));
            }
            return id;
        }

        private Reference answer(Token token) throws Misread {
            requireNumeric(token);
            return new Reference.Answer(token.text());
        }

        private Reference prior(Token token) throws Misread {
            requireNumeric(token);
            return new Reference.Prior(token.text());
        }

        private void requireNumeric(Token token) throws Misread {
            Optional<Item> item = items.find(token.text());
            if (item.isEmpty()) {
                throw new Misread(Text.of(
                        "แบบนี้ไม่มีรายการ " + token.text() + " (ตำแหน่งที่ " + token.at() + ")",
                        "this form has no item " + token.text() + " (position " + token.at() + ")"));
            }
            ItemKind kind = item.get().kind();
            if (!kind.isFigure() && kind != ItemKind.YES_NO) {
                throw new Misread(Text.of(
                        "รายการ " + token.text() + " ไม่ใช่ตัวเลขหรือ มี/ไม่มี จึงคำนวณไม่ได้",
                        "the item " + token.text() + " is neither a figure nor yes/no and cannot be computed with"));
            }
        }

        /** Keyed by the text that names it: hashing records is slow in a fresh JVM. */
        private void variable(String key, Reference reference) {
            operands++;
            Integer number = numbers.get(key);
            if (number == null) {
                number = references.size();
                numbers.put(key, number);
                references.add(reference);
            }
            shape.append('v').append(number.intValue());
        }

        private boolean isFollowedBy(int steps, String symbol) {
            return at + steps < tokens.size() && tokens.get(at + steps).is(symbol);
        }
    }
}
