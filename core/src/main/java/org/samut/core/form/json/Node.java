package org.samut.core.form.json;

import java.util.List;
import java.util.Map;

/** One value of a JSON document with the place where it stands. */
sealed interface Node {
    Place place();

    /** Line and column, from 1. */
    record Place(int line, int column) {}

    record Members(Place place, Map<String, Node> members) implements Node {}

    record Elements(Place place, List<Node> elements) implements Node {}

    record Words(Place place, String text) implements Node {}

    /** A whole number; every other figure of a form is written as a string, so that nothing rounds it. */
    record Whole(Place place, String digits) implements Node {}

    record Truth(Place place, boolean value) implements Node {}

    /** A null or a number with a point or an exponent: never right in a form. */
    record Other(Place place, String shown) implements Node {}
}
