package org.samut.core.office.signed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;

/** The file that a book is printed from, which no scanner makes: it holds the submission. */
final class PrintedFile {
    private PrintedFile() {}

    /** Whether this is one that bears no electronic signature, so that nobody can have signed it. */
    static boolean isUnsigned(Path file) {
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return false;
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
            return names != null
                    && names.getEmbeddedFiles() != null
                    && pdf.getSignatureDictionaries().isEmpty();
        } catch (IOException notOne) {
            return false;
        }
    }
}
