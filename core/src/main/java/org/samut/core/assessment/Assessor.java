package org.samut.core.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.assessment.IndicatorCheck.Checked;
import org.samut.core.expression.Answers;
import org.samut.core.expression.Computations;
import org.samut.core.expression.Formula;
import org.samut.core.expression.Formulas;
import org.samut.core.expression.Reference;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Rule;
import org.samut.core.result.Result;
import org.samut.core.result.Scorer;
import org.samut.core.rule.Finding;
import org.samut.core.rule.RuleCheck;
import org.samut.core.survey.SurveyCheck;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * The compiled rules, computed items and scorings of one form, and what hangs on which field. Immutable, safe for
 * several threads.
 */
public final class Assessor {
    private static final int[] NOBODY = {};

    private final Form form;
    private final List<IndicatorCheck> checks;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<ComputedItem> computed;
    private final Set<String> computedIds = new HashSet<>();
    private final Map<String, int[]> readers = new HashMap<>();
    private final Map<String, List<ComputedItem>> feeds = new HashMap<>();

    private Assessor(Form form, List<IndicatorCheck> checks, List<ComputedItem> computed) {
        this.form = form;
        this.checks = List.copyOf(checks);
        this.computed = List.copyOf(computed);
        for (int at = 0; at < checks.size(); at++) {
            positions.put(checks.get(at).indicator().code(), at);
            for (String field : checks.get(at).reads()) {
                int[] before = readers.getOrDefault(field, NOBODY);
                int[] with = Arrays.copyOf(before, before.length + 1);
                with[before.length] = at;
                readers.put(field, with);
            }
        }
        for (ComputedItem item : computed) {
            computedIds.add(item.item().id());
            for (Reference reference : item.references()) {
                if (!(reference instanceof Reference.Prior)) {
                    feeds.computeIfAbsent(reference.item(), each -> new ArrayList<>())
                            .add(item);
                }
            }
        }
    }

    /** Compiles a form as it applies to one LAO type. What cannot be parsed becomes an undecided finding. */
    public static Assessor compile(Form formAppliedToType) {
        // Loops where streams would read better: a fresh JVM pays for each lambda.
        List<Indicator> indicators = formAppliedToType.indicators().toList();
        Map<String, Item> items = new HashMap<>();
        for (Indicator indicator : indicators) {
            for (Item item : indicator.items()) {
                items.put(item.id(), item);
            }
        }
        Formulas formulas = new Formulas(id -> Optional.ofNullable(items.get(id)));
        Map<String, ComputedItem> computed = computed(items, formulas);
        Map<String, List<RuleCheck>> rules = new HashMap<>();
        for (Indicator indicator : indicators) {
            rules.put(indicator.code(), new ArrayList<>());
        }
        for (Rule rule : formAppliedToType.rules()) {
            rules.getOrDefault(rule.indicator(), new ArrayList<>()).add(RuleCheck.of(rule, formulas));
        }
        List<IndicatorCheck> checks = new ArrayList<>();
        for (Indicator indicator : indicators) {
            checks.add(new IndicatorCheck(
                    indicator,
                    rules.get(indicator.code()),
                    computedOf(indicator, computed),
                    Scorer.of(indicator, formAppliedToType, formulas)));
        }
        return new Assessor(formAppliedToType, checks, List.copyOf(computed.values()));
    }

    /** In the order of computing, those that hang on themselves last. */
    private static Map<String, ComputedItem> computed(Map<String, Item> items, Formulas formulas) {
        Map<String, Outcome<Formula>> parsed = new HashMap<>();
        Map<String, Formula> sound = new HashMap<>();
        for (Item item : items.values()) {
            if (item.isComputed()) {
                Outcome<Formula> outcome = formulas.parse(item.computed());
                parsed.put(item.id(), outcome);
                if (outcome instanceof Outcome.Done<Formula> done) {
                    sound.put(item.id(), done.value());
                }
            }
        }
        Computations computations = Computations.of(sound);
        Map<String, ComputedItem> computed = new LinkedHashMap<>();
        for (String id : computations.order()) {
            computed.put(id, new ComputedItem(items.get(id), parsed.get(id), false));
        }
        parsed.forEach((id, outcome) ->
                computed.putIfAbsent(id, new ComputedItem(items.get(id), outcome, sound.containsKey(id))));
        return computed;
    }

    private static List<ComputedItem> computedOf(Indicator indicator, Map<String, ComputedItem> computed) {
        List<ComputedItem> own = new ArrayList<>();
        for (Item item : indicator.items()) {
            if (item.isComputed()) {
                own.add(computed.get(item.id()));
            }
        }
        return own;
    }

    public Form form() {
        return form;
    }

    /** The workbook with the values of its computed items in place of whatever stood there. */
    public Workbook complete(Workbook workbook) {
        return computed.isEmpty() ? workbook : with(workbook, completed(workbook));
    }

    /** The workbook with of last year's figures only those that its rules read: what it takes to assess it elsewhere. */
    public Workbook pared(Workbook workbook) {
        Map<String, Entry> read = new HashMap<>();
        for (IndicatorCheck check : checks) {
            for (String item : check.readsOfLastYear()) {
                Entry last = workbook.prior(item);
                if (last instanceof Entry.Figure || last instanceof Entry.Words) {
                    read.put(item, last);
                }
            }
        }
        return workbook.withPrior(read);
    }

    public Assessment assess(Workbook workbook) {
        Answers answers = new Answers(computed.isEmpty() ? workbook.entries() : completed(workbook), workbook.prior());
        return assess(answers);
    }

    private Assessment assess(Answers answers) {
        List<Finding> findings = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (IndicatorCheck check : checks) {
            Checked checked = check.check(answers);
            findings.addAll(checked.findings());
            results.add(checked.result());
        }
        findings.addAll(SurveyCheck.check(form.survey(), answers.entries()));
        return new Assessment(findings, results);
    }

    /**
     * Assesses last year's figures, which are kept beside the workbook, by this year's rules: so that like is held
     * against like. What was computed of a register last year stands among them, without its rows.
     */
    public Assessment assessLastYear(Workbook workbook) {
        Map<String, Entry> entries = completed(with(workbook, workbook.prior()));
        for (ComputedItem item : computed) {
            Entry kept = workbook.prior().getOrDefault(item.item().id(), Entry.BLANK);
            if (!kept.isBlank()) {
                entries.put(item.item().id(), kept);
            }
        }
        return assess(new Answers(entries, Map.of()));
    }

    public LiveAssessment live(Workbook workbook) {
        return new LiveAssessment(this, workbook);
    }

    Map<String, Entry> completed(Workbook workbook) {
        Map<String, Entry> entries = new HashMap<>(workbook.entries());
        Answers answers = new Answers(entries, workbook.prior());
        for (ComputedItem item : computed) {
            entries.put(item.item().id(), Entry.BLANK);
        }
        for (ComputedItem item : computed) {
            entries.put(item.item().id(), item.entry(answers));
        }
        return entries;
    }

    static Workbook with(Workbook workbook, Map<String, Entry> entries) {
        return new Workbook(
                workbook.id(),
                workbook.form(),
                workbook.lao(),
                workbook.state(),
                workbook.revision(),
                entries,
                workbook.prior());
    }

    List<IndicatorCheck> checks() {
        return checks;
    }

    Optional<Integer> position(String code) {
        return Optional.ofNullable(positions.get(code));
    }

    /** The positions of the indicators that read the field, ascending. */
    int[] readers(String field) {
        return readers.getOrDefault(field, NOBODY);
    }

    /** The computed items that read the field themselves. */
    List<ComputedItem> fedBy(String field) {
        return feeds.getOrDefault(field, List.of());
    }

    boolean isComputed(String field) {
        return computedIds.contains(field);
    }

    /** All computed items, each after those it reads. */
    List<ComputedItem> computed() {
        return computed;
    }
}
