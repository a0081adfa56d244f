package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.samut.app.BundledForm;
import org.samut.app.demo.Demo;

/** An office that filled in and sealed its workbook by the command line, and the papers of it. */
final class SealedOffice {
    private final Path folder;
    private final CommandLineRun samut;

    private SealedOffice(Path folder) {
        this.folder = folder;
        this.samut = new CommandLineRun(folder.resolve("home"));
    }

    static SealedOffice in(Path folder) throws IOException {
        return in(folder, form -> form);
    }

    /** With the model form as a test wants it. */
    static SealedOffice in(Path folder, UnaryOperator<String> form) throws IOException {
        SealedOffice office = new SealedOffice(folder);
        Path json = Files.writeString(folder.resolve("f.json"), form.apply(BundledForm.json()));
        Path values = folder.resolve("values.csv");
        try (InputStream in = Demo.class.getResourceAsStream("values.csv")) {
            Files.write(values, in.readAllBytes());
        }
        office.done("form", "import", json.toString());
        office.done("lao", "set", "6760607");
        office.done("officer", "สมหญิง ใจดี");
        office.done("workbook", "new", "msps-2567");
        office.done("workbook", "import", values.toString());
        office.done("check");
        office.done("seal");
        return office;
    }

    CommandLineRun samut() {
        return samut;
    }

    void done(String... words) {
        assertEquals(0, samut.run(words), () -> samut.out() + samut.err());
    }

    /** The book as it is printed now. */
    Path printed(String name) {
        Path file = folder.resolve(name);
        done("print", "--out", file.toString());
        return file;
    }

    /** The same without its last page. */
    Path withoutLastPage(String name) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument book = Loader.loadPDF(printed("whole-" + name).toFile())) {
            book.removePage(book.getNumberOfPages() - 1);
            book.save(file.toFile());
        }
        return file;
    }

    static int pages(Path file) throws IOException {
        try (PDDocument book = Loader.loadPDF(file.toFile())) {
            return book.getNumberOfPages();
        }
    }
}
