package org.samut.app.window.filling;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;

/** One area and how far it is. */
public final class AreaViewModel {
    private final Area area;
    private final List<Indicator> indicators;
    private final IntegerProperty answered = new SimpleIntegerProperty();
    private final IntegerProperty errors = new SimpleIntegerProperty();
    private final IntegerProperty warnings = new SimpleIntegerProperty();

    AreaViewModel(Area area) {
        this.area = area;
        this.indicators = area.indicators().toList();
    }

    public String code() {
        return area.code();
    }

    public String title() {
        return area.title();
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public int total() {
        return indicators.size();
    }

    public ReadOnlyIntegerProperty answered() {
        return answered;
    }

    /** Findings that block sealing, without what is only not filled in yet. */
    public ReadOnlyIntegerProperty errors() {
        return errors;
    }

    /** Warnings that no reason was given for. */
    public ReadOnlyIntegerProperty warnings() {
        return warnings;
    }

    void count(int nowAnswered, int nowErrors, int nowWarnings) {
        answered.set(nowAnswered);
        errors.set(nowErrors);
        warnings.set(nowWarnings);
    }
}
