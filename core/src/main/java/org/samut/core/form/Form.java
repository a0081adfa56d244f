package org.samut.core.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samut.core.lao.LaoType;

/**
 * One version of one assessment's questionnaire for one year. Never changed, only superseded.
 *
 * @param id such as {@code msps-2567}
 * @param assessment {@code msps}, {@code lpa} or {@code standards}
 * @param year of the Buddhist era
 * @param percentDecimals decimals of a printed percentage, rounded half up, trailing zeros dropped
 * @param rules the form's own rules and those each ratio gets by itself
 * @param zipEvidence whether the owner takes ZIP files as evidence
 * @param survey what the citizens are asked, {@link Survey#NONE} in most forms
 * @param prior last year's form, whose figures are shown and carried over, where there is one
 */
public record Form(
        String id,
        int version,
        String assessment,
        String title,
        String owner,
        int year,
        Standing standing,
        Window window,
        int percentDecimals,
        ResultWords words,
        List<Signatory> signatories,
        List<Area> areas,
        List<Rule> rules,
        boolean zipEvidence,
        Survey survey,
        Optional<PriorForm> prior) {
    public Form {
        Objects.requireNonNull(id);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(title);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(window);
        Objects.requireNonNull(words);
        Objects.requireNonNull(prior);
        signatories = List.copyOf(signatories);
        areas = List.copyOf(areas);
        rules = List.copyOf(rules);
        Objects.requireNonNull(survey);
    }

    /** A form that asks the citizens nothing and goes on from none. */
    public Form(
            String id,
            int version,
            String assessment,
            String title,
            String owner,
            int year,
            Standing standing,
            Window window,
            int percentDecimals,
            ResultWords words,
            List<Signatory> signatories,
            List<Area> areas,
            List<Rule> rules,
            boolean zipEvidence) {
        this(
                id,
                version,
                assessment,
                title,
                owner,
                year,
                standing,
                window,
                percentDecimals,
                words,
                signatories,
                areas,
                rules,
                zipEvidence,
                Survey.NONE,
                Optional.empty());
    }

    /** The same form with these questions to the citizens. */
    public Form asking(Survey questions) {
        return new Form(
                id,
                version,
                assessment,
                title,
                owner,
                year,
                standing,
                window,
                percentDecimals,
                words,
                signatories,
                areas,
                rules,
                zipEvidence,
                questions,
                prior);
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
        return new Form(
                id,
                version,
                assessment,
                title,
                owner,
                year,
                standing,
                window,
                percentDecimals,
                words,
                signatories,
                kept,
                theirs,
                zipEvidence,
                survey.appliedTo(type),
                prior);
    }
}
