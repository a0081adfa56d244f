package org.samut.app.window.keys;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** All keys of a workbook's window. Who handles a key asks here for it, and the list of keys is made of these. */
public enum Key {
    NEXT_FIELD("keys.field.next", KeyCode.ENTER),
    PREVIOUS_FIELD("keys.field.previous", KeyCode.ENTER, SHIFT_DOWN),
    /** Moved by the toolkit itself. */
    NEXT_STOP("keys.stop.next", KeyCode.TAB),
    PREVIOUS_STOP("keys.stop.previous", KeyCode.TAB, SHIFT_DOWN),
    NEXT_INDICATOR("keys.indicator.next", KeyCode.DOWN, ALT_DOWN),
    PREVIOUS_INDICATOR("keys.indicator.previous", KeyCode.UP, ALT_DOWN),
    NEXT_AREA("keys.area.next", KeyCode.RIGHT, ALT_DOWN),
    PREVIOUS_AREA("keys.area.previous", KeyCode.LEFT, ALT_DOWN),
    FIGURES("keys.choice.figures", KeyCode.DIGIT1, ALT_DOWN),
    NO_SERVICE("keys.choice.none", KeyCode.DIGIT2, ALT_DOWN),
    NOT_CARRIED_OUT("keys.choice.notdone", KeyCode.DIGIT3, ALT_DOWN),
    NOTE("keys.note", KeyCode.N, SHORTCUT_DOWN),
    UNDO("keys.undo", KeyCode.Z, SHORTCUT_DOWN),
    REDO("keys.redo", KeyCode.Y, SHORTCUT_DOWN),
    LAST_YEAR("keys.lastyear", KeyCode.D, SHORTCUT_DOWN),
    NEXT_FINDING("keys.finding.next", KeyCode.F8),
    PREVIOUS_FINDING("keys.finding.previous", KeyCode.F8, SHIFT_DOWN),
    NEXT_REMARK("keys.remark.next", KeyCode.F9),
    PREVIOUS_REMARK("keys.remark.previous", KeyCode.F9, SHIFT_DOWN),
    SEARCH("keys.search", KeyCode.K, SHORTCUT_DOWN),
    FILTER("keys.filter", KeyCode.F, SHORTCUT_DOWN),
    EVIDENCE("keys.evidence", KeyCode.E, SHORTCUT_DOWN),
    HISTORY("keys.history", KeyCode.H, SHORTCUT_DOWN),
    PRIMARY("keys.primary", KeyCode.ENTER, SHORTCUT_DOWN),
    LARGER("keys.larger", KeyCode.PLUS, List.of(KeyCode.EQUALS, KeyCode.ADD), SHORTCUT_DOWN, SHIFT_ANY),
    SMALLER("keys.smaller", KeyCode.MINUS, List.of(KeyCode.SUBTRACT), SHORTCUT_DOWN, SHIFT_ANY),
    USUAL_SIZE("keys.usual", KeyCode.DIGIT0, List.of(KeyCode.NUMPAD0), SHORTCUT_DOWN, SHIFT_ANY),
    HOME("keys.home", KeyCode.HOME, ALT_DOWN),
    /** Twice for the list of keys. */
    GUIDANCE("keys.guidance", KeyCode.F1),
    AWAY("keys.away", KeyCode.ESCAPE);

    private final String text;
    private final KeyCodeCombination combination;
    private final List<KeyCodeCombination> same;

    Key(String text, KeyCode code, Modifier... modifiers) {
        this(text, code, List.of(), modifiers);
    }

    /** @param same the codes by which other keyboards, or other parts of one, tell the same */
    Key(String text, KeyCode code, List<KeyCode> same, Modifier... modifiers) {
        this.text = text;
        this.combination = new KeyCodeCombination(code, modifiers);
        this.same =
                same.stream().map(one -> new KeyCodeCombination(one, modifiers)).toList();
    }

    public static Optional<Key> of(KeyEvent event) {
        for (Key key : values()) {
            if (key.combination.match(event) || key.same.stream().anyMatch(one -> one.match(event))) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    public KeyCodeCombination combination() {
        return combination;
    }

    /** The key of the sentence that says what it does. */
    public String text() {
        return text;
    }

    /** What stands on the keyboard, such as {@code Ctrl} and {@code K}. */
    public List<String> caps() {
        String cap = switch (combination.getCode()) {
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case ESCAPE -> "Esc";
            case ENTER -> "Enter";
            case TAB -> "Tab";
            case PLUS -> "+";
            case MINUS -> "−";
            case HOME -> "Home";
            default -> combination.getCode().getName();
        };
        if (combination.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            return List.of("Ctrl", cap);
        }
        if (combination.getAlt() == KeyCombination.ModifierValue.DOWN) {
            return List.of("Alt", cap);
        }
        return combination.getShift() == KeyCombination.ModifierValue.DOWN ? List.of("Shift", cap) : List.of(cap);
    }
}
