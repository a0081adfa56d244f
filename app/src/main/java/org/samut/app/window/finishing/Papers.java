package org.samut.app.window.finishing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where files go and how they are shown: the system's dialogs, or a test's answers. On the screen's thread. */
public interface Papers {

    /** Asks where to write a PDF; empty when the person thought better of it. */
    Optional<Path> whereTo(String title, String proposedName);

    /** Asks which file to read a form from; empty when the person thought better of it. */
    Optional<Path> whichForm(String title);

    /** Asks which files to attach; none when the person thought better of it. */
    List<Path> whichFiles(String title);

    /** Asks which CSV or XLSX file to read figures from; empty when the person thought better of it. */
    default Optional<Path> whichTable(String title) {
        return Optional.empty();
    }

    /** Asks into which folder to write several files; empty when the person thought better of it. */
    default Optional<Path> whichFolder(String title) {
        return Optional.empty();
    }

    /** Asks which certificate file to sign with; empty when the person thought better of it. */
    default Optional<Path> whichCertificate(String title) {
        return Optional.empty();
    }

    /** Shows a file in the program that the system has for it. */
    void open(Path file);

    /** Shows a page of the web in the program that the system has for it. */
    default void browse(URI address) {}
}
