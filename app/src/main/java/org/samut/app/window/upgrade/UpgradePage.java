package org.samut.app.window.upgrade;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.UpgradeDesk;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.history.Wording;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.lao.LaoType;
import org.samut.core.office.FormUpgrade;
import org.samut.core.upgrade.UpgradePlan;

/** The drawer's page of a newer version of the form: what it changes, what has no place in it, and going on with it. */
public final class UpgradePage implements DrawerPage {
    static final String NAME = "upgrade";

    private final Texts texts;
    private final UpgradeViewModel upgrade;
    private final VBox content = new VBox(8);
    private final WrappedText said = new WrappedText();
    private final WrappedText means = new WrappedText("muted");
    private final Button go = new Button();
    private final VBox rows = new VBox(6);
    private final ScrollPane scroll = new ScrollPane(rows);
    private boolean inSight;

    public UpgradePage(Texts texts, UpgradeViewModel upgrade) {
        this.texts = texts;
        this.upgrade = upgrade;
    }

    /** @param below takes what stands above the window's bottom line, and what it looks for once the window is there */
    public void around(Consumer<Node> below, Consumer<Runnable> later) {
        below.accept(new UpgradeNotice(texts, upgrade));
        later.accept(upgrade::look);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "upgrade.title";
    }

    @Override
    public Icon icon() {
        return Icon.FOLDER;
    }

    @Override
    public Node content() {
        content.getStylesheets()
                .add(Objects.requireNonNull(UpgradePage.class.getResource("upgrade-page.css"))
                        .toExternalForm());
        content.getStyleClass().add("upgrade");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        go.setId("upgrade-go");
        go.getStyleClass().add("accent");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(event -> upgrade.go());
        content.getChildren().addAll(said, scroll, means, go);
        upgrade.standing().addListener((property, before, now) -> {
            if (inSight) {
                refresh();
            }
        });
        return content;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        if (!inSight) {
            inSight = true;
            upgrade.look();
        }
        refresh();
    }

    @Override
    public void hide() {
        inSight = false;
    }

    private void refresh() {
        rows.getChildren().clear();
        Optional<FormUpgrade.Planned> planned = upgrade.planned();
        planned.ifPresentOrElse(this::plan, this::none);
        Sight.show(means, planned.isPresent());
        Sight.show(go, planned.isPresent());
        kept();
    }

    private void none() {
        said.setText(upgrade.inTheWay()
                .map(why -> texts.say(why.happened()) + " " + texts.say(why.next()))
                .orElseGet(() -> texts.say("upgrade.none", version())));
    }

    private int version() {
        return upgrade.workbook().form().version();
    }

    private void plan(FormUpgrade.Planned one) {
        UpgradePlan plan = one.plan();
        said.setText(texts.say(
                "upgrade.said",
                one.version(),
                plan.before().version(),
                plan.carried(),
                plan.kept().size()));
        means.setText(texts.say("upgrade.means", plan.before().version()));
        go.setText(texts.say("upgrade.go", one.version()));
        head(plan.changes().isEmpty() ? "upgrade.same" : "upgrade.changes");
        LaoType type = upgrade.workbook().lao().type();
        plan.changes().forEach(change -> row(word(change), change.indicator().textFor(type)));
        leaving("upgrade.leaving", upgrade.standing().get().leaving());
    }

    private void kept() {
        leaving("upgrade.kept", upgrade.standing().get().kept());
    }

    private void leaving(String title, List<UpgradeDesk.Line> lines) {
        if (!lines.isEmpty()) {
            head(title);
            lines.forEach(line -> row(said(line), line.text()));
        }
    }

    /** In the words and units of its own version. */
    private String said(UpgradeDesk.Line line) {
        Wording wording = new Wording(texts, line.form());
        return texts.say(
                "upgrade.line",
                wording.field(line.kept().field()).strip(),
                wording.entry(line.kept().field(), line.kept().entry()),
                line.kept().version());
    }

    private String word(UpgradePlan.Change change) {
        String code = change.indicator().code();
        if (change instanceof UpgradePlan.Added) {
            return texts.say("upgrade.added", code);
        } else if (change instanceof UpgradePlan.Altered altered) {
            String before = altered.before().code();
            return before.equals(code) ? texts.say("upgrade.altered", code) : texts.say("upgrade.moved", before, code);
        }
        return texts.say("upgrade.removed", code);
    }

    private void head(String key) {
        WrappedText text = new WrappedText("upgrade-head");
        text.setText(texts.say(key));
        rows.getChildren().add(text);
    }

    private void row(String first, String text) {
        WrappedText word = new WrappedText("upgrade-word");
        word.setText(first);
        WrappedText words = new WrappedText("muted");
        words.setText(text);
        VBox row = new VBox(2, word, words);
        row.getStyleClass().add("upgrade-row");
        Sight.show(words, !text.isEmpty());
        rows.getChildren().add(row);
    }
}
