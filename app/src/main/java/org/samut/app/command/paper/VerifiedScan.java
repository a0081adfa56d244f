package org.samut.app.command.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.CheckedScan.CheckedPage;
import org.samut.core.paper.scan.PageVerdict;
import org.samut.core.paper.scan.VerdictWords;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.text.Text;

/** What a verified scan turned out to be, told page by page. */
public record VerifiedScan(Console console) {
    /** Tells it; returns the exit code. */
    public int tell(CheckedScan scan) {
        if (console.json()) {
            console.print(document(scan));
            return VerifyCommand.code(scan);
        }
        for (CheckedPage page : scan.pages()) {
            Text words = VerdictWords.of(page.verdict());
            String mark = page.verdict().isSound() ? "[/] " : "[!] ";
            String where = page.file().getFileName() + " (" + page.number() + "): ";
            console.say(console.out(), Text.of(mark + where + words.thai(), "    " + where + words.english()));
            figures(page).ifPresent(this::show);
        }
        console.say(scan.isAccepted() ? console.out() : console.err(), VerdictWords.of(scan));
        Text next = VerdictWords.next(scan);
        console.say(
                scan.isAccepted() ? console.out() : console.err(),
                Text.of("  → " + next.thai(), "  → " + next.english()));
        return VerifyCommand.code(scan);
    }

    /** The sealed figures of a page that a person has to compare. */
    private void show(PageFigures figures) {
        figures.text().lines().forEach(line -> console.out().println("      " + line.replace(";", "  ")));
    }

    private static Optional<PageFigures> figures(CheckedPage page) {
        return page.verdict() instanceof PageVerdict.Good good && good.compared() == PageVerdict.Compared.BY_EYE
                ? good.seal().figures()
                : Optional.empty();
    }

    public static ObjectNode document(CheckedScan scan) {
        ObjectNode document =
                Console.object().put("accepted", scan.isAccepted()).put("pages_wanted", scan.wanted());
        scan.book()
                .ifPresent(book -> document.put("submission", book.submission())
                        .put("revision", book.revision())
                        .put("sha256", book.sha256())
                        .put("standing", book.standing().name().toLowerCase(Locale.ROOT)));
        document.put("in_order", scan.inOrder()).put("left_to_the_eye", scan.isLeftToTheEye());
        scan.missing().forEach(document.putArray("missing")::add);
        document.putArray("pages");
        for (CheckedPage page : scan.pages()) {
            ObjectNode one = document.withArray("/pages")
                    .addObject()
                    .put("file", page.file().toString())
                    .put("number", page.number())
                    .put("verdict", page.verdict().code())
                    .put("sound", page.verdict().isSound())
                    .put("message", VerdictWords.of(page.verdict()).thai())
                    .put("message_en", VerdictWords.of(page.verdict()).english());
            if (page.verdict() instanceof PageVerdict.Good good) {
                one.put("page", good.seal().place().page())
                        .put("compared", good.compared().name().toLowerCase(Locale.ROOT));
                good.seal()
                        .figures()
                        .ifPresent(figures -> figures.text().lines().forEach(one.putArray("figures")::add));
            }
        }
        return document.put("message", VerdictWords.of(scan).thai())
                .put("message_en", VerdictWords.of(scan).english())
                .put("next", VerdictWords.next(scan).thai())
                .put("next_en", VerdictWords.next(scan).english());
    }
}
