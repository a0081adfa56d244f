package org.samut.app.window;

import java.util.Optional;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.support.SupportSheet;
import org.samut.app.window.text.Texts;
import org.samut.app.window.trouble.Trouble;

/** The one way of telling what went wrong: what happened, what is kept, what to do next, a code; and a way to do it. */
final class TroubleSheet {
    private final RootViewModel root;
    private final Overlay overlay;
    private final Papers papers;

    /** What can be done about a trouble, and the key of its word. */
    private record Remedy(String key, Runnable action) {}

    TroubleSheet(RootViewModel root, Overlay overlay, Papers papers) {
        this.root = root;
        this.overlay = overlay;
        this.papers = papers;
    }

    void lay(Trouble trouble) {
        Texts texts = root.texts();
        Sheet sheet = new Sheet(Icon.ERROR, texts.say("trouble.title"), "bad").say(texts.say(trouble.happened()));
        trouble.more().forEach(more -> sheet.say(texts.say(more), "muted"));
        sheet.say(texts.say(trouble.next()))
                .say(texts.say("trouble.code", trouble.code()), "muted")
                .onAway(this::away);
        sheet.button(texts.say("trouble.support"), this::support);
        Optional<Remedy> remedy = remedy(trouble.code());
        if (remedy.isPresent()) {
            sheet.button(texts.say("sheet.close"), this::away);
            sheet.primary(texts.say(remedy.get().key()), () -> {
                away();
                remedy.get().action().run();
            });
        } else {
            sheet.primary(texts.say("sheet.close"), this::away);
        }
        overlay.lay(sheet);
    }

    void support() {
        root.troubles().told().set(Optional.empty());
        new SupportSheet(
                        root.texts(),
                        root.desk().support(),
                        root.threads(),
                        new SupportSheet.Around(overlay, papers, overlay::clear))
                .lay();
    }

    private void away() {
        root.troubles().told().set(Optional.empty());
        overlay.clear();
    }

    /** No line, a line that was cut, or a server that has too much to do: the same may be taken a moment later. */
    private static boolean isOfTheLine(String code) {
        return code.startsWith("line.") || code.equals("server.busy");
    }

    private Optional<Remedy> remedy(String code) {
        if (code.equals("workbook.sealed")) {
            return root.workbook()
                    .get()
                    .map(finishing -> new Remedy("trouble.reopen", () -> finishing.reopen(() -> {})));
        }
        if (code.startsWith("disk.") || code.startsWith("folder.")) {
            if (root.troubles().again().isPresent()) {
                return Optional.of(
                        new Remedy("trouble.save", root.troubles().again().get()));
            }
            return root.workbook()
                    .get()
                    .filter(finishing -> finishing.filling().saving().waiting().get() > 0)
                    .map(finishing ->
                            new Remedy("trouble.save", finishing.filling().saving()::retry));
        }
        if (code.startsWith("evidence.") && root.troubles().again().isPresent()) {
            return Optional.of(
                    new Remedy("trouble.save", root.troubles().again().get()));
        }
        if (isOfTheLine(code) && root.troubles().again().isPresent()) {
            return Optional.of(
                    new Remedy("trouble.send", root.troubles().again().get()));
        }
        if (code.startsWith("lao.")) {
            return Optional.of(new Remedy("trouble.lao", root::chooseLao));
        }
        if (code.startsWith("form.")) {
            return Optional.of(new Remedy("trouble.form", root::chooseForm));
        }
        if (code.startsWith("workbook.") && root.mayGoHome()) {
            return Optional.of(new Remedy("trouble.home", root::goHome));
        }
        return Optional.empty();
    }
}
