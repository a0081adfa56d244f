package org.samut.core.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.LaoType;

/**
 * The citizens' part of a form (report B): what the people of the LAO were asked, counted as satisfied or to be
 * improved.
 *
 * @param required whether a workbook may be sealed only when every question is filled in
 */
public record Survey(boolean required, List<Question> questions) {
    /** The code of the survey as a whole, which its reason and its findings about several questions stand under. */
    public static final String CODE = "survey";

    /** What this part of a form is called. */
    public static final String TITLE = "ความพึงพอใจของประชาชน";

    /** A form that asks the citizens nothing. */
    public static final Survey NONE = new Survey(false, List.of());

    public Survey {
        questions = List.copyOf(questions);
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }

    /** The question by its code, such as {@code survey.01}, or by one of its fields. */
    public Optional<Question> question(String codeOrField) {
        return questions.stream()
                .filter(question -> question.code().equals(codeOrField)
                        || question.satisfied().equals(codeOrField)
                        || question.improve().equals(codeOrField))
                .findFirst();
    }

    /** Whether a code or a field is the survey's and no indicator's. */
    public static boolean owns(String codeOrField) {
        return codeOrField.equals(CODE) || codeOrField.startsWith(CODE + ".");
    }

    /** The field that says why the survey's figures are as they are. */
    public static String reason() {
        return CODE + ".reason";
    }

    Survey appliedTo(LaoType type) {
        return isEmpty()
                ? this
                : new Survey(
                        required,
                        questions.stream()
                                .filter(question -> question.appliesTo().contains(type))
                                .toList());
    }

    /**
     * One question to the citizens.
     *
     * @param code unique in the form, such as {@code survey.01}
     * @param area the title of the area that it belongs to
     * @param number the number printed before its text
     * @param text a template in which {@code {ประเภท}} stands for the LAO type's word
     * @param appliesTo the LAO types that ask it
     */
    public record Question(
            String code, String area, String number, Standing standing, String text, Set<LaoType> appliesTo) {
        public Question {
            Objects.requireNonNull(code);
            Objects.requireNonNull(area);
            Objects.requireNonNull(number);
            Objects.requireNonNull(standing);
            Objects.requireNonNull(text);
            appliesTo = Set.copyOf(appliesTo);
        }

        /** The text with the LAO type's own word in it. */
        public String textFor(LaoType type) {
            return type.worded(text);
        }

        /** The field that counts those who are satisfied. */
        public String satisfied() {
            return code + ".satisfied";
        }

        /** The field that counts those who want it improved. */
        public String improve() {
            return code + ".improve";
        }
    }
}
