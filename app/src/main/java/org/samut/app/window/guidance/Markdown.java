package org.samut.app.window.guidance;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Makes nodes of a form's Markdown. A form may come from anywhere: nothing is fetched, an image is its text, HTML is
 * shown as it is written, and what is too long or too deep is left out.
 */
final class Markdown {
    /** The longest text that is shown, in characters. */
    static final int LONGEST = 20_000;

    private static final int DEEPEST = 6;
    private static final int MOST_NODES = 4_000;

    private final Parser parser = Parser.builder().build();
    private final Consumer<URI> browse;
    private int nodes;

    /** @param browse opens a link that a person pressed */
    Markdown(Consumer<URI> browse) {
        this.browse = browse;
    }

    /** The text's blocks, one below the other. */
    List<javafx.scene.Node> blocks(String markdown) {
        nodes = 0;
        String shown = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) + " …" : markdown;
        return blocks(parser.parse(shown), 0);
    }

    private List<javafx.scene.Node> blocks(Node parent, int depth) {
        List<javafx.scene.Node> made = new ArrayList<>();
        if (depth > DEEPEST) {
            return made;
        }
        for (Node child = parent.getFirstChild(); child != null && nodes < MOST_NODES; child = child.getNext()) {
            nodes++;
            block(child, depth).ifPresent(made::add);
        }
        return made;
    }

    private Optional<javafx.scene.Node> block(Node node, int depth) {
        if (node instanceof Heading heading) {
            return words(heading, "prose-heading");
        }
        if (node instanceof Paragraph paragraph) {
            return words(paragraph);
        }
        if (node instanceof BulletList list) {
            return Optional.of(list(list, depth, 0));
        }
        if (node instanceof OrderedList list) {
            return Optional.of(list(
                    list,
                    depth,
                    Optional.ofNullable(list.getMarkerStartNumber()).orElse(1)));
        }
        if (node instanceof BlockQuote quote) {
            VBox box = new VBox(6);
            box.getStyleClass().add("prose-quote");
            box.getChildren().setAll(blocks(quote, depth + 1));
            return Optional.of(box);
        }
        if (node instanceof FencedCodeBlock code) {
            return Optional.of(new Prose("prose-code").say(code.getLiteral().strip()));
        }
        if (node instanceof IndentedCodeBlock code) {
            return Optional.of(new Prose("prose-code").say(code.getLiteral().strip()));
        }
        if (node instanceof HtmlBlock html) {
            return Optional.of(new Prose().say(html.getLiteral().strip()));
        }
        return node instanceof ThematicBreak ? Optional.of(new Separator()) : Optional.empty();
    }

    /** @param from the first number, or 0 for bullets */
    private VBox list(Node list, int depth, int from) {
        VBox rows = new VBox(4);
        rows.getStyleClass().add("prose-list");
        int number = from;
        for (Node item = list.getFirstChild(); item != null && nodes < MOST_NODES; item = item.getNext()) {
            if (item instanceof ListItem) {
                Label mark = new Label(from == 0 ? "•" : number++ + ".");
                mark.getStyleClass().add("prose-mark");
                mark.setMinWidth(Region.USE_PREF_SIZE);
                VBox content = new VBox(4);
                content.getChildren().setAll(blocks(item, depth + 1));
                HBox.setHgrow(content, Priority.ALWAYS);
                rows.getChildren().add(new HBox(8, mark, content));
            }
        }
        return rows;
    }

    private Optional<javafx.scene.Node> words(Node block, String... styles) {
        Prose prose = new Prose(styles);
        inline(block, prose, List.of(), 0);
        return prose.isEmpty() ? Optional.empty() : Optional.of(prose);
    }

    private void inline(Node parent, Prose prose, List<String> styles, int depth) {
        for (Node child = parent.getFirstChild(); child != null && nodes < MOST_NODES; child = child.getNext()) {
            nodes++;
            if (child instanceof Text text) {
                prose.say(text.getLiteral(), styles.toArray(String[]::new));
            } else if (child instanceof Code code) {
                prose.say(code.getLiteral(), "prose-code");
            } else if (child instanceof HtmlInline html) {
                prose.say(html.getLiteral());
            } else if (child instanceof SoftLineBreak) {
                prose.say(" ");
            } else if (child instanceof HardLineBreak) {
                prose.turn();
            } else if (child instanceof Link link) {
                link(link, prose);
            } else if (child instanceof Image image) {
                prose.say("[" + plain(image) + "]", styles.toArray(String[]::new));
            } else if (depth < DEEPEST) {
                inline(child, prose, with(styles, child), depth + 1);
            }
        }
    }

    private static List<String> with(List<String> styles, Node node) {
        List<String> more = new ArrayList<>(styles);
        if (node instanceof StrongEmphasis) {
            more.add("prose-strong");
        } else if (node instanceof Emphasis) {
            more.add("prose-emphasis");
        }
        return more;
    }

    /** Only an address of the web is a link; its whole address is shown before it is pressed. */
    private void link(Link link, Prose prose) {
        String words = plain(link);
        Optional<URI> address = address(link.getDestination());
        if (address.isEmpty()) {
            prose.say(words);
            return;
        }
        Hyperlink made = new Hyperlink(words.isBlank() ? link.getDestination() : words);
        made.setTooltip(new Tooltip(link.getDestination()));
        made.setAccessibleText(made.getText() + " " + link.getDestination());
        made.setOnAction(event -> browse.accept(address.get()));
        prose.add(made, made.getText());
    }

    private static Optional<URI> address(String destination) {
        try {
            URI address = new URI(destination);
            String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            return isWeb && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(child instanceof Text text ? text.getLiteral() : plain(child));
        }
        return words.toString();
    }
}
