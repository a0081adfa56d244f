package org.samut.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.samut.core.text.Text;

/** Cuts an expression into tokens, so that nothing but what stands here ever reaches the library. */
final class Lexer {
    static final int LONGEST = 2_000;
    static final int MOST_TOKENS = 300;
    static final int DEEPEST = 24;

    enum Kind {
        NUMBER,
        REFERENCE,
        PRIOR,
        WORD,
        SYMBOL
    }

    /** {@code at} is the position from 1 in the expression. */
    record Token(Kind kind, String text, int at) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,60})?");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final List<String> SYMBOLS =
            List.of("<=", ">=", "<>", "!=", "==", "<", ">", "=", "+", "-", "*", "/", "(", ")", ",");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String source) {
        this.source = source;
    }

    List<Token> tokens() throws Misread {
        if (source.length() > LONGEST) {
            throw new Misread(Text.of(
                    "นิพจน์ยาวเกิน " + LONGEST + " ตัวอักษร",
                    "the expression is longer than " + LONGEST + " characters"));
        }
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (isName(c)) {
                name();
            } else {
                symbol();
                String last = tokens.get(tokens.size() - 1).text();
                depth += last.equals("(") ? 1 : last.equals(")") ? -1 : 0;
            }
            if (depth > DEEPEST || tokens.size() > MOST_TOKENS) {
                throw new Misread(Text.of(
                        "นิพจน์ซับซ้อนเกินไป โปรดแยกเป็นหลายข้อ",
                        "the expression is too complex; split it into several"));
            }
        }
        return tokens;
    }

    private static boolean isName(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '.';
    }

    private void name() throws Misread {
        int start = at;
        while (at < source.length() && isName(source.charAt(at))) {
            at++;
        }
        String text = source.substring(start, at);
        if (NUMBER.matcher(text).matches()) {
            tokens.add(new Token(Kind.NUMBER, text, start + 1));
        } else if (REFERENCE.matcher(text).matches()) {
            tokens.add(new Token(Kind.REFERENCE, text, start + 1));
        } else if (text.equals("prior")) {
            prior(start);
        } else if (WORD.matcher(text).matches()) {
            tokens.add(new Token(Kind.WORD, text.toLowerCase(Locale.ROOT), start + 1));
        } else {
            throw unknown(text, start);
        }
    }

    /** {@code prior('1.01.frame')} as one token: no other text in quotes exists. */
    private void prior(int start) throws Misread {
        int open = source.indexOf('\'', start);
        int close = open < 0 ? -1 : source.indexOf('\'', open + 1);
        int end = close < 0 ? -1 : source.indexOf(')', close);
        if (end < 0
                || !source.substring(start + 5, open).strip().equals("(")
                || !source.substring(close + 1, end).isBlank()
                || !REFERENCE.matcher(source.substring(open + 1, close)).matches()) {
            throw new Misread(Text.of(
                    "prior ต้องเขียนแบบ prior('1.01.frame') (ตำแหน่งที่ " + (start + 1) + ")",
                    "prior is written prior('1.01.frame') (position " + (start + 1) + ")"));
        }
        tokens.add(new Token(Kind.PRIOR, source.substring(open + 1, close), start + 1));
        at = end + 1;
    }

    private void symbol() throws Misread {
        for (String symbol : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                tokens.add(new Token(Kind.SYMBOL, symbol, at + 1));
                at += symbol.length();
                return;
            }
        }
        throw unknown(source.substring(at, source.offsetByCodePoints(at, 1)), at);
    }

    static Misread unknown(String text, int at) {
        return new Misread(Text.of(
                "ไม่รู้จัก “" + text + "” (ตำแหน่งที่ " + (at + 1) + ")",
                "\"" + text + "\" is not known (position " + (at + 1) + ")"));
    }
}
