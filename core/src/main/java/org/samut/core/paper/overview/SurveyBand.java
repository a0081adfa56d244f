package org.samut.core.paper.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.samut.core.overview.SurveyGlance;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/** What the citizens said, as one line of the page at a glance: all questions as a bar, then each, then last year. */
final class SurveyBand {
    private static final Type TEXT = Type.regular(16);
    private static final Type BOLD = Type.bold(16);
    private static final double BAR_WIDTH = 90;
    private static final double BAR = 12;
    private static final double GAP = 8;

    private final Pages pages;
    private final Numerals numerals;

    SurveyBand(Pages pages, Numerals numerals) {
        this.pages = pages;
        this.numerals = numerals;
    }

    void draw(SurveyGlance survey) {
        Optional<BigDecimal> satisfied = survey.satisfied();
        String said = satisfied
                .map(percent -> "ประชาชนพอใจ " + numerals.figure(percent) + " %")
                .orElse("ความพึงพอใจของประชาชน ยังไม่ได้กรอก");
        double x = Pages.LEFT + text(said, BOLD, Pages.LEFT) + GAP;
        if (satisfied.isPresent()) {
            double filled = satisfied.get().doubleValue() / 100;
            pages.sheet().fill(x, pages.y() + 6, BAR_WIDTH, BAR, Ink.PALE);
            pages.sheet().fill(x, pages.y() + 6, BAR_WIDTH * filled, BAR, Ink.QUIET);
            pages.sheet().frame(x, pages.y() + 6, BAR_WIDTH, BAR, Ink.RULE);
            x += BAR_WIDTH + GAP;
            change(survey);
            questions(survey, x);
        }
        pages.skip(BOLD.leading());
    }

    /** Each question's percentage, where all of them have room on the line. */
    private void questions(SurveyGlance survey, double x) {
        List<String> each = survey.questions().stream()
                .filter(question -> question.now().satisfiedPercent().isPresent())
                .map(question -> "ข้อ " + numerals.code(question.asked().number()) + " "
                        + numerals.figure(question.now().satisfiedPercent().orElseThrow()))
                .toList();
        double room = Pages.RIGHT - x - wide(words(survey), BOLD) - 3 * GAP;
        String line = String.join(" · ", each);
        if (wide(line, TEXT) <= room) {
            text(line, TEXT, x);
        }
    }

    private void change(SurveyGlance survey) {
        String words = words(survey);
        if (!words.isEmpty()) {
            double at = Pages.RIGHT - wide(words, BOLD);
            text(words, BOLD, at);
            Mark.arrow(pages.sheet(), survey.change().direction(), at - 2 * GAP, pages.y() + 7, BAR);
        }
    }

    private String words(SurveyGlance survey) {
        return new OverviewWords(numerals).change(survey.change());
    }

    private double text(String words, Type type, double x) {
        TextBlock block = pages.block(words, type, Pages.WIDTH);
        block.draw(pages.sheet(), x, pages.y(), Align.LEFT);
        return wide(words, type);
    }

    private double wide(String words, Type type) {
        return words.isEmpty()
                ? 0
                : pages.block(words, type, 4 * Pages.WIDTH).lines().get(0).width(type.size());
    }
}
