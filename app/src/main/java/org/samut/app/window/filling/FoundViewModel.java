package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.rule.Finding;

/** What is found of a workbook, put by area, and in the order in which one goes from one to the next. */
public final class FoundViewModel {
    private final List<AreaViewModel> areas;
    private final SurveyViewModel survey;
    private final LiveAssessment live;
    private final ObjectProperty<List<FindingGroup>> groups = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Obstacles> obstacles = new SimpleObjectProperty<>();
    /** Where each field stands in reading order. */
    private final Map<String, Integer> places = new HashMap<>();

    FoundViewModel(List<AreaViewModel> areas, SurveyViewModel survey, LiveAssessment live) {
        this.areas = areas;
        this.survey = survey;
        this.live = live;
        for (AreaViewModel area : areas) {
            for (Indicator indicator : area.indicators()) {
                for (Item item : indicator.items()) {
                    places.put(item.id(), places.size());
                }
                places.put(indicator.code() + ".reason", places.size());
            }
        }
        survey.order().forEach(field -> places.put(field, places.size()));
        look();
    }

    public ReadOnlyObjectProperty<List<FindingGroup>> groups() {
        return groups;
    }

    /** What still stands in the way of sealing. */
    public ReadOnlyObjectProperty<Obstacles> obstacles() {
        return obstacles;
    }

    /** All that is found, in the form's order. */
    public List<Finding> all() {
        return live.findings();
    }

    public boolean maySeal() {
        return live.findings().stream().noneMatch(Finding::blocksSealing);
    }

    void look() {
        List<FindingGroup> now = now();
        if (!now.equals(groups.get())) {
            groups.set(now);
        }
        obstacles.set(Obstacles.of(live.findings()));
    }

    private List<FindingGroup> now() {
        List<FindingGroup> made = new ArrayList<>();
        for (AreaViewModel one : areas) {
            List<Finding> findings = new ArrayList<>();
            Set<String> toDo = new LinkedHashSet<>();
            Optional<String> first = Optional.empty();
            for (Indicator indicator : one.indicators()) {
                for (Finding finding : live.findings(indicator.code())) {
                    if (!finding.isToDo()) {
                        findings.add(finding);
                    } else {
                        toDo.add(finding.code());
                        first = first.isPresent() ? first : Optional.of(finding.field());
                    }
                }
            }
            if (!findings.isEmpty() || !toDo.isEmpty()) {
                made.add(new FindingGroup(one, findings, toDo.size(), first));
            }
        }
        survey.group().ifPresent(made::add);
        return List.copyOf(made);
    }

    /**
     * The next thing that stands in the way or wants a reason, around the ends; what is not filled in comes last.
     *
     * @param by 1 for the next, −1 for the one before
     */
    Optional<Finding> next(String here, int by) {
        List<Finding> order = new ArrayList<>(live.findings());
        order.removeIf(finding -> finding.isToDo() || finding.explained());
        if (order.isEmpty()) {
            order.addAll(live.findings());
            order.removeIf(finding -> !finding.isToDo());
        }
        if (order.isEmpty()) {
            return Optional.empty();
        }
        int from = place(here);
        if (by > 0) {
            return Optional.of(order.stream()
                    .filter(finding -> place(finding.field()) > from)
                    .findFirst()
                    .orElse(order.get(0)));
        }
        List<Finding> before =
                order.stream().filter(finding -> place(finding.field()) < from).toList();
        List<Finding> among = before.isEmpty() ? order : before;
        return Optional.of(among.get(among.size() - 1));
    }

    private int place(String field) {
        return places.getOrDefault(field, -1);
    }
}
