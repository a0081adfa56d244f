package org.samut.app.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What everybody must be able to do with a screen, asked of the screen as it is drawn now. On the screen's thread. */
final class Access {
    static final double LEAST_TARGET = 32;
    static final double LEAST_CONTRAST = 4.5;

    private Access() {}

    /** Controls that the keyboard reaches and a screen reader has no name or no role for. */
    static List<String> unnamed(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : stops(scene)) {
            String text = node instanceof Labeled labeled ? labeled.getText() : "";
            boolean named = node.getAccessibleText() != null
                            && !node.getAccessibleText().isBlank()
                    || text != null && !text.isBlank();
            AccessibleRole role = node.getAccessibleRole();
            if (!named || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
                found.add(described(node) + " role " + role);
            }
        }
        return found;
    }

    /** What is pressed or typed in and is too small to be hit. */
    static List<String> small(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : stops(scene)) {
            Bounds bounds = node.getLayoutBounds();
            if (bounds.getWidth() < LEAST_TARGET - 0.5 || bounds.getHeight() < LEAST_TARGET - 0.5) {
                found.add(described(node) + " is " + bounds.getWidth() + " x " + bounds.getHeight());
            }
        }
        return found;
    }

    /** Words too faint to be read on what they stand on; what cannot be used now may be faint. */
    static List<String> faint(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (node instanceof Text text && isShown(text) && !text.getText().isBlank() && !text.isDisabled()) {
                if (text.getFill() instanceof Color ink) {
                    Color paper = paperUnder(text);
                    double ratio = contrast(over(ink.deriveColor(0, 1, 1, opacity(text)), paper), paper);
                    if (ratio < LEAST_CONTRAST) {
                        found.add(String.format(
                                "%.2f %s \"%s\" %s on %s",
                                ratio, described(text.getParent()), text.getText(), ink, paper));
                    }
                }
            }
        }
        return found;
    }

    /** Words painted otherwise than they are, which is with an ellipsis, and not said in full where one points at. */
    static List<String> cut(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll(".text")) {
            if (node instanceof Text painted
                    && painted.getParent() instanceof Labeled label
                    && isShown(label)
                    && label.getText() != null
                    && !painted.getText().equals(label.getText())
                    && !saidInFull(label)) {
                found.add(label.getText() + " as " + painted.getText());
            }
        }
        for (Node node : scene.getRoot().lookupAll(".wrapped")) {
            if (node instanceof Region words && isShown(words)) {
                // What it measures with is a child too, and so are lines that it needs no more: those are not seen.
                words.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .filter(line -> isBeyond(line.getBoundsInParent(), words))
                        .forEach(line -> found.add("beyond its place: " + ((Text) line).getText()));
            }
        }
        return found;
    }

    private static boolean isBeyond(Bounds line, Region words) {
        return line.getMaxX() > words.getWidth() + 8 || line.getMaxY() > words.getHeight() + line.getHeight() / 2;
    }

    private static boolean saidInFull(Labeled label) {
        if (label.getStyleClass().contains("grid-cell")) {
            // In full below the grid, for the cell where one is, and where the mouse rests.
            return true;
        }
        for (Node at = label; at != null; at = at.getParent()) {
            if (at instanceof Control control
                    && control.getTooltip() != null
                    && control.getTooltip().getText().contains(label.getText())) {
                return true;
            }
        }
        return false;
    }

    /** What the keyboard stops at, or what is written, and no scrolling brings into the window as a whole. */
    static List<String> unreachable(Scene scene) {
        List<String> found = new ArrayList<>();
        Set<Node> asked = new LinkedHashSet<>(stops(scene));
        for (Node node : scene.getRoot().lookupAll("*")) {
            boolean written = node instanceof Text text && !text.getText().isBlank();
            if (written && isShown(node) && !isTyped(node)) {
                asked.add(node);
            }
        }
        asked.forEach(node -> beyond(node, scene).ifPresent(found::add));
        return found;
    }

    private static Optional<String> beyond(Node node, Scene scene) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            Bounds room = parent.localToScene(parent.getLayoutBounds());
            if (parent instanceof ScrollPane pane) {
                if (pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER && isBeside(at, room)) {
                    return Optional.of(said(node) + " beyond the sides of " + described(parent));
                }
                at = room;
            } else if (parent instanceof VirtualFlow<?> || isMoved(parent)) {
                at = room;
            }
        }
        boolean beyond = isBeside(at, scene) || at.getMinY() < -1 || at.getMaxY() > scene.getHeight() + 1;
        return beyond ? Optional.of(said(node) + " beyond the window: " + at) : Optional.empty();
    }

    /** A table's headings, and the sums below it: they go sideways with its columns. */
    private static boolean isMoved(Parent parent) {
        return parent instanceof TableView<?> || parent.getStyleClass().contains("grid-foot");
    }

    private static String said(Node node) {
        return node instanceof Text text
                ? "\"" + text.getText() + "\" of " + described(text.getParent())
                : described(node);
    }

    /** What was typed scrolls within its field. */
    private static boolean isTyped(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /** Parts to be scrolled in which less than two lines are seen at a time, and those that are scrolled in a scrolled one. */
    static List<String> cramped(Scene scene, double em) {
        List<String> found = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && isShown(bar)) {
                Parent scrolled = bar.getParent();
                double high = scrolled.getLayoutBounds().getHeight();
                if (high < em * 3) {
                    found.add(described(scrolled) + " is " + high + " high");
                }
                for (Parent at = scrolled.getParent(); at != null; at = at.getParent()) {
                    if (at instanceof ScrollPane outer
                            && scrolled instanceof ScrollPane
                            && high < em * 6
                            && isScrolled(outer)) {
                        found.add(described(scrolled) + " scrolls within " + described(outer));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isScrolled(ScrollPane pane) {
        return pane.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof ScrollBar bar
                        && bar.getOrientation() == Orientation.VERTICAL
                        && bar.isVisible());
    }

    private static boolean isBeside(Bounds at, Bounds room) {
        return at.getMinX() < room.getMinX() - 1 || at.getMaxX() > room.getMaxX() + 1;
    }

    private static boolean isBeside(Bounds at, Scene scene) {
        return at.getMinX() < -1 || at.getMaxX() > scene.getWidth() + 1;
    }

    /** What looks the same with and without the focus. */
    static List<String> focusUnseen(Scene scene) {
        return focusUnseen(scene, new HashSet<>());
    }

    /**
     * The same of what was not asked before.
     *
     * @param known by how it is described, what was asked before; this is added to it
     */
    static List<String> focusUnseen(Scene scene, Set<String> known) {
        List<String> found = new ArrayList<>();
        Optional<Node> before = Optional.ofNullable(scene.getFocusOwner());
        for (Node node : stops(scene)) {
            if (known.add(described(node))) {
                node.requestFocus();
                if (node.isFocused()) {
                    WritableImage with = node.snapshot(null, null);
                    scene.getRoot().requestFocus();
                    WritableImage without = node.snapshot(null, null);
                    if (same(with, without)) {
                        found.add(described(node));
                    }
                }
            }
        }
        before.ifPresent(Node::requestFocus);
        return found;
    }

    /** All that the keyboard stops at and that is in sight. */
    static List<Node> stops(Scene scene) {
        List<Node> found = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (node.isFocusTraversable() && isShown(node) && !node.isDisabled()) {
                found.add(node);
            }
        }
        return found;
    }

    static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /** In sight, and not under a sheet. */
    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at instanceof BorderPane && at.isDisabled()) {
                return false;
            }
        }
        return true;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The colour that the words stand on: what their parents paint, one over the other. */
    private static Color paperUnder(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            Background background = at instanceof Region region ? region.getBackground() : null;
            List<BackgroundFill> fills = background == null ? List.of() : background.getFills();
            for (int fill = fills.size() - 1; fill >= 0; fill--) {
                if (fills.get(fill).getFill() instanceof Color colour) {
                    layers.add(colour);
                }
            }
            if (layers.stream().anyMatch(Color::isOpaque)) {
                break;
            }
        }
        Color paper = Color.WHITE;
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            paper = over(layers.get(layer), paper);
        }
        return paper;
    }

    private static Color over(Color above, Color below) {
        double share = above.getOpacity();
        return Color.color(
                above.getRed() * share + below.getRed() * (1 - share),
                above.getGreen() * share + below.getGreen() * (1 - share),
                above.getBlue() * share + below.getBlue() * (1 - share));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        return Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(WritableImage image) {
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        int[] pixels = new int[wide * high];
        image.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return pixels;
    }

    private static String described(Node node) {
        String name = node.getId() != null ? "#" + node.getId() : String.valueOf(node.getAccessibleText());
        return node.getClass().getSimpleName() + " " + name + " " + node.getStyleClass();
    }
}
