package org.samut.core.paper.overview;

import org.samut.core.overview.Change.Direction;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Sheet;
import org.samut.core.result.Result.Verdict;

/** How results and changes are drawn on paper: patterns and arrows that a black-and-white printer keeps apart. */
final class Mark {
    private static final double STEP = 5;

    private Mark() {}

    /** A box in the pattern of a verdict. */
    static void box(Sheet sheet, Verdict verdict, double x, double y, double width, double height) {
        switch (verdict) {
            case MET, SCORED -> sheet.fill(x, y, width, height, Ink.GOOD);
            case BELOW -> slanting(sheet, x, y, width, height);
            case NOT_CARRIED_OUT -> upright(sheet, x, y, width, height);
            case NO_SERVICE -> sheet.fill(x, y, width, height, Ink.PALE);
            case NOT_ANSWERED -> sheet.fill(x, y, width, height, Ink.WHITE);
        }
        sheet.frame(x, y, width, height, Ink.QUIET);
    }

    private static void slanting(Sheet sheet, double x, double y, double width, double height) {
        sheet.fill(x, y, width, height, Ink.WHITE);
        for (double foot = STEP - height; foot < width; foot += STEP) {
            double from = Math.max(0, foot);
            double to = Math.min(width, foot + height);
            sheet.line(x + from, y + height - (from - foot), x + to, y + height - (to - foot), Ink.BAD);
        }
    }

    private static void upright(Sheet sheet, double x, double y, double width, double height) {
        sheet.fill(x, y, width, height, Ink.PALE);
        for (double at = STEP / 2; at < width; at += STEP / 2) {
            sheet.line(x + at, y, x + at, y + height, Ink.BAD);
        }
    }

    /** An arrow up or down, or two lines for no change, in a square of this side. */
    static void arrow(Sheet sheet, Direction direction, double x, double y, double side) {
        double third = side / 3;
        double middle = side / 2;
        switch (direction) {
            case BETTER ->
                sheet.shape(
                        Ink.GOOD,
                        x + middle,
                        y,
                        x + side,
                        y + middle,
                        x + 2 * third,
                        y + middle,
                        x + 2 * third,
                        y + side,
                        x + third,
                        y + side,
                        x + third,
                        y + middle,
                        x,
                        y + middle);
            case WORSE ->
                sheet.shape(
                        Ink.BAD,
                        x + middle,
                        y + side,
                        x,
                        y + middle,
                        x + third,
                        y + middle,
                        x + third,
                        y,
                        x + 2 * third,
                        y,
                        x + 2 * third,
                        y + middle,
                        x + side,
                        y + middle);
            case SAME -> {
                sheet.fill(x, y + third - 1, side, 2, Ink.QUIET);
                sheet.fill(x, y + 2 * third - 1, side, 2, Ink.QUIET);
            }
            case UNKNOWN -> sheet.fill(x, y + middle - 1, side, 2, Ink.PALE);
        }
    }
}
