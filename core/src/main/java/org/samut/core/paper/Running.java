package org.samut.core.paper;

import java.util.Objects;
import org.samut.core.form.head.Standing;

/**
 * What stands on every page of a paper.
 *
 * @param draft whether the watermark of a draft is drawn across each page
 * @param standing in the head, such as that it is a draft or a model; may be empty
 * @param origin in the foot: what it was printed from
 */
public record Running(boolean draft, String standing, String origin) {
    public Running {
        Objects.requireNonNull(standing);
        Objects.requireNonNull(origin);
    }

    /** Of a workbook's paper: a draft's or a sealed one's. */
    static Running of(PaperSource source) {
        boolean draft = source.seal().isEmpty();
        String model = model(source);
        String standing = (draft ? Pages.DRAFT : "") + (draft && !model.isEmpty() ? " · " : "") + model;
        return new Running(draft, standing, origin(source));
    }

    /** Of a paper without answers, which is neither a draft nor sealed. */
    public static Running blank(PaperSource source) {
        String form = source.workbook().form().id() + " รุ่นที่ "
                + Numerals.inThai(source.workbook().form().version());
        return new Running(false, model(source), "แบบเก็บข้อมูล · " + form);
    }

    private static String model(PaperSource source) {
        return source.workbook().form().standing() == Standing.MODEL ? Pages.MODEL : "";
    }

    private static String origin(PaperSource source) {
        String revision = "ฉบับที่ " + Numerals.inThai(source.workbook().revision());
        String seal = source.seal()
                .map(mark -> "ปิดเล่ม " + Numerals.date(mark.sealedOn()) + " · SHA-256 "
                        + mark.sha256().substring(0, 16) + "…")
                .orElse(Pages.DRAFT);
        return "เล่ม " + source.workbook().id() + " · " + revision + " · " + seal;
    }
}
