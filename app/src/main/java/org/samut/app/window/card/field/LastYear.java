package org.samut.app.window.card.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.workbook.Entry;

/** Last year's answer beside this year's: what it was, and by how much it changed. */
final class LastYear {
    private LastYear() {}

    static String said(Texts texts, Item item, Entry before, Entry now) {
        if (before instanceof Entry.NoService) {
            return texts.say("card.lastyear.none");
        }
        if (before instanceof Entry.NotCarriedOut) {
            return texts.say("card.lastyear.notdone");
        }
        Optional<BigDecimal> was = before.asNumber();
        String shown = was.isPresent() ? texts.figures(was.get()) : Figures.typed(before);
        String said = texts.say("filling.lastyear", shown, item.unit()).strip();
        return was.isPresent() && now.asNumber().isPresent()
                ? said + " · " + change(texts, was.get(), now.asNumber().get())
                : said;
    }

    private static String change(Texts texts, BigDecimal was, BigDecimal is) {
        BigDecimal by = is.subtract(was);
        if (by.signum() == 0) {
            return texts.say("card.lastyear.same");
        }
        String amount = texts.figures(by.abs());
        String said = texts.say(by.signum() > 0 ? "card.lastyear.more" : "card.lastyear.less", amount);
        if (was.signum() == 0) {
            return said;
        }
        BigDecimal percent = by.abs().multiply(BigDecimal.valueOf(100)).divide(was.abs(), 1, RoundingMode.HALF_UP);
        BigDecimal shortest = percent.stripTrailingZeros();
        return said + " (" + texts.figures(shortest.scale() < 0 ? shortest.setScale(0) : shortest) + " %)";
    }
}
