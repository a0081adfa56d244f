package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.form.Indicator;

/** The areas of a workbook: how far each is, and which of their indicators the filter lets be seen. */
public final class Areas {
    private final LiveAssessment live;
    private final ToIntFunction<String> files;
    private final List<AreaViewModel> all;
    private final Map<String, AreaViewModel> areaOf = new HashMap<>();
    private final FilterViewModel filter = new FilterViewModel();

    /** @param files how many files the indicator of a code has */
    Areas(LiveAssessment live, ToIntFunction<String> files) {
        this.live = live;
        this.files = files;
        List<AreaViewModel> made = new ArrayList<>();
        live.workbook().form().areas().forEach(one -> made.add(new AreaViewModel(one)));
        this.all = List.copyOf(made);
        for (AreaViewModel one : all) {
            one.indicators().forEach(indicator -> areaOf.put(indicator.code(), one));
            count(one);
        }
    }

    /** In the form's order. */
    public List<AreaViewModel> all() {
        return all;
    }

    public FilterViewModel filter() {
        return filter;
    }

    /** The area that the indicator of this code stands in. */
    Optional<AreaViewModel> of(String code) {
        return Optional.ofNullable(areaOf.get(code));
    }

    /** As much of an area as the filter lets be seen. */
    Page seen(AreaViewModel area) {
        return new Page(area, filter.seen(area.indicators()));
    }

    void sift(Filter kind) {
        filter.choose(kind);
        all.forEach(one -> one.match(filter));
    }

    void byOthers(Set<String> codes) {
        filter.byOthers(codes);
        count();
    }

    void count() {
        all.forEach(this::count);
    }

    /** Counts anew the areas that these indicators stand in. */
    void count(Set<String> codes) {
        codes.stream().flatMap(code -> of(code).stream()).distinct().forEach(this::count);
    }

    private void count(AreaViewModel one) {
        for (Indicator indicator : one.indicators()) {
            filter.take(indicator, live.findings(indicator.code()), files.applyAsInt(indicator.code()));
        }
        one.count(live);
        one.match(filter);
    }
}
