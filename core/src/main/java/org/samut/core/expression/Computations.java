package org.samut.core.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The computed items of a form in an order in which each comes after those it reads.
 *
 * @param order ids of the items that can be computed
 * @param circular ids of the items that hang on themselves, and on each other
 */
public record Computations(List<String> order, Set<String> circular) {
    public Computations {
        order = List.copyOf(order);
        circular = Set.copyOf(circular);
    }

    public static Computations of(Map<String, Formula> formulas) {
        List<String> order = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<String, Formula> waiting = new TreeMap<>(formulas);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String id : List.copyOf(waiting.keySet())) {
                boolean ready = waiting.get(id).references().stream()
                        .allMatch(reference -> reference instanceof Reference.Prior
                                || !formulas.containsKey(reference.item())
                                || known.contains(reference.item()));
                if (ready) {
                    order.add(id);
                    known.add(id);
                    waiting.remove(id);
                    moved = true;
                }
            }
        }
        return new Computations(order, waiting.keySet());
    }
}
