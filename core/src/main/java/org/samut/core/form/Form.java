package org.samut.core.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.ResultWords;
import org.samut.core.form.head.Signatory;
import org.samut.core.form.head.Standing;
import org.samut.core.form.head.Window;
import org.samut.core.lao.LaoType;

/**
 * One version of one assessment's questionnaire for one year. Never changed, only superseded.
 *
 * @param rules the form's own rules and those each ratio gets by itself
 * @param survey what the citizens are asked, {@link Survey#NONE} in most forms
 * @param prior last year's form, whose figures are shown and carried over, where there is one
 * @param supersedes the earlier version of this form that this one takes the place of, where it says so
 */
public record Form(
        FormHead head,
        List<Area> areas,
        List<Rule> rules,
        Survey survey,
        Optional<PriorForm> prior,
        Optional<Supersedes> supersedes) {
    public Form {
        Objects.requireNonNull(head);
        areas = List.copyOf(areas);
        rules = List.copyOf(rules);
        Objects.requireNonNull(survey);
        Objects.requireNonNull(prior);
        Objects.requireNonNull(supersedes);
    }

    /** A form that says nothing of an earlier version. */
    public Form(FormHead head, List<Area> areas, List<Rule> rules, Survey survey, Optional<PriorForm> prior) {
        this(head, areas, rules, survey, prior, Optional.empty());
    }

    /** A form that asks the citizens nothing and goes on from none. */
    public Form(FormHead head, List<Area> areas, List<Rule> rules) {
        this(head, areas, rules, Survey.NONE, Optional.empty());
    }

    /** The same form with these questions to the citizens. */
    public Form asking(Survey questions) {
        return new Form(head, areas, rules, questions, prior, supersedes);
    }

    public String id() {
        return head.id();
    }

    public int version() {
        return head.version();
    }

    public String assessment() {
        return head.assessment();
    }

    public String title() {
        return head.title();
    }

    public String owner() {
        return head.owner();
    }

    public int year() {
        return head.year();
    }

    public Standing standing() {
        return head.standing();
    }

    public Window window() {
        return head.window();
    }

    public int percentDecimals() {
        return head.percentDecimals();
    }

    public ResultWords words() {
        return head.words();
    }

    public List<Signatory> signatories() {
        return head.signatories();
    }

    public boolean zipEvidence() {
        return head.zipEvidence();
    }

    public boolean declaredSigning() {
        return head.declaredSigning();
    }

    public Stream<Indicator> indicators() {
        return areas.stream().flatMap(Area::indicators);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    /** The form as a LAO of this type answers it: without the indicators, missions and areas that do not apply. */
    public Form appliedTo(LaoType type) {
        List<Area> kept = areas.stream()
                .map(area -> new Area(
                        area.code(),
                        area.title(),
                        area.missions().stream()
                                .map(mission -> new Mission(
                                        mission.title(),
                                        mission.indicators().stream()
                                                .filter(indicator ->
                                                        indicator.appliesTo().contains(type))
                                                .toList()))
                                .filter(mission -> !mission.indicators().isEmpty())
                                .toList()))
                .filter(area -> !area.missions().isEmpty())
                .toList();
        Set<String> codes =
                kept.stream().flatMap(Area::indicators).map(Indicator::code).collect(Collectors.toSet());
        List<Rule> theirs =
                rules.stream().filter(rule -> codes.contains(rule.indicator())).toList();
        return new Form(head, kept, theirs, survey.appliedTo(type), prior, supersedes);
    }
}
