package org.samut.sync.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.samut.core.assessment.Assessment;
import org.samut.core.assessment.Assessor;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.lao.Lao;
import org.samut.core.office.Answering;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** Fills a form by chance in all ways that the office's own check lets pass, and now and then to the brim. */
public final class SealableWorkbooks {
    private static final int TRIES = 50;

    private final Random chance;

    public SealableWorkbooks(Random chance) {
        this.chance = chance;
    }

    /** A form of the tests' or of the program's. */
    public static Form form(Class<?> beside, String name) {
        try (InputStream csv = beside.getResourceAsStream(name)) {
            return FormCompiler.compile(name, csv.readAllBytes()).either(form -> form, refusals -> {
                throw new AssertionError(refusals.toString());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook as an office may seal it, with figures of last year where the form asks for some. */
    public Workbook of(String id, Assessor assessor, Lao lao) {
        Form form = assessor.form();
        Workbook workbook =
                new Workbook(id, form, lao, WorkbookState.CHECKED, 1 + chance.nextInt(3), survey(form), lastYear(form));
        for (Indicator indicator : form.indicators().toList()) {
            workbook = workbook.with(answer(indicator, workbook));
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Assessment assessment = assessor.assess(workbook);
            if (assessment.maySeal()) {
                return workbook;
            }
            for (Finding finding : assessment.findings()) {
                if (finding.blocksSealing()) {
                    Indicator indicator = form.indicators()
                            .filter(one -> one.code().equals(finding.code()))
                            .findFirst()
                            .orElseThrow();
                    List<Entering> again = new ArrayList<>(Answering.blank(indicator));
                    again.addAll(tries > 10 ? Answering.noService(indicator) : answer(indicator, workbook));
                    workbook = workbook.with(again);
                }
            }
        }
        throw new AssertionError("not sealable: " + assessor.assess(workbook).findings());
    }

    private List<Entering> answer(Indicator indicator, Workbook workbook) {
        List<Entering> step = new ArrayList<>();
        int kind = chance.nextInt(8);
        if (kind == 0) {
            step.addAll(Answering.noService(indicator));
        } else {
            for (Item item : indicator.items()) {
                if (!item.isComputed()) {
                    step.add(Entering.of(item.id(), entry(item)));
                }
            }
            if (kind == 1) {
                step.addAll(Answering.notCarriedOut(indicator, workbook.with(step)));
            }
        }
        if (chance.nextInt(3) > 0) {
            step.add(Entering.of(indicator.code() + ".reason", new Entry.Words("ตามทะเบียน " + chance.nextInt(90))));
        }
        return step;
    }

    private Entry entry(Item item) {
        return switch (item.kind()) {
            case YES_NO -> new Entry.Words(chance.nextBoolean() ? "yes" : "no");
            case TEXT -> new Entry.Words("ข้อความ " + chance.nextInt(99) + "\nบรรทัดสอง <&> \"");
            case DATE -> new Entry.Words("2024-0" + (1 + chance.nextInt(9)) + "-1" + chance.nextInt(9));
            case CHOICE ->
                new Entry.Words(item.choices().get(chance.nextInt(item.choices().size())));
            case TABLE -> new Entry.Rows(rows(item));
            default -> figure(item);
        };
    }

    private List<Map<String, String>> rows(Item table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = chance.nextInt(9); row >= 0; row--) {
            Map<String, String> cells = new HashMap<>();
            for (Item column : table.columns()) {
                if (chance.nextInt(8) > 0) {
                    cells.put(
                            column.id(),
                            column.kind().isFigure()
                                    ? BigDecimal.valueOf(1 + chance.nextInt(9_999), chance.nextInt(4))
                                            .toPlainString()
                                    : "สาย " + chance.nextInt(99));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Also zero, trailing zeros, and figures of many digits. */
    private Entry figure(Item item) {
        return switch (chance.nextInt(12)) {
            case 0 -> Entry.figure("0");
            case 1 -> Entry.figure("0.00");
            case 2 -> Entry.figure("12.500");
            case 3 -> new Entry.Figure(new BigDecimal("98765432109876543210.123456789"));
            default ->
                new Entry.Figure(BigDecimal.valueOf(
                        chance.nextInt(item.kind() == ItemKind.FRAME ? 1000 : 300), chance.nextInt(3)));
        };
    }

    private Map<String, Entry> survey(Form form) {
        Map<String, Entry> entries = new HashMap<>();
        for (Survey.Question question : form.survey().questions()) {
            if (form.survey().required() || chance.nextBoolean()) {
                entries.put(question.satisfied(), Entry.figure(Integer.toString(chance.nextInt(60))));
                entries.put(question.improve(), Entry.figure(Integer.toString(chance.nextInt(60))));
            }
        }
        if (chance.nextBoolean()) {
            entries.put(Survey.reason(), new Entry.Words("สอบถามสองครั้ง"));
        }
        return entries;
    }

    private Map<String, Entry> lastYear(Form form) {
        Map<String, Entry> prior = new HashMap<>();
        for (Indicator indicator : form.indicators().toList()) {
            for (Item item : indicator.items()) {
                switch (chance.nextInt(6)) {
                    case 0 -> prior.put(item.id(), Entry.NO_SERVICE);
                    case 1 -> prior.put(item.id(), new Entry.Words(chance.nextBoolean() ? "yes" : "no"));
                    case 2 -> {
                        // Nothing is known of last year.
                    }
                    default -> prior.put(item.id(), figure(item));
                }
            }
        }
        return prior;
    }
}
