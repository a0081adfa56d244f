package org.samut.app.window.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import org.samut.core.failure.Outcome;
import org.samut.core.table.Block;
import org.samut.core.table.TableEdits;

/** What the keys do in the grid, as they do in a spreadsheet. */
final class GridKeys {
    private final Grid grid;
    private final GridChoice choice;
    private final TableViewModel model;
    private Consumer<TableEdits.Pasted> pasted = done -> {};

    GridKeys(Grid grid, GridChoice choice, TableViewModel model) {
        this.grid = grid;
        this.choice = choice;
        this.model = model;
    }

    void listen() {
        grid.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (grid.editing().isPresent() ? inEditor(event) : pressed(event)) {
                event.consume();
            }
        });
        grid.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (grid.editing().isEmpty() && isText(event)) {
                grid.begin(event.getCharacter());
                event.consume();
            }
        });
    }

    private boolean inEditor(KeyEvent event) {
        GridCell cell = grid.editing().orElseThrow();
        switch (event.getCode()) {
            case ENTER -> leave(cell, event.isShiftDown() ? -1 : 1, 0);
            case TAB -> leave(cell, 0, event.isShiftDown() ? -1 : 1);
            case UP -> leave(cell, -1, 0);
            case DOWN -> leave(cell, 1, 0);
            case ESCAPE -> {
                cell.putBack();
                grid.requestFocus();
            }
            case V -> {
                if (!event.isShortcutDown() || !hasBlock()) {
                    return false;
                }
                cell.putBack();
                paste();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void leave(GridCell cell, int down, int right) {
        int row = grid.rowAt();
        int column = grid.columnAt();
        cell.commit();
        grid.requestFocus();
        step(row, column, down, right);
    }

    private boolean pressed(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        if (event.isShortcutDown()) {
            return commanded(event);
        }
        int row = grid.rowAt();
        int column = grid.columnAt();
        switch (event.getCode()) {
            case ENTER -> step(row, column, event.isShiftDown() ? -1 : 1, 0);
            case TAB -> {
                boolean first = row == 0 && column == 0;
                boolean last = row == grid.inOrder().size() - 1 && column == grid.width() - 1;
                if (event.isShiftDown() ? first : last) {
                    return false;
                }
                step(row, column, 0, event.isShiftDown() ? -1 : 1);
            }
            case F2 -> grid.begin("");
            case HOME -> {
                if (event.isShiftDown()) {
                    return false;
                }
                grid.goTo(row, 0);
            }
            case END -> {
                if (event.isShiftDown()) {
                    return false;
                }
                grid.goTo(row, grid.width() - 1);
            }
            case DELETE, BACK_SPACE -> model.fill(choice.cells(), "");
            case INSERT -> insert();
            case ESCAPE -> model.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean commanded(KeyEvent event) {
        switch (event.getCode()) {
            case C -> copy();
            case X -> {
                copy();
                model.fill(choice.cells(), "");
            }
            case V -> paste();
            case DELETE -> delete();
            case INSERT -> insert();
            case HOME -> grid.goTo(0, 0);
            case END -> grid.goTo(grid.inOrder().size() - 1, grid.columnAt());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Down, or to the right and over the row's end into the next. */
    private void step(int row, int column, int down, int right) {
        int to = column + right;
        if (to >= grid.width()) {
            grid.goTo(row + 1, 0);
        } else if (to < 0) {
            grid.goTo(row - 1, grid.width() - 1);
        } else {
            grid.goTo(row + down, to);
        }
    }

    /** As many empty rows as are chosen, before the first of them. */
    void insert() {
        List<GridRow> chosen = choice.rows();
        if (!model.isOpen() || chosen.isEmpty()) {
            return;
        }
        int column = grid.columnAt();
        int at = grid.inOrder().indexOf(chosen.get(0));
        model.insert(chosen.get(0), chosen.size());
        grid.goTo(at, column);
        grid.requestFocus();
    }

    void delete() {
        List<GridRow> chosen = choice.rows();
        if (!model.isOpen() || chosen.isEmpty()) {
            return;
        }
        int column = grid.columnAt();
        int at = grid.inOrder().indexOf(chosen.get(0));
        model.delete(chosen);
        grid.goTo(at, column);
        grid.requestFocus();
    }

    void copy() {
        if (!choice.cells().isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(choice.block().text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static boolean hasBlock() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .filter(Block::isIn)
                .isPresent();
    }

    void onPasted(Consumer<TableEdits.Pasted> told) {
        pasted = told;
    }

    void paste() {
        String text =
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        if (text.isEmpty() || !model.isOpen() || grid.here().isEmpty()) {
            return;
        }
        Outcome<Block> parsed = Block.parse(text);
        model.tellRefusal(parsed);
        if (!(parsed instanceof Outcome.Done<Block> block)) {
            return;
        }
        boolean one = block.value().rows().size() == 1 && block.value().width() == 1;
        if (one && grid.getSelectionModel().getSelectedCells().size() > 1) {
            model.fill(choice.cells(), block.value().cell(0, 0));
            return;
        }
        List<GridRow> order = grid.inOrder();
        int from = choice.rows().isEmpty()
                ? grid.rowAt()
                : order.indexOf(choice.rows().get(0));
        int column = firstColumn();
        model.paste(List.copyOf(order.subList(from, order.size())), column, block.value())
                .ifPresent(done -> {
                    grid.goTo(from, column);
                    pasted.accept(done);
                });
    }

    private int firstColumn() {
        return choice.cells().values().stream()
                .flatMap(List::stream)
                .mapToInt(item -> model.columns().indexOf(item))
                .min()
                .orElse(grid.columnAt());
    }

    private static boolean isText(KeyEvent event) {
        String typed = event.getCharacter();
        return !typed.isEmpty()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !Character.isISOControl(typed.charAt(0));
    }
}
