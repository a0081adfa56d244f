package org.samut.app.window.finishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ProgressBar;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.filling.Obstacles;
import org.samut.app.window.filling.UnderWay;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.rule.Finding;
import org.samut.core.submission.DeliveryState;
import org.samut.core.survey.SurveyResult;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbook;

/** What is asked and said at each step from checking to the receipt. */
final class Sheets {
    private static final int MOST_NAMED = 5;

    private final Texts texts;
    private final FinishingViewModel finishing;
    private final Overlay overlay;
    private final FinishingView.Around around;
    private final ReceiptSheet receipt;

    Sheets(Texts texts, FinishingViewModel finishing, Overlay overlay, FinishingView.Around around) {
        this.texts = texts;
        this.finishing = finishing;
        this.overlay = overlay;
        this.around = around;
        this.receipt = new ReceiptSheet(texts, finishing, overlay, this::sendNow);
    }

    void act(Step step) {
        switch (step) {
            case CHECK -> check();
            case SEAL -> seal();
            case PRINT -> print();
            case SEND -> send();
            case RECEIPT -> receipt();
            case REOPEN -> reopen();
            case SIGNED -> throw new IllegalArgumentException("not asked here");
        }
    }

    private void check() {
        finishing.check(() -> overlay.lay(checked()));
    }

    private Sheet checked() {
        if (!finishing.filling().found().maySeal()) {
            return inTheWay();
        }
        return finishing.filling().remarks().unanswered().get() > 0 ? unanswered() : passed();
    }

    /** Sealing wants each of the owner's remarks answered. */
    private Sheet unanswered() {
        int left = finishing.filling().remarks().unanswered().get();
        Sheet sheet = new Sheet(Icon.BELL, texts.say("check.remarks.title"), "bad")
                .say(texts.say("check.remarks", left))
                .onAway(overlay::clear);
        sheet.primary(texts.say("check.remarks.show"), () -> {
            overlay.clear();
            finishing.filling().remarks().next(1);
        });
        return sheet;
    }

    private Sheet passed() {
        Sheet sheet = new Sheet(Icon.CHECK, texts.say("check.passed.title"), "good").say(texts.say("check.passed"));
        later(sheet);
        unexplained(sheet);
        sheet.primary(texts.say("finishing.seal"), this::seal);
        return sheet;
    }

    private Sheet inTheWay() {
        Obstacles left = finishing.filling().found().obstacles().get();
        Sheet sheet = new Sheet(Icon.ERROR, texts.say("check.found.title"), "bad")
                .say(texts.say("check.found", left.errors(), left.toDo()))
                .onAway(overlay::clear);
        sheet.primary(texts.say("check.show"), () -> {
            overlay.clear();
            around.findings().run();
            finishing.filling().nextFinding();
        });
        return sheet;
    }

    /** A sealed workbook takes no more files: those that are on their way come first. */
    private void seal() {
        UnderWay files = finishing.filling().saving().underWay();
        if (files.file().get().isPresent()) {
            overlay.lay(AttachingSheet.of(texts, files, overlay));
        }
        files.whenDone(this::askToSeal, finishing::leftOut);
    }

    private void askToSeal() {
        Sheet sheet = new Sheet(Icon.SEAL, texts.say("seal.ask.title"))
                .say(texts.say(
                        "seal.ask",
                        finishing.filling().lao().fullName(),
                        finishing.filling().form().title()))
                .say(texts.say("seal.ask.means"), "muted")
                .onAway(overlay::clear);
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        unfinished(sheet);
        unexplained(sheet);
        sheet.primary(texts.say("seal.ask.yes"), () -> {
            working("seal.working");
            finishing.seal(this::sealed);
        });
        overlay.lay(sheet);
    }

    private void sealed() {
        Sheet sheet = new Sheet(Icon.SEAL, texts.say("seal.done.title"), "good").say(texts.say("seal.done"));
        later(sheet);
        sheet.primary(texts.say("finishing.print"), this::print);
        overlay.lay(sheet);
    }

    void print() {
        overlay.clear();
        around.print().run();
    }

    void send() {
        if (finishing.line().get().server().isEmpty()) {
            new EnrolSheet(texts, finishing, overlay, this::sendNow).lay();
        } else {
            sendNow();
        }
    }

    private void sendNow() {
        working("send.working");
        finishing.send(this::sent);
    }

    private void sent(List<Text> sentences) {
        DeskLine line = finishing.line().get();
        if (line.proof().isPresent() && !line.waits()) {
            receipt();
            return;
        }
        boolean refused = line.delivery().filter(DeliveryState.REFUSED::equals).isPresent();
        String title = texts.say(refused ? "send.refused.title" : "send.waits.title");
        Sheet sheet = new Sheet(Icon.LINE, title, "bad");
        sentences.forEach(sentence -> sheet.say(texts.say(sentence)));
        sheet.say(texts.say("send.waits"), "muted");
        later(sheet);
        sheet.primary(texts.say("send.again"), this::sendNow);
        overlay.lay(sheet);
    }

    void receipt() {
        finishing.look(() -> overlay.lay(receipt.sheet()));
    }

    void reopen() {
        Sheet sheet = new Sheet(Icon.PEN, texts.say("reopen.title"))
                .say(texts.say("reopen.ask", finishing.workbook().revision() + 1))
                .onAway(overlay::clear);
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        sheet.primary(texts.say("reopen.yes"), () -> finishing.reopen(this::reopened));
        overlay.lay(sheet);
    }

    /** A returned workbook is opened with what is to be answered beside its fields. */
    private void reopened() {
        overlay.clear();
        if (finishing.filling().remarks().unanswered().get() > 0) {
            finishing.filling().place().drawer().set("remarks");
        }
    }

    private void later(Sheet sheet) {
        sheet.button(texts.say("sheet.close"), overlay::clear);
        sheet.onAway(overlay::clear);
    }

    private void working(String key) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        overlay.lay(new Sheet(Icon.CLOCK, texts.say(key)).say(bar));
    }

    /** Says what may be left out and is: the citizens' part, and files of kinds that the owner names. */
    private void unfinished(Sheet sheet) {
        Workbook workbook = finishing.workbook();
        int questions = workbook.form().survey().questions().size();
        long answered =
                SurveyResult.of(workbook.form().survey(), workbook.entries()).answered();
        if (answered < questions) {
            sheet.say(texts.say("seal.survey", answered, questions), "muted");
        }
        long lacking = workbook.form()
                .indicators()
                .filter(indicator -> lacksEvidence(workbook, indicator))
                .count();
        if (lacking > 0) {
            sheet.say(texts.say("seal.evidence", lacking), "muted");
        }
    }

    private static boolean lacksEvidence(Workbook workbook, Indicator indicator) {
        Set<String> there = workbook.evidence(indicator.code()).stream()
                .map(file -> file.attachment().kind())
                .collect(Collectors.toSet());
        return !there.containsAll(indicator.evidence());
    }

    /** Names the warnings that nobody gave a reason for, and leads to the first; sealing may go on without. */
    private void unexplained(Sheet sheet) {
        Map<String, Finding> warnings = new LinkedHashMap<>();
        finishing.filling().found().groups().get().stream()
                .flatMap(group -> group.findings().stream())
                .filter(Finding::wantsReason)
                .forEach(finding -> warnings.putIfAbsent(finding.code(), finding));
        if (warnings.isEmpty()) {
            return;
        }
        sheet.say(texts.say("seal.unexplained", warnings.size()), "notice");
        warnings.values().stream()
                .limit(MOST_NAMED)
                .forEach(finding -> sheet.say(finding.code() + "  " + texts.say(finding.message()), "muted"));
        if (warnings.size() > MOST_NAMED) {
            sheet.say(texts.say("seal.unexplained.more", warnings.size() - MOST_NAMED), "muted");
        }
        String first = warnings.keySet().iterator().next();
        sheet.button(texts.say("seal.explain"), () -> {
            overlay.clear();
            finishing.filling().place().leadTo(first + ".reason");
        });
    }
}
