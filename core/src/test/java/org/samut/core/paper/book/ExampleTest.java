package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samut.core.paper.Filled;
import org.samut.core.paper.PaperSource;

/** Leaves books to look at in {@code core/target/paper}. */
class ExampleTest {
    private static final Path FOLDER = Path.of("target", "paper");

    @Test
    void theFullModelFormMakesABookOfAFewSmallPages() throws Exception {
        Files.createDirectories(FOLDER);
        byte[] book = ResultBook.write(Filled.sealed());
        Files.write(FOLDER.resolve("example.pdf"), book);
        Files.write(FOLDER.resolve("draft.pdf"), ResultBook.write(Filled.draft()));
        PaperSource thai = Filled.source(Filled.workbook(Filled.NONG_KAPU), Optional.of(Filled.SEAL), true);
        Files.write(FOLDER.resolve("thai-digits.pdf"), ResultBook.write(thai));

        assertTrue(book.length < 120_000, book.length + " bytes");
    }
}
