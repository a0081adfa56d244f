package org.samut.app.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.app.window.finishing.Papers;

/** Puts every paper into one folder and remembers what was opened. */
final class ScriptedPapers implements Papers {
    private final Path folder;
    private Path table;
    private List<Path> chosen = List.of();
    private final List<Path> opened = new ArrayList<>();

    ScriptedPapers(Path folder) {
        this.folder = folder;
        this.table = folder.resolve("last-year.csv");
    }

    List<Path> opened() {
        return opened;
    }

    @Override
    public Optional<Path> whereTo(String title, String proposedName) {
        return Optional.of(folder.resolve(proposedName));
    }

    @Override
    public Optional<Path> whichForm(String title) {
        return Optional.of(folder.resolve("form.json"));
    }

    /** What is chosen when files are asked for. */
    void choose(List<Path> files) {
        chosen = List.copyOf(files);
    }

    @Override
    public List<Path> whichFiles(String title) {
        return chosen;
    }

    /** Which table is chosen when one is asked for; last year's where a test says nothing. */
    void chooseTable(Path file) {
        table = file;
    }

    @Override
    public Optional<Path> whichTable(String title) {
        return Optional.of(table);
    }

    @Override
    public Optional<Path> whichFolder(String title) {
        return Optional.of(folder.resolve("reports"));
    }

    @Override
    public Optional<Path> whichCertificate(String title) {
        return Optional.of(folder.resolve("mayor.p12"));
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }
}
