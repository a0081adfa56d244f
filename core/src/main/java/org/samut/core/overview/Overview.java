package org.samut.core.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samut.core.assessment.Assessment;
import org.samut.core.assessment.Assessor;
import org.samut.core.form.Area;
import org.samut.core.overview.Change.Direction;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;
import org.samut.core.workbook.Workbook;

/** The results of a workbook as the head of an office looks at them: by area, against the target and last year. */
public record Overview(List<AreaGlance> areas, SurveyGlance survey) {
    public Overview {
        Objects.requireNonNull(survey);
        areas = List.copyOf(areas);
    }

    /** Last year's figures are read by this year's rule, so that like is held against like. */
    public static Overview of(Assessor assessor, Workbook workbook) {
        Optional<Assessment> before =
                workbook.prior().isEmpty() ? Optional.empty() : Optional.of(assessor.assessLastYear(workbook));
        return of(workbook, assessor.assess(workbook), before);
    }

    private static Overview of(Workbook workbook, Assessment now, Optional<Assessment> before) {
        Map<String, Result> results = byCode(now.results());
        Map<String, Result> last = byCode(before.map(Assessment::results).orElse(List.of()));
        List<AreaGlance> areas = new ArrayList<>();
        for (Area area : workbook.form().areas()) {
            List<Glance> glances = area.indicators()
                    .filter(indicator -> results.containsKey(indicator.code()))
                    .map(indicator -> Glance.of(
                            indicator,
                            results.get(indicator.code()),
                            Optional.ofNullable(last.get(indicator.code()))
                                    .filter(result -> result.verdict() != Verdict.NOT_ANSWERED)))
                    .toList();
            areas.add(new AreaGlance(area, glances));
        }
        return new Overview(areas, SurveyGlance.of(workbook.form().survey(), workbook.entries(), workbook.prior()));
    }

    private static Map<String, Result> byCode(List<Result> results) {
        return results.stream().collect(Collectors.toMap(Result::indicator, result -> result));
    }

    public Stream<Glance> indicators() {
        return areas.stream().flatMap(area -> area.indicators().stream());
    }

    public Counts counts() {
        return Counts.over(indicators().toList());
    }

    public int count(Direction direction) {
        return areas.stream().mapToInt(area -> area.count(direction)).sum();
    }

    /** Whether anything can be held against last year. */
    public boolean hasLastYear() {
        return indicators().anyMatch(glance -> glance.before().isPresent());
    }

    /** What is farthest from its target, the farthest first; the form's order where two are alike. */
    public List<Glance> farthestBelow() {
        return indicators()
                .filter(Glance::isShort)
                .sorted(Comparator.comparing(glance -> glance.reached().orElse(Part.NOTHING)))
                .toList();
    }

    /** What fell most against last year, by how much of it is left. */
    public List<Glance> largestFalls() {
        return indicators()
                .filter(glance -> glance.left().isPresent())
                .sorted(Comparator.comparing(glance -> glance.left().orElse(Part.NOTHING)))
                .toList();
    }

    /** The few to look at first: mostly what is far below its target, and what fell most. */
    public List<Glance> attention(int most) {
        List<Glance> below = farthestBelow();
        Set<Glance> few = new LinkedHashSet<>(below.subList(0, Math.min(below.size(), most - most / 3)));
        largestFalls().stream()
                .filter(glance -> !few.contains(glance))
                .limit(most / 3)
                .forEach(few::add);
        Stream.concat(below.stream(), largestFalls().stream())
                .filter(glance -> few.size() < most)
                .forEach(few::add);
        return few.stream().limit(most).toList();
    }
}
