package org.samut.core.evidence.look;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.text.Text;

/** A look into a PDF: whether it opens, its pages, its text. */
final class PdfLook {
    private static final int MOST_PAGES = 500;
    private static final long MOST_OF_ONE = 100L * 1024 * 1024;

    private PdfLook() {}

    /** @return how many pages it has */
    static int read(Path file, String name, Progress progress, Lines lines)
            throws IOException, Progress.Cancelled, Unfit {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new Unfit(EvidenceRefusals.damaged(name, FileKind.PDF));
            }
            measure(document, name, progress);
            text(document, pages, progress, lines);
            return pages;
        } catch (InvalidPasswordException locked) {
            throw new Unfit(EvidenceRefusals.locked(name));
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // A damaged or hostile file makes the reader stumble in more ways than it declares.
            throw new Unfit(EvidenceRefusals.damaged(name, FileKind.PDF));
        }
    }

    /** A PDF that opens may still have pages whose text cannot be read: those are passed over. */
    private static void text(PDDocument document, int pages, Progress progress, Lines lines) throws Progress.Cancelled {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
                progress.at(page / (double) pages);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                Text place = Text.of("หน้า " + page, "page " + page);
                for (String line : stripper.getText(document).split("\\R")) {
                    if (!lines.take(place, line)) {
                        return;
                    }
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return;
        }
    }

    /** Unpacks what would be read as text or as structure into nothing; pictures may be large. */
    private static void measure(PDDocument document, String name, Progress progress)
            throws IOException, Progress.Cancelled, Unfit {
        Set<COSObjectKey> keys = document.getDocument().getXrefTable().keySet();
        int done = 0;
        for (COSObjectKey key : keys) {
            progress.at(0.5 * done++ / keys.size());
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase held = object == null ? null : object.getObject();
            if (held instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                measure(stream, name);
            }
        }
    }

    private static void measure(COSStream stream, String name) throws IOException, Unfit {
        COSBase filters = stream.getFilters();
        boolean packed = filters != null && String.valueOf(filters).contains("FlateDecode");
        if (!packed) {
            return;
        }
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > MOST_OF_ONE) {
                    throw new Unfit(EvidenceRefusals.unpacksTooLarge(name));
                }
            }
        } catch (ZipException | EOFException otherwisePacked) {
            // Packed twice, or damaged: the reader has its own way with it.
            return;
        }
    }
}
