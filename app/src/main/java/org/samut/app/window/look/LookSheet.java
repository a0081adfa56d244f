package org.samut.app.window.look;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Digits;
import org.samut.app.window.text.Texts;
import org.samut.core.text.Language;

/** Where a person says how the window should look; whatever is chosen is seen at once and remembered. */
public final class LookSheet {
    private static final BigDecimal SAMPLE = new BigDecimal("1234567.89");

    private final Texts texts;
    private final LookViewModel look;
    private final Around around;
    private final WrappedText sample = new WrappedText("facts");

    /** What the window does with the sheet: turns the language and lays the sheet anew, or takes it away. */
    public record Around(Runnable otherLanguage, Runnable done) {}

    public LookSheet(Texts texts, LookViewModel look, Around around) {
        this.texts = texts;
        this.look = look;
        this.around = around;
    }

    public Sheet sheet() {
        Look now = look.look().get();
        Choice theme = choice(
                List.of(texts.say("look.light"), texts.say("look.dark"), texts.say("look.contrast")),
                now.theme().ordinal(),
                at -> look.choose(look.look().get().in(Theme.values()[at])));
        theme.setId("look-theme");
        Choice size = choice(
                Look.SIZES.stream()
                        .map(percent -> texts.figures(percent + " %"))
                        .toList(),
                Look.SIZES.indexOf(now.percent()),
                at -> look.choose(look.look().get().at(Look.SIZES.get(at))));
        size.setId("look-size");
        // The keys for the text's size work while this sheet lies here too.
        ChangeListener<Look> sized = (property, before, after) -> size.select(Look.SIZES.indexOf(after.percent()));
        size.getProperties().put(sized, sized);
        look.look().addListener(new WeakChangeListener<>(sized));
        Choice digits = choice(
                List.of(texts.say("look.arabic"), texts.say("look.thai")),
                now.digits().ordinal(),
                at -> {
                    look.choose(look.look().get().with(Digits.values()[at]));
                    sample();
                });
        digits.setId("look-digits");
        Choice language = choice(
                List.of(texts.say("look.language.thai"), texts.say("look.language.english")),
                texts.language().get() == Language.THAI ? 0 : 1,
                at -> {
                    if ((at == 0) != (texts.language().get() == Language.THAI)) {
                        around.otherLanguage().run();
                    }
                });
        language.setId("look-language");
        sample();
        Sheet sheet = new Sheet(Icon.CONTRAST, texts.say("look.title"), "wide")
                .say(
                        row("look.theme", theme),
                        row("look.size", size),
                        row("look.digits", digits),
                        row("look.language", language),
                        sample)
                .say(texts.say("look.keys"), "muted")
                .onAway(around.done());
        sheet.primary(texts.say("look.done"), around.done()).setId("look-done");
        return sheet;
    }

    private void sample() {
        sample.setText(texts.say("look.sample", texts.figures(SAMPLE)));
    }

    private VBox row(String key, Choice choice) {
        Label name = new Label(texts.say(key));
        name.getStyleClass().add("group-title");
        choice.name(texts.say(key));
        return new VBox(4, name, choice);
    }

    private static Choice choice(List<String> words, int selected, IntConsumer chosen) {
        Choice choice = new Choice(words.size());
        IntStream.range(0, words.size()).forEach(at -> choice.label(at, words.get(at)));
        choice.select(selected);
        choice.onChosen(chosen);
        return choice;
    }
}
