package org.samut.app.window.filling;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.workbook.RowFields;

/** Where in a workbook the person is: in which area, at which indicator and field, with which pages open. */
public final class Place {
    private static final String TABLE = "table";

    private final Form form;
    private final Areas areas;
    private final SurveyViewModel survey;
    private final Function<Indicator, CardViewModel> cards;
    private final ObjectProperty<AreaViewModel> area = new SimpleObjectProperty<>();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Indicator>> current = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<FieldViewModel>> table = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty drawer = new SimpleStringProperty("");
    private final StringProperty centre = new SimpleStringProperty("");
    private Consumer<FieldViewModel> lead = field -> {};
    private String here = "";

    Place(Form form, Areas areas, SurveyViewModel survey, Function<Indicator, CardViewModel> cards) {
        this.form = form;
        this.areas = areas;
        this.survey = survey;
        this.cards = cards;
        area.set(areas.all().get(0));
        page.set(areas.seen(area.get()));
        area.addListener((property, before, now) -> {
            centre.set("");
            areas.filter().apply();
            look();
        });
    }

    public ObjectProperty<AreaViewModel> area() {
        return area;
    }

    /** What the middle shows: an area, as much of it as the filter lets be seen. */
    public ReadOnlyObjectProperty<Page> page() {
        return page;
    }

    /** The indicator that the person is at, if any. */
    public ReadOnlyObjectProperty<Optional<Indicator>> current() {
        return current;
    }

    /** The item where the person was last, empty before the first. */
    public String here() {
        return here;
    }

    /** The name of the page that is open in the drawer, empty while it is shut. */
    public StringProperty drawer() {
        return drawer;
    }

    /** The name of the page that stands in the middle, empty for the area's cards. */
    public StringProperty centre() {
        return centre;
    }

    /** The table whose rows the page {@code table} in the middle shows. */
    public ReadOnlyObjectProperty<Optional<FieldViewModel>> table() {
        return table;
    }

    /** Sees one kind of indicators only; those that are of it now, also where the kind was chosen already. */
    public void sift(Filter kind) {
        areas.sift(kind);
        look();
    }

    /** The person is at this indicator, at none of its fields. */
    public void at(Indicator indicator) {
        if (!current.get().equals(Optional.of(indicator))) {
            here = indicator.items().get(0).id();
            current.set(Optional.of(indicator));
        }
    }

    /** Remembers where the person is: the drawer follows, and the next finding is the next from here. */
    public void at(FieldViewModel field) {
        here = field.item().id();
        form.indicator(Cards.codeOf(here)).map(Optional::of).ifPresent(current::set);
    }

    /** Opens a page of the drawer about this indicator. */
    public void about(Indicator indicator, String page) {
        current.set(Optional.of(indicator));
        drawer.set(page);
    }

    /** Opens a page of the drawer, or shuts the drawer where that page is open. */
    public void turnDrawer(String page) {
        drawer.set(drawer.get().equals(page) ? "" : page);
    }

    /** Shows the rows of a table in the middle. */
    void opened(FieldViewModel wanted) {
        at(wanted);
        table.set(Optional.of(wanted));
        centre.set(TABLE);
    }

    /** Whether the field is of the table whose grid is in sight. */
    boolean shows(String field) {
        return centre.get().equals(TABLE)
                && table.get()
                        .filter(one ->
                                one.item().id().equals(RowFields.item(field).orElse(field)))
                        .isPresent();
    }

    /** Whom to tell when a field is to be shown and focused. */
    public void onLead(Consumer<FieldViewModel> shown) {
        lead = shown;
    }

    /** Goes to a field, in whichever area it is; to a table for one of its rows. */
    public void leadTo(String wherever) {
        String field = RowFields.item(wherever).orElse(wherever);
        String code = Cards.codeOf(field);
        Optional<Indicator> indicator = form.indicator(code);
        if (indicator.isEmpty()) {
            survey.field(field).ifPresent(wanted -> {
                centre.set(SurveyViewModel.PAGE);
                at(wanted);
                survey.lead(wanted);
            });
            return;
        }
        areas.of(code).ifPresent(area::set);
        if (areas.filter().keep(indicator.get())) {
            look();
        }
        centre.set("");
        CardViewModel card = cards.apply(indicator.get());
        if (field.equals(card.note().item().id())) {
            card.wantsNote().set(true);
        }
        FieldViewModel wanted = card.allFields()
                .filter(one -> one.item().id().equals(field))
                .findFirst()
                .orElse(card.fields().get(0));
        at(wanted);
        lead.accept(wanted);
    }

    /** Goes back to where the person was. */
    public void leadBack() {
        leadTo(here);
    }

    /** Moves by so many areas, around the ends; under a filter to the next that has something to see. */
    public void turn(int by) {
        List<AreaViewModel> all = areas.all();
        int at = all.indexOf(area.get());
        for (int step = 1; step <= all.size(); step++) {
            AreaViewModel next = all.get(Math.floorMod(at + by * step, all.size()));
            if (next.matching().get() > 0) {
                area.set(next);
                centre.set("");
                return;
            }
        }
    }

    /** Says whether the filter, applied again, would show others than are seen. */
    void compare() {
        areas.filter().compare(area.get().indicators());
    }

    private void look() {
        page.set(areas.seen(area.get()));
        compare();
    }
}
