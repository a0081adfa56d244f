package org.samut.app.command.workbook;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.samut.app.TextFiles;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.pades.OfficerCertificate;
import org.samut.core.paper.pades.SignedPaper;
import org.samut.core.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** An officer's certificate to sign the PDF with. Its password is never a word of the command line, which others may see. */
public final class SigningOptions {
    @Option(
            names = "--sign",
            paramLabel = "CERT.p12",
            description = "ลงลายมือชื่ออิเล็กทรอนิกส์ด้วยใบรับรองนี้ · signs electronically with this certificate")
    Path certificate;

    @Option(
            names = "--password-file",
            paramLabel = "F",
            description = "ไฟล์ที่มีรหัสผ่านของใบรับรอง ถ้าไม่ระบุจะถามที่จอ"
                    + " · a file with the certificate's password, else it is asked for")
    Path passwordFile;

    @Option(names = "--role", paramLabel = "R", defaultValue = "", description = "ลงนามในฐานะ · signs as")
    String role;

    private final Clock clock = Clock.systemUTC();

    boolean isAsked() {
        return certificate != null;
    }

    Outcome<byte[]> signed(byte[] pdf, CommandLine line) throws WorldFailure {
        char[] password = password(line);
        try (InputStream in = Files.newInputStream(certificate)) {
            byte[] file = in.readNBytes(OfficerCertificate.LONGEST + 1);
            return OfficerCertificate.open(file, password, clock.instant())
                    .either(opened -> SignedPaper.sign(pdf, opened, role, clock.instant()), Outcome::refused);
        } catch (IOException unreadable) {
            throw new WorldFailure(
                    "file.unreadable",
                    Text.of(
                            "อ่านไฟล์ " + certificate + " ไม่ได้ เล่มยังไม่ได้ลงนาม",
                            "The file " + certificate + " cannot be read. The book has not been signed."),
                    Text.of("โปรดตรวจสอบชื่อไฟล์", "Please check its name."),
                    unreadable);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password(CommandLine line) throws WorldFailure {
        if (passwordFile != null) {
            return TextFiles.read(passwordFile).strip().toCharArray();
        }
        Console console = System.console();
        if (console == null) {
            throw new ParameterException(
                    line,
                    "ไม่มีจอให้ถามรหัสผ่าน โปรดระบุ --password-file · no terminal to ask for the password: --password-file");
        }
        char[] typed = console.readPassword("%s ", "รหัสผ่านของใบรับรอง · the certificate's password:");
        return typed == null ? new char[0] : typed;
    }
}
