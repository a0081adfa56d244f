package org.samut.sync.server.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.page.Frame;
import org.samut.sync.server.console.page.ListPage;
import org.samut.sync.server.console.page.OverviewPage;
import org.samut.sync.server.console.page.Selection;
import org.samut.sync.server.console.standing.Counts;
import org.samut.sync.server.console.standing.Standing;
import org.samut.sync.server.console.template.JtelistGenerated;
import org.samut.sync.server.console.template.JteoverviewGenerated;
import org.samut.sync.server.http.Answer;

/** How far the provinces, districts and LAOs are. Safe for several threads. */
final class OverviewPages {
    private final Chosen chosen;

    OverviewPages(Chosen chosen) {
        this.chosen = chosen;
    }

    void open(ConsoleDoors doors) {
        doors.page(Permission.SEE, "/console/overview", this::overview);
        doors.page(Permission.SEE, "/console/laos", this::list);
    }

    private Answer overview(Visit visit) throws WorldFailure {
        boolean isWhole = chosen.catchUp();
        var found = chosen.by(visit.selection().anyState(), visit.account());
        if (found.isEmpty()) {
            return noForm(visit);
        }
        Chosen.Laos laos = found.get();
        Selection selection = laos.selection();
        boolean ofProvinces = selection.province().isEmpty();
        List<OverviewPage.Row> rows = ofProvinces ? provinces(laos) : districts(visit, laos);
        String title = ofProvinces || laos.standings().isEmpty()
                ? visit.of("overview.title")
                : visit.of("place.in.province", laos.standings().get(0).lao().province());
        var page = new OverviewPage(selection, laos.forms(), laos.form(), rows, Counts.of(laos.standings()), !isWhole);
        Frame frame = ofProvinces
                ? visit.frame(title)
                : visit.frame(
                        title,
                        new Frame.Link(
                                visit.of("overview.title"),
                                "/console/overview?"
                                        + Selection.ofForm(selection.form()).query()));
        return Reply.page(out -> JteoverviewGenerated.render(out, null, frame, page));
    }

    private static List<OverviewPage.Row> provinces(Chosen.Laos laos) {
        return rows(laos, standing -> standing.lao().provinceCode(), first -> {
            Selection there = laos.selection().in(first.lao().provinceCode());
            return new Place(first.lao().province(), "/console/overview?" + there.query(), there);
        });
    }

    private static List<OverviewPage.Row> districts(Visit visit, Chosen.Laos laos) {
        return rows(laos, standing -> standing.lao().district(), first -> {
            Selection there = laos.selection().inDistrict(first.lao().district());
            String name = first.lao().district().isEmpty()
                    ? visit.of("place.no.district")
                    : first.lao().district();
            return new Place(name, "/console/laos?" + there.query(), there);
        });
    }

    private record Place(String name, String here, Selection list) {}

    private static List<OverviewPage.Row> rows(
            Chosen.Laos laos, Function<Standing, String> key, Function<Standing, Place> place) {
        Map<String, List<Standing>> grouped = new LinkedHashMap<>();
        for (Standing standing : laos.standings()) {
            grouped.computeIfAbsent(key.apply(standing), any -> new ArrayList<>())
                    .add(standing);
        }
        List<OverviewPage.Row> rows = new ArrayList<>();
        for (Collection<Standing> group : grouped.values()) {
            Place one = place.apply(group.iterator().next());
            rows.add(new OverviewPage.Row(one.name(), one.here(), one.list(), Counts.of(group)));
        }
        return rows;
    }

    private Answer list(Visit visit) throws WorldFailure {
        chosen.catchUp();
        var found = chosen.by(visit.selection(), visit.account());
        if (found.isEmpty()) {
            return noForm(visit);
        }
        Chosen.Laos laos = found.get();
        int total = laos.standings().size();
        int pages = Math.max(1, (total + ListPage.ROWS - 1) / ListPage.ROWS);
        int number = Math.min(pages, Math.max(1, number(visit.asked("page"))));
        List<Standing> rows = laos.standings()
                .subList(Math.min(total, (number - 1) * ListPage.ROWS), Math.min(total, number * ListPage.ROWS));
        var page = new ListPage(
                laos.selection(),
                laos.forms(),
                rows,
                number,
                total,
                chosen.provinces(visit.account()),
                chosen.districts(laos.selection().province()));
        Frame frame = visit.frame(
                visit.of("list.title"),
                new Frame.Link(
                        visit.of("overview.title"),
                        "/console/overview?"
                                + Selection.ofForm(laos.selection().form()).query()));
        return Reply.page(out -> JtelistGenerated.render(out, null, frame, page));
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 1;
    }

    private static Answer noForm(Visit visit) {
        return ConsoleDoors.message(visit, 200, visit.of("overview.title"), visit.of("overview.no.form"));
    }
}
