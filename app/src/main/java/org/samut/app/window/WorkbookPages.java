package org.samut.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.samut.app.window.evidence.EvidencePage;
import org.samut.app.window.evidence.EvidenceViewModel;
import org.samut.app.window.evidence.FileDrop;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.finishing.FinishingViewModel;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.frame.CentrePage;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.guidance.GuidancePage;
import org.samut.app.window.history.HistoryPage;
import org.samut.app.window.history.HistoryViewModel;
import org.samut.app.window.lastyear.LastYearPage;
import org.samut.app.window.lastyear.LastYearViewModel;
import org.samut.app.window.lastyear.PastRegisters;
import org.samut.app.window.lastyear.PastTableSheet;
import org.samut.app.window.overview.OverviewPage;
import org.samut.app.window.overview.OverviewViewModel;
import org.samut.app.window.paste.PasteKey;
import org.samut.app.window.paste.PasteViewModel;
import org.samut.app.window.printing.PrintPage;
import org.samut.app.window.printing.PrintingViewModel;
import org.samut.app.window.review.RemarksPage;
import org.samut.app.window.signed.ScanSheets;
import org.samut.app.window.signed.ScanViewModel;
import org.samut.app.window.survey.SurveyPage;
import org.samut.app.window.table.TablePage;
import org.samut.app.window.table.TableViewModel;
import org.samut.app.window.thread.Aside;
import org.samut.app.window.thread.Threads;
import org.samut.app.window.upgrade.UpgradePage;
import org.samut.app.window.upgrade.UpgradeViewModel;
import org.samut.app.window.workbook.WorkbookView;
import org.samut.core.table.RowIds;

/** Puts together the pages that a workbook's window has beside its cards. */
final class WorkbookPages {
    private WorkbookPages() {}

    static WorkbookView.Pages of(RootViewModel root, FinishingViewModel finishing, Overlay overlay, Papers papers) {
        OverviewViewModel overview =
                new OverviewViewModel(root.desk().overview(), root.threads(), finishing.filling(), root::failed);
        List<CentrePage> centre = new ArrayList<>();
        LastYearViewModel last = lastYear(root, finishing);
        if (!finishing.filling().survey().survey().isEmpty()) {
            centre.add(new SurveyPage(root.texts(), finishing.filling(), last));
        }
        centre.add(new OverviewPage(root.texts(), overview, overlay, papers));
        centre.add(new TablePage(
                root.texts(),
                new TableViewModel(finishing.filling(), new RowIds(new SplittableRandom())),
                new PastRegisters(last, new PastTableSheet(root.texts(), last, overlay))));
        EvidencePage evidence =
                new EvidencePage(root.texts(), () -> evidence(root, finishing.filling()), overlay, papers);
        centre.add(print(root, finishing, overlay, papers));
        List<DrawerPage> drawer = List.of(
                new GuidancePage(root.texts(), finishing.filling(), papers::browse), //
                evidence, //
                new RemarksPage(root.texts(), finishing.filling(), () -> finishing.reopen(() -> {})), //
                history(root, finishing, overlay), //
                upgrade(root, finishing), //
                new LastYearPage(
                        root.texts(), finishing.filling(), last, new LastYearPage.Around(overlay, papers::whichTable)));
        return new WorkbookView.Pages(centre, drawer);
    }

    /** What takes scans of the signed book. */
    static ScanSheets scans(RootViewModel root, FinishingViewModel finishing, ScanSheets.Around around) {
        Threads reading = root.threads().beside(new Aside("samut-scan"));
        var told = new ScanViewModel.Told(root::refused, root.troubles()::failed, finishing::look);
        return new ScanSheets(
                root.texts(),
                new ScanViewModel(root.desk().scans(), root.threads(), reading, finishing.filling(), told),
                around);
    }

    private static PrintPage print(RootViewModel root, FinishingViewModel finishing, Overlay overlay, Papers papers) {
        var around = new PrintingViewModel.Around(
                root.desk().paper(),
                root.desk().printers(),
                root.threads(),
                root.threads().beside(new Aside("samut-press")));
        var told = new PrintingViewModel.Told(root::refused, root.troubles()::failed, finishing::printed);
        return new PrintPage(
                root.texts(),
                new PrintingViewModel(around, finishing.filling(), told),
                root.threads().beside(new Aside("samut-pages")),
                overlay,
                papers);
    }

    private static LastYearViewModel lastYear(RootViewModel root, FinishingViewModel finishing) {
        var told = new LastYearViewModel.Told(
                taken -> {
                    finishing.filling().place().drawer().set("");
                    root.openAgain();
                },
                root::refused,
                root::failed);
        return new LastYearViewModel(root.desk().lastYear(), root.threads(), finishing.filling(), told);
    }

    private static UpgradePage upgrade(RootViewModel root, FinishingViewModel finishing) {
        var told = new UpgradeViewModel.Told(
                () -> {
                    finishing.filling().place().drawer().set("");
                    root.openAgain();
                },
                root::refused,
                root::failed);
        var upgrade = new UpgradeViewModel(root.desk().upgrades(), root.threads(), finishing.filling(), told);
        // The line may have brought a version.
        finishing.line().addListener((property, before, now) -> upgrade.look());
        return new UpgradePage(root.texts(), upgrade);
    }

    private static DrawerPage history(RootViewModel root, FinishingViewModel finishing, Overlay overlay) {
        var told = new HistoryViewModel.Told(root::refused, root::failed);
        var past = new HistoryViewModel(root.desk().history(), root.threads(), finishing.filling(), told);
        return new HistoryPage(root.texts(), finishing.filling(), past, overlay);
    }

    /** What pages do in the whole of the workbook's view, such as taking files that are dropped on a card. */
    static void around(WorkbookView view, WorkbookView.Pages pages, WorkbookViewModel workbook) {
        for (DrawerPage page : pages.drawer()) {
            if (page instanceof EvidencePage evidence) {
                FileDrop.around(view, workbook, evidence);
            }
            if (page instanceof UpgradePage upgrade) {
                upgrade.around(view::notice, view::later);
            }
        }
    }

    /** What takes blocks of figures that are pasted on the cards. */
    static PasteKey pasting(RootViewModel root, WorkbookViewModel workbook, Overlay overlay) {
        return new PasteKey(
                root.texts(), new PasteViewModel(workbook, root.desk(), root.threads(), root::failed), overlay);
    }

    private static EvidenceViewModel evidence(RootViewModel root, WorkbookViewModel workbook) {
        Threads files = root.threads().beside(new Aside("samut-files"));
        Threads looks = root.threads().beside(new Aside("samut-pictures"));
        return new EvidenceViewModel(workbook, root.desk().evidence(), files, looks, root.clock());
    }
}
