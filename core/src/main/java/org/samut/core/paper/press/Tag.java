package org.samut.core.paper.press;

import java.util.ArrayList;
import java.util.List;

/**
 * One element of what a PDF says of its own structure (ISO 32000-1, 14.8.4): a heading, a paragraph, a table's cell. What
 * is drawn {@linkplain Press#into into} it is read in the order of the elements, wherever it stands. For one thread.
 */
public final class Tag {
    /** What no reader reads aloud: lines, fills, the running lines, heads that are repeated. */
    public static final Tag ARTIFACT = new Tag("Artifact");

    private final String type;
    private final List<Part> parts = new ArrayList<>();
    private String alternative = "";
    private boolean head;
    private boolean headsRow;
    private double[] box = {};
    private int columns = 1;
    private int rows = 1;

    /** What an element is made of. */
    sealed interface Part permits Element, Mark, Target {}

    record Element(Tag tag) implements Part {}

    /** Something drawn on a sheet, by its number there. */
    record Mark(Sheet sheet, int number) implements Part {}

    /** A place on a sheet that leads elsewhere, by its number there. */
    record Target(Sheet sheet, int number) implements Part {}

    private Tag(String type) {
        this.type = type;
    }

    static Tag document() {
        return new Tag("Document");
    }

    /** A new last part of this element, such as {@code Sect}, {@code H1}, {@code P}, {@code Table}, {@code TR}. */
    public Tag add(String childsType) {
        Tag child = new Tag(childsType);
        if (this != ARTIFACT) {
            parts.add(new Element(child));
        }
        return this == ARTIFACT ? ARTIFACT : child;
    }

    /** A head of the columns below it. */
    public Tag addHead() {
        Tag cell = add("TH");
        cell.head = true;
        return cell;
    }

    /** A head of the row that it begins. */
    public Tag addRowHead() {
        Tag cell = add("TH");
        cell.head = true;
        cell.headsRow = true;
        return cell;
    }

    /** How many columns and rows a cell covers. */
    public Tag covering(int wide, int high) {
        if (this != ARTIFACT) {
            columns = wide;
            rows = high;
        }
        return this;
    }

    /** What is said in place of a picture. */
    public Tag saying(String words) {
        alternative = words;
        return this;
    }

    /** Where a picture stands, in points from the top left. */
    public Tag within(double x, double y, double width, double height) {
        box = new double[] {x, Press.HEIGHT - y - height, x + width, Press.HEIGHT - y};
        return this;
    }

    double[] box() {
        return box;
    }

    int mark(Sheet sheet, int number) {
        parts.add(new Mark(sheet, number));
        return number;
    }

    void target(Sheet sheet, int number) {
        parts.add(new Target(sheet, number));
    }

    String type() {
        return type;
    }

    List<Part> parts() {
        return parts;
    }

    String alternative() {
        return alternative;
    }

    boolean isHead() {
        return head;
    }

    boolean headsRow() {
        return headsRow;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }
}
