package org.samut.app.window.sheets;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;

/** Asks in which format, then where to; says which files were written. */
public final class ExportSheet {
    private final Texts texts;
    private final SheetsViewModel sheets;
    private final Overlay overlay;
    private final Papers papers;

    public ExportSheet(Texts texts, SheetsViewModel sheets, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.sheets = sheets;
        this.overlay = overlay;
        this.papers = papers;
    }

    public void lay() {
        Sheet sheet = new Sheet(Icon.LIST, texts.say("sheets.export.title"), "wide").onAway(overlay::clear);
        ToggleGroup formats = new ToggleGroup();
        for (ReportFormat format : ReportFormat.values()) {
            sheet.say(choice(format, formats));
        }
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        sheet.primary(
                        texts.say("sheets.export.go"),
                        () -> where((ReportFormat) formats.getSelectedToggle().getUserData()))
                .setId("export-go");
        overlay.lay(sheet);
    }

    private VBox choice(ReportFormat format, ToggleGroup formats) {
        RadioButton button = new RadioButton(texts.say(
                switch (format) {
                    case HTML -> "sheets.html";
                    case XLSX -> "sheets.xlsx";
                    case CSV -> "sheets.csv";
                }));
        button.setId("export-" + format.ending());
        button.setUserData(format);
        button.setToggleGroup(formats);
        button.setSelected(format == ReportFormat.HTML);
        WrappedText means = new WrappedText("muted");
        String meaning = texts.say(
                switch (format) {
                    case HTML -> "sheets.html.means";
                    case XLSX -> "sheets.xlsx.means";
                    case CSV -> "sheets.csv.means";
                });
        means.setText(meaning);
        button.setAccessibleHelp(meaning);
        return new VBox(2, button, means);
    }

    private void where(ReportFormat format) {
        Optional<Path> target = format == ReportFormat.XLSX
                ? papers.whereTo(texts.say("sheets.export.where"), sheets.proposedName())
                : papers.whichFolder(texts.say("sheets.export.where"));
        target.ifPresent(path -> {
            ProgressBar bar = new ProgressBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(texts.say("sheets.export.working"));
            overlay.lay(new Sheet(Icon.CLOCK, texts.say("sheets.export.working")).say(bar));
            sheets.export(format, path, this::written);
        });
    }

    private void written(ExportWorkflow.Written written) {
        Sheet sheet = new Sheet(Icon.CHECK, texts.say("sheets.export.done"), "good").onAway(overlay::clear);
        written.files().forEach(file -> sheet.say(file.toString(), "path"));
        if (written.isDraft()) {
            sheet.say(texts.say("sheets.export.draft"), "notice");
        }
        if (!written.hasSurvey()) {
            sheet.say(texts.say("sheets.export.nosurvey"), "muted");
        }
        sheet.button(texts.say("sheet.close"), overlay::clear);
        sheet.primary(texts.say("sheets.export.open"), () -> {
            overlay.clear();
            papers.open(written.files().get(0));
        });
        overlay.lay(sheet);
    }
}
