package org.samut.app.window.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FindingGroup;
import org.samut.app.window.filling.Obstacles;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.rule.Finding;
import org.samut.core.text.Language;

/**
 * What stands in the way of sealing and what asks for a reason, by kind, the gravest first. Rows are kept by what they
 * say, so that a reason can be typed while the list around it changes.
 */
public final class FindingsView extends ScrollPane implements DrawerPage {
    private static final int AT_ONCE = 40;

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final VBox list = new VBox(6);
    private final WrappedText summary = new WrappedText("findings-summary");
    private final Button more = new Button();
    private final Button explained = new Button();
    private final Map<FindingKind, GroupTitle> titles = new EnumMap<>(FindingKind.class);
    private final Map<Row, FindingRow> rows = new HashMap<>();
    private final Map<Row, FindingKind> kinds = new HashMap<>();
    private int limit = AT_ONCE;
    private boolean explainedOpen;
    private boolean inSight;
    private Optional<Language> language = Optional.empty();

    /** What a row is about. */
    private record Row(String code, String rule, String field) {
        static Row of(Finding finding) {
            return new Row(finding.code(), finding.rule(), finding.field());
        }
    }

    public FindingsView(Texts texts, WorkbookViewModel workbook) {
        this.texts = texts;
        this.workbook = workbook;
        getStyleClass().add("findings");
        list.getStyleClass().add("findings-list");
        setContent(list);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        more.setId("findings-more");
        more.setOnAction(event -> {
            limit += AT_ONCE;
            refresh();
        });
        explained.setId("findings-explained");
        explained.getStyleClass().add("flat");
        explained.setOnAction(event -> {
            explainedOpen = !explainedOpen;
            refresh();
        });
        workbook.found().groups().addListener((property, before, now) -> refresh());
        workbook.found().obstacles().addListener((property, before, now) -> refresh());
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public String title() {
        return "findings.title";
    }

    @Override
    public Icon icon() {
        return Icon.LIST;
    }

    @Override
    public Node content() {
        getStylesheets().add(FindingsView.class.getResource("finding.css").toExternalForm());
        return this;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        // Where the person is makes no difference to what is found.
        if (!inSight || !language.equals(Optional.of(texts.language().get()))) {
            inSight = true;
            language = Optional.of(texts.language().get());
            refresh();
        }
    }

    @Override
    public void hide() {
        inSight = false;
    }

    private void refresh() {
        if (!inSight) {
            return;
        }
        Map<FindingKind, List<Finding>> groups = new EnumMap<>(FindingKind.class);
        for (Finding finding : workbook.found().all()) {
            groups.computeIfAbsent(kind(finding), kind -> new ArrayList<>()).add(finding);
        }
        Map<FindingKind, List<Node>> found = new EnumMap<>(FindingKind.class);
        Set<Row> seen = new HashSet<>();
        int room = limit;
        int hidden = 0;
        for (FindingKind kind : FindingKind.values()) {
            List<Node> nodes = kind == FindingKind.TO_DO
                    ? toDo(seen)
                    : rows(kind, groups.getOrDefault(kind, List.of()), room, seen);
            found.put(kind, nodes);
            boolean folded = kind == FindingKind.EXPLAINED && !explainedOpen;
            if (kind != FindingKind.TO_DO && !folded) {
                hidden += groups.getOrDefault(kind, List.of()).size() - nodes.size();
                room -= nodes.size();
            }
        }
        list.getChildren().setAll(laid(groups, found, hidden));
        forget(seen);
    }

    /** While its reason is being typed a warning stays where it is. */
    private FindingKind kind(Finding finding) {
        Row row = Row.of(finding);
        boolean held = Optional.ofNullable(rows.get(row))
                .filter(FindingRow::isGivenReason)
                .isPresent();
        FindingKind kind = held && kinds.containsKey(row) ? kinds.get(row) : FindingKind.of(finding);
        kinds.put(row, kind);
        return kind;
    }

    private List<Node> laid(Map<FindingKind, List<Finding>> groups, Map<FindingKind, List<Node>> found, int hidden) {
        List<Node> all = new ArrayList<>(List.of(summary));
        summary.setText(said(workbook.found().obstacles().get()));
        for (FindingKind kind : FindingKind.values()) {
            int count = groups.getOrDefault(kind, List.of()).size();
            if (count > 0 && kind != FindingKind.EXPLAINED) {
                all.add(title(kind, count));
                all.addAll(found.get(kind));
            }
        }
        int given = groups.getOrDefault(FindingKind.EXPLAINED, List.of()).size();
        if (given > 0) {
            explained.setText(texts.say(explainedOpen ? "findings.explained.hide" : "findings.explained.show", given));
            all.add(explained);
            if (explainedOpen) {
                all.addAll(found.get(FindingKind.EXPLAINED));
            }
        }
        if (hidden > 0) {
            more.setText(texts.say("findings.more", hidden));
            all.add(more);
        }
        return all;
    }

    private String said(Obstacles left) {
        if (left.errors() > 0 && left.toDo() > 0) {
            return texts.say("findings.left", left.errors(), left.toDo());
        }
        if (!left.none()) {
            return left.errors() > 0
                    ? texts.say("findings.left.errors", left.errors())
                    : texts.say("findings.left.todo", left.toDo());
        }
        return left.warnings() > 0 ? texts.say("findings.left.warnings", left.warnings()) : texts.say("findings.none");
    }

    private GroupTitle title(FindingKind kind, int count) {
        GroupTitle title = titles.computeIfAbsent(kind, GroupTitle::new);
        title.say(texts.say("findings.group", texts.say(kind.title()), count));
        return title;
    }

    private List<Node> rows(FindingKind kind, List<Finding> findings, int room, Set<Row> seen) {
        List<Node> made = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        if (kind == FindingKind.EXPLAINED && !explainedOpen) {
            return made;
        }
        for (Finding finding : findings.subList(0, Math.min(findings.size(), Math.max(0, room)))) {
            FindingRow row = row(Row.of(finding), seen);
            row.show(finding, kind);
            boolean wanted = kind == FindingKind.WARNING || kind == FindingKind.EXPLAINED;
            Optional<Indicator> indicator = workbook.form().indicator(finding.code());
            // One reason serves all warnings of an indicator.
            if (wanted && indicator.isPresent() && asked.add(finding.code())) {
                row.ask(workbook.card(indicator.get()).reason(), this::refresh);
            } else {
                row.askNothing();
            }
            made.add(row);
        }
        return made;
    }

    /** One row an area: which indicators they are the cards say. */
    private List<Node> toDo(Set<Row> seen) {
        List<Node> made = new ArrayList<>();
        for (FindingGroup group : workbook.found().groups().get()) {
            group.firstToDo().ifPresent(first -> {
                FindingRow row = row(new Row(group.area().code(), Finding.ANSWERED, ""), seen);
                row.showToDo(group.area().code(), group.area().title(), group.toDo(), first);
                made.add(row);
            });
        }
        return made;
    }

    private FindingRow row(Row key, Set<Row> seen) {
        seen.add(key);
        return rows.computeIfAbsent(key, one -> new FindingRow(texts, workbook));
    }

    private void forget(Set<Row> seen) {
        Map<Row, FindingRow> gone = new LinkedHashMap<>(rows);
        gone.keySet().removeAll(seen);
        gone.values().forEach(FindingRow::clear);
        rows.keySet().retainAll(seen);
        kinds.keySet().retainAll(seen);
    }
}
