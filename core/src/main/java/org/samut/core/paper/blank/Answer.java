package org.samut.core.paper.blank;

import java.util.List;
import org.samut.core.form.Item;
import org.samut.core.paper.Grid;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/** Room for an answer written by hand. */
sealed interface Answer extends Grid.Cell {
    Type WORDS = Type.regular(11);

    /** Room that a pencil needs between two lines. */
    double LINE = 20;

    double BOX_HEIGHT = 21;
    double TICK = 10;
    double GAP = 5;

    Answer NONE = new Stack(List.of());

    /** What an item asks, and room for its answer beside it. */
    static Grid.Cell to(Pages pages, Item item, double width) {
        double half = width * 0.45;
        double rest = width - half - GAP;
        if (item.isComputed()) {
            return new Asked(pages, item.label(), half, new Words(pages, "โปรแกรมคำนวณให้", rest));
        }
        String label = item.label().isEmpty() ? "คำตอบ" : item.label();
        return switch (item.kind()) {
            case YES_NO -> new Asked(pages, label, half, new Choices(pages, List.of("มี", "ไม่มี"), rest));
            case CHOICE -> new Asked(pages, label, half, new Choices(pages, item.choices(), rest));
            case TEXT -> new Asked(pages, label, half, new Dots(rest, 2));
            case DATE -> new Asked(pages, label, half, new Dots(rest, 1));
            case TABLE -> new Asked(pages, label, half, new Words(pages, "กรอกในทะเบียนท้ายแบบ", rest));
            case FRAME, SERVICE, COUNT, RATE -> {
                String sign = switch (item.kind()) {
                    case FRAME -> "(1) ";
                    case SERVICE -> "(2) ";
                    default -> "";
                };
                yield new Asked(pages, sign + label, half, new Figure(pages, item.unit(), rest));
            }
        };
    }

    /** One answer below another. */
    record Stack(List<Grid.Cell> cells) implements Answer {
        @Override
        public double height() {
            return cells.stream().mapToDouble(Grid.Cell::height).sum();
        }

        @Override
        public void draw(Pages pages, double x, double y, double room) {
            double top = y;
            for (Grid.Cell cell : cells) {
                cell.draw(pages, x, top, cell.height());
                top += cell.height();
            }
        }
    }

    /** A question at the left and its answer at the right. */
    record Asked(TextBlock label, double width, Answer answer) implements Answer {
        Asked(Pages pages, String label, double width, Answer answer) {
            this(pages.block(label, WORDS, width), width, answer);
        }

        @Override
        public double height() {
            return Math.max(label.height(), answer.height()) + GAP;
        }

        @Override
        public void draw(Pages pages, double x, double y, double room) {
            label.draw(pages.sheet(), x, y, Align.LEFT);
            answer.draw(pages, x + width + GAP, y, room - GAP);
        }
    }

    record Words(TextBlock block) implements Answer {
        Words(Pages pages, String text, double width) {
            this(pages.block(text, WORDS.in(Ink.QUIET), width));
        }

        @Override
        public double height() {
            return block.height();
        }

        @Override
        public void draw(Pages pages, double x, double y, double room) {
            block.draw(pages.sheet(), x, y, Align.LEFT);
        }
    }

    /** A box for a figure, and its unit beside it. */
    record Figure(TextBlock unit, double width, double box) implements Answer {
        private static final double LEAST_BOX = 76;

        Figure(Pages pages, String unit, double width) {
            this(pages.block(unit, WORDS, width - LEAST_BOX - GAP), width, LEAST_BOX);
        }

        @Override
        public double height() {
            return Math.max(BOX_HEIGHT, unit.height()) + 2;
        }

        @Override
        public void draw(Pages pages, double x, double y, double room) {
            pages.sheet().frame(x, y + 1, box, BOX_HEIGHT, Ink.QUIET);
            double middle = Math.max(0, (BOX_HEIGHT - unit.height()) / 2);
            unit.draw(pages.sheet(), x + box + GAP, y + 1 + middle, Align.LEFT);
        }
    }

    /** A box as wide as the cell for a figure whose unit stands in the head. */
    record Box() implements Answer {
        private static final double WIDTH = 100;

        @Override
        public double height() {
            return BOX_HEIGHT + 2;
        }

        @Override
        public void draw(Pages pages, double x, double y, double room) {
            pages.sheet().frame(x, y + 1, WIDTH, BOX_HEIGHT, Ink.QUIET);
        }
    }

    /** Lines of dots to write on. */
    record Dots(double width, int lines) implements Answer {
        @Override
        public double height() {
            return lines * LINE + 2;
        }

        @Override
        public void draw(Pages pages, double x, double y, double room) {
            for (int line = 1; line <= lines; line++) {
                pages.sheet().dots(x, x + width, y + line * LINE - 3);
            }
        }
    }

    /** Boxes to tick, drawn: the font has none. Side by side where they find room. */
    record Choices(List<TextBlock> words, double width) implements Answer {
        Choices(Pages pages, List<String> words, double width) {
            this(
                    words.stream()
                            .map(word -> pages.block(word, WORDS, width - TICK - GAP))
                            .toList(),
                    width);
        }

        private static double wide(TextBlock word) {
            return TICK + GAP + word.lines().get(0).width(WORDS.size()) + 3 * GAP;
        }

        private boolean beside() {
            return words.stream().allMatch(word -> word.lines().size() == 1)
                    && words.stream().mapToDouble(Choices::wide).sum() - 3 * GAP <= width;
        }

        @Override
        public double height() {
            return beside()
                    ? LINE
                    : words.stream().mapToDouble(word -> word.height() + 2).sum();
        }

        @Override
        public void draw(Pages pages, double x, double y, double room) {
            double left = x;
            double top = y;
            for (TextBlock word : words) {
                pages.sheet().frame(left, top + (WORDS.leading() - TICK) / 2, TICK, TICK, Ink.BLACK);
                word.draw(pages.sheet(), left + TICK + GAP, top, Align.LEFT);
                if (beside()) {
                    left += wide(word);
                } else {
                    top += word.height() + 2;
                }
            }
        }
    }
}
