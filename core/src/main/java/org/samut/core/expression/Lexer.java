package org.samut.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samut.core.text.Text;

/** Cuts an expression into tokens, so that nothing but what stands here ever reaches the library. By hand: it is hot. */
final class Lexer {
    static final int LONGEST = 2_000;
    static final int MOST_TOKENS = 300;
    static final int DEEPEST = 24;
    private static final int LONGEST_NUMBER = 40;

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
                symbol(c);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth > DEEPEST || tokens.size() > MOST_TOKENS) {
                throw new Misread(Text.of(
                        "นิพจน์ซับซ้อนเกินไป โปรดแยกเป็นหลายข้อ",
                        "the expression is too complex; split it into several"));
            }
        }
        return tokens;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isName(char c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '.';
    }

    private void name() throws Misread {
        int start = at;
        while (at < source.length() && isName(source.charAt(at))) {
            at++;
        }
        String text = source.substring(start, at);
        if (text.equals("prior")) {
            prior(start);
        } else {
            Kind kind = kind(text, start);
            tokens.add(new Token(kind, kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text, start + 1));
        }
    }

    /** Digits with at most one point are a number; letters alone a word; parts with points between them an item. */
    private static Kind kind(String text, int start) throws Misread {
        int points = 0;
        boolean hasLetter = false;
        boolean isWord = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            hasLetter |= isLetter(c) || c == '_';
            isWord &= isLetter(c);
        }
        if (isWord) {
            return Kind.WORD;
        }
        boolean isWhole = text.charAt(0) != '.' && text.charAt(text.length() - 1) != '.' && !text.contains("..");
        if (isWhole && hasLetter && points > 0) {
            return Kind.REFERENCE;
        }
        if (isWhole && !hasLetter && points < 2 && text.length() <= LONGEST_NUMBER) {
            return Kind.NUMBER;
        }
        throw unknown(text, start);
    }

    /** {@code prior('1.01.frame')} as one token: no other text in quotes exists. */
    private void prior(int start) throws Misread {
        int open = source.indexOf('\'', at);
        int close = open < 0 ? -1 : source.indexOf('\'', open + 1);
        int end = close < 0 ? -1 : source.indexOf(')', close);
        if (end < 0
                || !source.substring(at, open).strip().equals("(")
                || !source.substring(close + 1, end).isBlank()) {
            throw new Misread(Text.of(
                    "prior ต้องเขียนแบบ prior('1.01.frame') (ตำแหน่งที่ " + (start + 1) + ")",
                    "prior is written prior('1.01.frame') (position " + (start + 1) + ")"));
        }
        tokens.add(new Token(Kind.PRIOR, source.substring(open + 1, close), start + 1));
        at = end + 1;
    }

    private void symbol(char c) throws Misread {
        char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        boolean isDouble = (c == '<' || c == '>' || c == '!' || c == '=') && next == '=' || c == '<' && next == '>';
        if (!isDouble && "<>=+-*/(),".indexOf(c) < 0) {
            throw unknown(source.substring(at, source.offsetByCodePoints(at, 1)), at);
        }
        String text = source.substring(at, at + (isDouble ? 2 : 1));
        tokens.add(new Token(Kind.SYMBOL, text, at + 1));
        at += text.length();
    }

    static Misread unknown(String text, int at) {
        return new Misread(Text.of(
                "ไม่รู้จัก “" + text + "” (ตำแหน่งที่ " + (at + 1) + ")",
                "\"" + text + "\" is not known (position " + (at + 1) + ")"));
    }
}
