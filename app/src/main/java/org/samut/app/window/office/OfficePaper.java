package org.samut.app.window.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.samut.app.window.desk.PaperDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.file.WholeFile;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PrintChoice;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.paper.pades.OfficerCertificate;
import org.samut.core.paper.pades.SignedPaper;
import org.samut.core.text.Text;

/** The papers of one installation's workbooks. */
final class OfficePaper implements PaperDesk {
    private final Function<String, OpenWorkbook> opened;
    private final Clock clock;

    OfficePaper(Function<String, OpenWorkbook> opened, Clock clock) {
        this.opened = opened;
        this.clock = clock;
    }

    @Override
    public Outcome<byte[]> made(String workbook, Wanted wanted) throws WorldFailure {
        PrintWorkflow printing =
                new PrintWorkflow(opened.apply(workbook), new PrintChoice(Optional.empty(), wanted.signs()));
        if (wanted.blank()) {
            return printing.blank(wanted.area());
        }
        if (wanted.area().isPresent()) {
            return printing.area(wanted.area().get());
        }
        return Outcome.done(wanted.kind() == Kind.OVERVIEW ? printing.overview() : printing.book());
    }

    @Override
    public void save(byte[] pdf, Path file) throws WorldFailure {
        WholeFile.write(file, pdf);
    }

    @Override
    public Outcome<OfficerCertificate> certificate(Path file, char[] password) throws WorldFailure {
        try (InputStream in = Files.newInputStream(file)) {
            return OfficerCertificate.open(in.readNBytes(OfficerCertificate.LONGEST + 1), password, clock.instant());
        } catch (IOException failed) {
            throw new WorldFailure(
                    "file.unreadable",
                    Text.of(
                            "อ่านไฟล์ " + file + " ไม่ได้ เล่มยังไม่ได้ลงนาม",
                            "The file " + file + " cannot be read. The book has not been signed."),
                    Text.of(
                            "โปรดเสียบอุปกรณ์ที่เก็บใบรับรอง แล้วเลือกไฟล์อีกครั้ง",
                            "Please plug in where the certificate is kept and choose the file again."),
                    failed);
        }
    }

    @Override
    public Outcome<byte[]> signed(byte[] pdf, OfficerCertificate certificate, String role) {
        return SignedPaper.sign(pdf, certificate, role, clock.instant());
    }
}
