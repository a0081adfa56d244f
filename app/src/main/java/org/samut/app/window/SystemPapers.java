package org.samut.app.window;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.samut.app.window.finishing.Papers;

/** Files by the system's own dialog and the system's own programs. */
final class SystemPapers implements Papers {
    private final Window window;

    SystemPapers(Window window) {
        this.window = window;
    }

    @Override
    public Optional<Path> whereTo(String title, String proposedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposedName);
        String ending = proposedName.substring(proposedName.lastIndexOf('.') + 1);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(file -> file.toPath());
    }

    @Override
    public Optional<Path> whichForm(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(file -> file.toPath());
    }

    @Override
    public List<Path> whichFiles(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        // All files may be chosen: one that is not taken is told why, and what to do.
        List<File> chosen = chooser.showOpenMultipleDialog(window);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> whichTable(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV, XLSX", "*.csv", "*.xlsx"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(file -> file.toPath());
    }

    @Override
    public Optional<Path> whichFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window)).map(file -> file.toPath());
    }

    @Override
    public Optional<Path> whichCertificate(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("PKCS#12", "*.p12", "*.pfx", "*.P12", "*.PFX"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(file -> file.toPath());
    }

    @Override
    public void open(Path file) {
        show(file.toString());
    }

    @Override
    public void browse(URI address) {
        show(address.toString());
    }

    private static void show(String what) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        List<String> command =
                windows ? List.of("rundll32", "url.dll,FileProtocolHandler", what) : List.of("xdg-open", what);
        try {
            ProcessBuilder viewer =
                    new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
            // lib/window.env is meant for this program only.
            viewer.environment().keySet().removeAll(Set.of("GDK_GL", "MALLOC_ARENA_MAX"));
            viewer.start();
        } catch (IOException noViewer) {
            // The sheet has named the file; where the system has no viewer there is nothing to add.
            return;
        }
    }
}
