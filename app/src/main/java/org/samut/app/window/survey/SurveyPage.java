package org.samut.app.window.survey;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.filling.AreaViewModel;
import org.samut.app.window.filling.SurveyViewModel;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.frame.CentrePage;
import org.samut.app.window.keys.Key;
import org.samut.app.window.lastyear.LastYearViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;

/** The page of the citizens' survey beside the areas. */
public final class SurveyPage implements CentrePage {
    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final SurveyViewModel survey;
    private final LastYearViewModel last;
    private Optional<SurveyView> view = Optional.empty();

    public SurveyPage(Texts texts, WorkbookViewModel workbook, LastYearViewModel last) {
        this.texts = texts;
        this.workbook = workbook;
        this.survey = workbook.survey();
        this.last = last;
    }

    @Override
    public String name() {
        return SurveyViewModel.PAGE;
    }

    @Override
    public String title() {
        return "survey.title";
    }

    @Override
    public Icon icon() {
        return Icon.PEOPLE;
    }

    @Override
    public Optional<ObservableValue<Progress>> progress() {
        AreaViewModel area = survey.area();
        return Optional.of(Bindings.createObjectBinding(
                () -> new Progress(
                        area.answered().get(),
                        area.total(),
                        area.errors().get(),
                        area.warnings().get()),
                area.answered(),
                area.errors(),
                area.warnings()));
    }

    @Override
    public Node content() {
        SurveyView made = new SurveyView(texts, survey);
        last.kept().addListener((property, before, now) -> made.asked(now.reworded()));
        made.asked(last.kept().get().reworded());
        view = Optional.of(made);
        return made;
    }

    /** Taking back goes over the whole workbook here as on the cards, but within what is being typed. */
    @Override
    public boolean takes(KeyEvent key) {
        Optional<Key> pressed = Key.of(key).filter(one -> !workbook.typing().get());
        if (pressed.filter(Key.UNDO::equals).isPresent()) {
            workbook.undo();
        } else if (pressed.filter(Key.REDO::equals).isPresent()) {
            workbook.redo();
        } else {
            return false;
        }
        return true;
    }

    @Override
    public void show() {
        last.look();
        view.ifPresent(SurveyView::show);
    }
}
