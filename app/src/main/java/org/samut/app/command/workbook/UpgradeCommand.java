package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.FormUpgrade;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.text.Text;
import org.samut.core.upgrade.Kept;
import org.samut.core.upgrade.UpgradePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a newer version of the form changes, and goes on with it where a person says so. */
@Command(
        name = "upgrade",
        description = "แสดงสิ่งที่แบบรุ่นใหม่เปลี่ยน และย้ายเล่มไปใช้เมื่อสั่งด้วย --yes"
                + " · shows what a newer version of the form changes; with --yes the workbook goes on with it")
final class UpgradeCommand extends Verb {
    @Option(names = "--yes", description = "ย้ายไปใช้แบบรุ่นใหม่ · goes on with the newer version")
    boolean yes;

    @Override
    public Integer call() {
        return withWorkbook(open -> {
            FormUpgrade upgrade = new FormUpgrade(open);
            Outcome<FormUpgrade.Planned> planned = upgrade.plan();
            return planned.either(one -> go(one, upgrade), console()::refused);
        });
    }

    private int go(FormUpgrade.Planned planned, FormUpgrade upgrade) throws WorldFailure {
        if (!json) {
            show(planned.plan(), upgrade);
        }
        if (!yes) {
            return told(
                    planned,
                    Text.of(
                            "ยังไม่ได้เปลี่ยนแปลงสิ่งใด หากต้องการย้าย โปรดเพิ่ม --yes",
                            "Nothing was changed. Add --yes to go on with it."),
                    false);
        }
        return upgrade.upgrade(planned).either(open -> done(planned, open), console()::refused);
    }

    private int done(FormUpgrade.Planned planned, OpenWorkbook open) {
        return told(
                planned,
                Text.of(
                        "ย้ายไปใช้แบบรุ่นที่ " + open.form().version() + " แล้ว",
                        "The workbook goes on with version " + open.form().version() + " of its form."),
                true);
    }

    private int told(FormUpgrade.Planned planned, Text text, boolean done) {
        UpgradePlan plan = planned.plan();
        ObjectNode document = Console.object()
                .put("done", done)
                .put("before", plan.before().version())
                .put("now", plan.now().version())
                .put("carried", plan.carried());
        var kept = document.putArray("kept");
        plan.kept().forEach(one -> kept.add(KeptCommand.document(one)));
        var changes = document.putArray("changes");
        plan.changes()
                .forEach(change -> changes.addObject()
                        .put("code", change.indicator().code())
                        .put("change", word(change).english()));
        return console().done(text, document);
    }

    private void show(UpgradePlan plan, FormUpgrade upgrade) throws WorldFailure {
        console()
                .say(
                        console().out(),
                        Text.of(
                                "แบบรุ่นที่ " + plan.now().version() + " แทนรุ่นที่ "
                                        + plan.before().version() + ": ยกข้อมูลไปได้ " + plan.carried()
                                        + " ช่อง เก็บไว้ต่างหาก "
                                        + plan.kept().size() + " ช่อง",
                                "Version " + plan.now().version() + " in place of version "
                                        + plan.before().version() + ": " + plan.carried() + " answers go on, "
                                        + plan.kept().size() + " are kept aside."));
        for (UpgradePlan.Change change : plan.changes()) {
            Text word = word(change);
            String was = change instanceof UpgradePlan.Altered altered
                            && !altered.before()
                                    .code()
                                    .equals(altered.indicator().code())
                    ? altered.before().code() + " → "
                    : "";
            console()
                    .out()
                    .println(was + change.indicator().code() + "  " + word.thai() + " · " + word.english() + "  "
                            + change.indicator().text());
        }
        for (Kept one : plan.kept()) {
            console().out().println(KeptCommand.line(one, upgrade.text(one)));
        }
    }

    private static Text word(UpgradePlan.Change change) {
        if (change instanceof UpgradePlan.Added) {
            return Text.of("ใหม่", "new");
        }
        return change instanceof UpgradePlan.Removed ? Text.of("ไม่ถามแล้ว", "removed") : Text.of("เปลี่ยน", "changed");
    }
}
