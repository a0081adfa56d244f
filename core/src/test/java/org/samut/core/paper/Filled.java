package org.samut.core.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.samut.core.assessment.Assessment;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.head.ResultWords;
import org.samut.core.form.scoring.Scoring.ByTarget;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** The model form as an office might have filled it in, each kind of answer among them; the same on each run. */
public final class Filled {
    public static final Lao NONG_KAPU = new Lao("6760607", LaoType.SAO, "หนองกะปุ", "บ้านลาด", "76", "เพชรบุรี");
    public static final String ID = "6760607-msps-2567";
    public static final SealMark SEAL = new SealMark("0123456789abcdef".repeat(4), LocalDate.of(2024, 3, 28));

    private Filled() {}

    public static PaperSource sealed() {
        return source(workbook(NONG_KAPU), Optional.of(SEAL), false);
    }

    public static PaperSource draft() {
        Workbook workbook = workbook(NONG_KAPU)
                .with("1.02.frame", Entry.BLANK)
                .with("1.02.service", Entry.BLANK)
                .with("2.03.service", Entry.BLANK)
                .with("2.04.service", Entry.BLANK)
                .with("3.01.service", new Entry.Unreadable("สิบสองตัน"));
        return source(workbook, Optional.empty(), false);
    }

    public static PaperSource source(Workbook workbook, Optional<SealMark> seal, boolean thaiDigits) {
        List<Result> results =
                workbook.form().indicators().map(any -> result(workbook, any)).toList();
        return new PaperSource(workbook, new Assessment(List.of(), results), seal, thaiDigits);
    }

    public static Workbook workbook(Lao lao) {
        Form form = ModelForm.read().appliedTo(lao.type());
        Workbook workbook = new Workbook(ID, form, lao, WorkbookState.OPEN, 1, Map.of(), Map.of());
        Random chance = new Random(2567);
        for (Indicator indicator : form.indicators().toList()) {
            String code = indicator.code();
            BigDecimal frame = BigDecimal.valueOf(4 + chance.nextInt(most(indicator)));
            BigDecimal share = BigDecimal.valueOf(55 + chance.nextInt(46), 2);
            int decimals = indicator.items().get(0).decimals();
            if (indicator.frame().isPresent()) {
                workbook = workbook.with(code + ".frame", new Entry.Figure(frame))
                        .with(
                                code + ".service",
                                new Entry.Figure(frame.multiply(share).setScale(decimals, RoundingMode.HALF_UP)));
            } else if (measure(indicator) == Measure.YES_NO) {
                workbook = workbook.with(code + ".service", new Entry.Words(chance.nextBoolean() ? "yes" : "no"));
            } else {
                workbook = workbook.with(code + ".service", Entry.figure(String.valueOf(1 + chance.nextInt(8))));
            }
        }
        workbook = workbook.with("1.05.frame", Entry.figure("57.24")).with("1.05.service", Entry.figure("29.767"));
        workbook = workbook.with("1.03.service", Entry.NOT_CARRIED_OUT)
                .with(
                        "1.03.reason",
                        new Entry.Words("งบประมาณถูกกันไว้ จะดำเนินการในปีงบประมาณ พ.ศ. 2567 "
                                + "ตามมติที่ประชุมสภาองค์การบริหารส่วนตำบลหนองกะปุ สมัยสามัญ สมัยที่ 1 ครั้งที่ 2"))
                .with("1.04.frame", Entry.NO_SERVICE)
                .with("1.04.service", Entry.NO_SERVICE)
                .with("1.06.frame", Entry.figure("0"))
                .with("1.09.reason", new Entry.Words("จำนวนครัวเรือนเพิ่มขึ้นจากการจัดสรรที่ดินใหม่ 2 แห่ง"))
                .with("2.06.frame", Entry.figure("4310"))
                .with("2.06.service", Entry.figure("26725.50"))
                .with("4.02.service", Entry.NO_SERVICE);
        return workbook;
    }

    /** Households and tons come in thousands, roads and markets in dozens. */
    private static int most(Indicator indicator) {
        boolean many = List.of("ครัวเรือน", "คน", "ตัน", "ตัว", "ตารางเมตร", "เมตร", "ลูกบาศก์เมตร", "กิโลกรัม")
                .contains(indicator.items().get(0).unit());
        return many ? 9_000 : 60;
    }

    private static Measure measure(Indicator indicator) {
        return ((ByTarget) indicator.scoring()).measure();
    }

    private static Result result(Workbook workbook, Indicator indicator) {
        ByTarget scoring = (ByTarget) indicator.scoring();
        ResultWords words = workbook.form().words();
        Entry frame = workbook.entry(indicator.code() + ".frame");
        Entry service = workbook.entry(indicator.code() + ".service");
        List<Entry> both = new ArrayList<>(List.of(frame, service));
        if (both.contains(Entry.NO_SERVICE)
                || frame.asNumber().filter(zero -> zero.signum() == 0).isPresent()) {
            return result(indicator, Optional.empty(), Verdict.NO_SERVICE, words.noService());
        }
        if (both.contains(Entry.NOT_CARRIED_OUT)) {
            return result(indicator, Optional.empty(), Verdict.NOT_CARRIED_OUT, words.notCarriedOut());
        }
        if (service.isBlank()
                || service instanceof Entry.Unreadable
                || indicator.frame().isPresent() && frame.isBlank()) {
            return result(indicator, Optional.empty(), Verdict.NOT_ANSWERED, "");
        }
        if (scoring.measure() == Measure.YES_NO) {
            return verdict(indicator, words, Optional.empty(), service.isYes());
        }
        BigDecimal figure = service.asNumber().orElseThrow();
        if (scoring.measure() == Measure.RATIO) {
            figure = figure.movePointRight(2);
        }
        if (indicator.frame().isPresent()) {
            figure = figure.divide(frame.asNumber().orElseThrow(), 2, RoundingMode.HALF_UP);
        }
        BigDecimal printed = new BigDecimal(figure.stripTrailingZeros().toPlainString());
        return verdict(indicator, words, Optional.of(printed), scoring.compare().passes(figure, scoring.target()));
    }

    private static Result verdict(Indicator indicator, ResultWords words, Optional<BigDecimal> figure, boolean met) {
        return result(indicator, figure, met ? Verdict.MET : Verdict.BELOW, met ? words.met() : words.below());
    }

    private static Result result(Indicator indicator, Optional<BigDecimal> figure, Verdict verdict, String word) {
        return new Result(indicator.code(), figure, Optional.empty(), Optional.empty(), verdict, word);
    }
}
