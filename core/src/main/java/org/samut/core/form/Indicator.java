package org.samut.core.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.samut.core.form.head.Standing;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.lao.LaoType;

/**
 * One indicator (ตัวชี้วัด).
 *
 * @param code unique in the form, such as {@code 1.01}
 * @param number the number printed before its text
 * @param text a template in which {@code {ประเภท}} stands for the LAO type's word
 * @param appliesTo the LAO types that answer it
 * @param evidence the kinds of evidence that the owner names
 * @param basis the law it rests on, may be empty
 * @param guidance Markdown from the manual, may be empty
 */
public record Indicator(
        String code,
        String number,
        Standing standing,
        String text,
        List<Item> items,
        Scoring scoring,
        Set<LaoType> appliesTo,
        List<String> evidence,
        String basis,
        String guidance) {
    public Indicator {
        Objects.requireNonNull(code);
        Objects.requireNonNull(number);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(text);
        items = List.copyOf(items);
        Objects.requireNonNull(scoring);
        appliesTo = Set.copyOf(appliesTo);
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(guidance);
    }

    /** The text with the LAO type's own word in it. */
    public String textFor(LaoType type) {
        return type.worded(text);
    }

    public Optional<Item> item(String name) {
        for (Item item : items) {
            if (item.name().equals(name)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** (1) กรอบการประเมิน, where the indicator has one. */
    public Optional<Item> frame() {
        for (Item item : items) {
            if (item.kind() == ItemKind.FRAME) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** (2): the service item, or the single count or yes/no item of an indicator without a frame. */
    public Optional<Item> service() {
        return item("service");
    }
}
