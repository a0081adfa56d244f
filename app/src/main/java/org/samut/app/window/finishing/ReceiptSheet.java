package org.samut.app.window.finishing;

import java.util.ArrayList;
import java.util.List;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Timing;
import org.samut.core.submission.TimingWords;
import org.samut.core.text.Dates;
import org.samut.core.upload.EvidenceStanding;

/** What the server's receipt says, or that it does not verify any more. */
final class ReceiptSheet {
    private static final int MOST_NAMES = 6;

    private final Texts texts;
    private final FinishingViewModel finishing;
    private final Overlay overlay;
    private final Runnable sendAgain;

    ReceiptSheet(Texts texts, FinishingViewModel finishing, Overlay overlay, Runnable sendAgain) {
        this.texts = texts;
        this.finishing = finishing;
        this.overlay = overlay;
        this.sendAgain = sendAgain;
    }

    Sheet sheet() {
        return finishing.line().get().proof().map(this::proven).orElseGet(this::unproven);
    }

    /** The receipt is here, but does not verify any more: somebody has to know. */
    private Sheet unproven() {
        Sheet sheet = new Sheet(Icon.WARNING, texts.say("receipt.title"), "bad").say(texts.say("receipt.unproven"));
        sheet.button(texts.say("sheet.close"), overlay::clear);
        sheet.onAway(overlay::clear);
        sheet.primary(texts.say("send.again"), sendAgain);
        return sheet;
    }

    private Sheet proven(DeskLine.Proof proof) {
        Receipt receipt = proof.receipt();
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(fact("receipt.lao", finishing.filling().lao().described()));
        facts.add(fact("receipt.form", finishing.filling().form().title()));
        facts.add(fact(
                "receipt.at",
                texts.figures(
                        Dates.dayAndTime(receipt.receivedAt(), texts.language().get()))));
        facts.add(fact("receipt.revision", String.valueOf(receipt.revision())));
        facts.add(fact("receipt.id", receipt.submission()));
        facts.add(fact("receipt.hash", grouped(receipt.sha256())));
        facts.add(fact("receipt.server", finishing.line().get().server().orElse("–")));
        facts.add(fact("receipt.key", proof.serverKey()));
        Sheet sheet = new Sheet(Icon.RECEIPT, texts.say("receipt.title"), "good", "wide")
                .say(texts.say("receipt.verified"))
                .facts(facts)
                .onAway(overlay::clear);
        receipt.timing()
                .ifPresent(timing -> sheet.say(
                        texts.say(TimingWords.of(timing)),
                        timing.standing() == Timing.Standing.IN_TIME ? "plain" : "notice"));
        if (!receipt.missingEvidence().isEmpty()) {
            EvidenceStanding evidence = proof.evidence();
            sheet.say(texts.say("receipt.missing", evidence.there(), evidence.all()), "notice");
            if (evidence.refused() > 0) {
                sheet.say(texts.say("receipt.refused", evidence.refused()), "notice");
            }
            missing(sheet, finishing.line().get().missingNames(finishing.workbook()));
        }
        sheet.primary(texts.say("sheet.close"), overlay::clear);
        return sheet;
    }

    private void missing(Sheet sheet, List<String> names) {
        int more = names.size() - MOST_NAMES;
        names.stream().limit(MOST_NAMES).forEach(name -> sheet.say(name, "path"));
        if (more > 0) {
            sheet.say(texts.say("receipt.missing.more", more), "muted");
        }
    }

    private Sheet.Fact fact(String key, String value) {
        return new Sheet.Fact(texts.say(key), value);
    }

    /** A hash in groups that a person can compare. */
    private static String grouped(String sha256) {
        return sha256.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
