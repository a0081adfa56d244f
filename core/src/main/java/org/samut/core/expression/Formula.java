package org.samut.core.expression;

import java.math.BigDecimal;
import java.util.List;

/** A parsed expression: what it reads, and what it comes to for given figures. Immutable, safe for several threads. */
public final class Formula {
    private final String source;
    private final List<Reference> references;
    private final Shape shape;

    Formula(String source, List<Reference> references, Shape shape) {
        this.source = source;
        this.references = List.copyOf(references);
        this.shape = shape;
    }

    /** Each thing it reads, once, in the order in which {@link #evaluate} wants the figures. */
    public List<Reference> references() {
        return references;
    }

    /** Whether it gives true or false; else it gives a figure. */
    public boolean isTruth() {
        return shape.typing() == Typing.TRUTH;
    }

    /** Exact in 256 digits; at bounded cost. The array is only read. */
    public Evaluated evaluate(BigDecimal... values) {
        if (values.length != references.size()) {
            throw new IllegalArgumentException(values.length + " figures for " + source);
        }
        return shape.evaluate(values);
    }

    @Override
    public String toString() {
        return source;
    }
}
