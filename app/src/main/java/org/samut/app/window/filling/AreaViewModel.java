package org.samut.app.window.filling;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.form.Severity;
import org.samut.core.form.Survey;
import org.samut.core.rule.Finding;

/** One area and how far it is. */
public final class AreaViewModel {
    private final Area area;
    private final List<Indicator> indicators;
    private final int total;
    private final IntegerProperty answered = new SimpleIntegerProperty();
    private final IntegerProperty errors = new SimpleIntegerProperty();
    private final IntegerProperty warnings = new SimpleIntegerProperty();
    private final IntegerProperty toDo = new SimpleIntegerProperty();
    private final IntegerProperty matching = new SimpleIntegerProperty();

    AreaViewModel(Area area) {
        this.area = area;
        this.indicators = area.indicators().toList();
        this.total = indicators.size();
    }

    private AreaViewModel(Area area, int total) {
        this.area = area;
        this.indicators = List.of();
        this.total = total;
    }

    /** The citizens' survey, which has questions in the place of indicators. */
    static AreaViewModel of(Survey survey) {
        return new AreaViewModel(
                new Area("", Survey.TITLE, List.of()), survey.questions().size());
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
        return total;
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

    /** How many indicators are not filled in yet. */
    public ReadOnlyIntegerProperty toDo() {
        return toDo;
    }

    /** How many indicators are of the kind that the filter asks for. */
    public ReadOnlyIntegerProperty matching() {
        return matching;
    }

    void count(LiveAssessment live) {
        int open = 0;
        int nowErrors = 0;
        int nowWarnings = 0;
        for (Indicator indicator : indicators) {
            boolean isOpen = false;
            for (Finding finding : live.findings(indicator.code())) {
                isOpen |= finding.isToDo();
                nowErrors += finding.blocksSealing() && !finding.isToDo() ? 1 : 0;
                nowWarnings += finding.severity() == Severity.WARNING && !finding.explained() ? 1 : 0;
            }
            open += isOpen ? 1 : 0;
        }
        answered.set(total() - open);
        errors.set(nowErrors);
        warnings.set(nowWarnings);
        toDo.set(open);
    }

    /** The survey counts for itself. */
    void count(long nowAnswered, int nowErrors, int nowWarnings) {
        answered.set((int) nowAnswered);
        errors.set(nowErrors);
        warnings.set(nowWarnings);
        toDo.set(total - answered.get());
    }

    void match(FilterViewModel filter) {
        Filter chosen = filter.chosen().get();
        matching.set(
                (int) indicators.stream().filter(one -> filter.is(one, chosen)).count());
    }
}
