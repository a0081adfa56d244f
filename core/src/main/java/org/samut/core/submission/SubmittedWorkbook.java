package org.samut.core.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.result.IndicatorState;
import org.samut.core.review.Reply;
import org.samut.core.workbook.Entry;

/**
 * What a submission says: a sealed workbook as anybody can read it without the form. Immutable.
 *
 * @param id the workbook's id
 * @param revision from 1
 * @param lao the LAO's code
 * @param answers in the form's order
 * @param accepted the warnings that were sealed with a reason
 * @param survey what the citizens said, the questions that are filled in, in the form's order
 * @param replies what the office says to the remarks that it was returned with, by revision and number
 * @param prior last year's figures that the form's rules read, by item
 * @param evidence SHA-256 of each file of the manifest, in hex
 */
public record SubmittedWorkbook(
        String id,
        int revision,
        FormVersion form,
        String lao,
        Seal seal,
        List<Answer> answers,
        List<Accepted> accepted,
        List<Surveyed> survey,
        List<Reply> replies,
        Map<String, Entry> prior,
        List<String> evidence) {
    public SubmittedWorkbook {
        Objects.requireNonNull(id);
        Objects.requireNonNull(form);
        Objects.requireNonNull(lao);
        Objects.requireNonNull(seal);
        answers = List.copyOf(answers);
        accepted = List.copyOf(accepted);
        survey = List.copyOf(survey);
        replies = List.copyOf(replies);
        prior = Map.copyOf(prior);
        evidence = List.copyOf(evidence);
    }

    public Optional<Answer> answer(String code) {
        return answers.stream().filter(answer -> answer.code().equals(code)).findFirst();
    }

    /** Which version of which form was filled in. */
    public record FormVersion(String id, int version) {
        public FormVersion {
            Objects.requireNonNull(id);
        }
    }

    /**
     * Who sealed, when by the PC's clock, and which log.
     *
     * @param deviceKey the id of the key that signed
     * @param lastChangeHash the hash of the last change before the seal
     */
    public record Seal(Instant at, String officer, String deviceKey, String lastChangeHash) {
        public Seal {
            Objects.requireNonNull(at);
            Objects.requireNonNull(officer);
            Objects.requireNonNull(deviceKey);
            Objects.requireNonNull(lastChangeHash);
        }
    }

    /**
     * One indicator as sealed.
     *
     * @param items by item name such as {@code frame}; only figures, words and rows, a missing one is blank
     * @param percent the percentage, rate or count as printed
     * @param points of a score by level
     * @param result the form's word for the result, may be empty
     * @param reason may be empty
     */
    public record Answer(
            String code,
            IndicatorState state,
            Map<String, Entry> items,
            Optional<BigDecimal> percent,
            Optional<BigDecimal> target,
            Optional<BigDecimal> points,
            String result,
            String reason) {
        public Answer {
            Objects.requireNonNull(code);
            Objects.requireNonNull(state);
            items = Map.copyOf(items);
            Objects.requireNonNull(percent);
            Objects.requireNonNull(target);
            Objects.requireNonNull(points);
            Objects.requireNonNull(result);
            Objects.requireNonNull(reason);
        }
    }

    /**
     * One question of the citizens' survey as sealed.
     *
     * @param satisfiedPercent as printed; empty where nobody answered
     */
    public record Surveyed(
            String code,
            BigDecimal satisfied,
            BigDecimal improve,
            Optional<BigDecimal> satisfiedPercent,
            Optional<BigDecimal> improvePercent) {
        public Surveyed {
            Objects.requireNonNull(code);
            Objects.requireNonNull(satisfied);
            Objects.requireNonNull(improve);
            Objects.requireNonNull(satisfiedPercent);
            Objects.requireNonNull(improvePercent);
        }
    }

    /** A warning that was sealed with the officer's reason. */
    public record Accepted(String code, String rule, String reason) {
        public Accepted {
            Objects.requireNonNull(code);
            Objects.requireNonNull(rule);
            Objects.requireNonNull(reason);
        }
    }
}
