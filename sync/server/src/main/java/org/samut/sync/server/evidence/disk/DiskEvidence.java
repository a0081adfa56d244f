package org.samut.sync.server.evidence.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.text.Text;
import org.samut.core.workbook.Evidence;
import org.samut.sync.server.evidence.EvidenceStore;

/**
 * Evidence in a folder: {@code ab/abcd…} for a whole file, {@code incoming/} for pieces and for what is being put
 * together. Several servers may share the folder over a network.
 */
public final class DiskEvidence implements EvidenceStore {
    private static final int BUFFER = 256 * 1024;

    private final Path folder;
    private final Path incoming;

    /** Makes the folder where it is missing. */
    public DiskEvidence(Path folder) throws WorldFailure {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void keepPiece(String name, byte[] bytes, int length) throws WorldFailure {
        try (OutputStream out = Files.newOutputStream(piece(name), StandardOpenOption.CREATE_NEW)) {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw failed(e);
        }
        force(piece(name), incoming);
    }

    @Override
    public boolean assemble(List<String> pieces, String sha256) throws WorldFailure {
        Path target = path(sha256);
        try {
            Files.createDirectories(target.getParent());
            if (pieces.size() == 1) {
                Path only = piece(pieces.get(0));
                return hash(only, OutputStream.nullOutputStream()).equals(sha256) && settle(only, target);
            }
            Path whole = Files.createTempFile(incoming, "", ".whole");
            try {
                return copied(pieces, whole).equals(sha256) && settle(whole, target);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private String copied(List<String> pieces, Path whole) throws IOException {
        MessageDigest digest = Digest.ofSha256();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole), BUFFER)) {
            for (String name : pieces) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(piece(name)), digest)) {
                    in.transferTo(out);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(Path file, OutputStream out) throws IOException {
        MessageDigest digest = Digest.ofSha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Gives a whole file its name, by a second link where the system can: what is there by then has the same content. */
    private boolean settle(Path whole, Path target) throws IOException, WorldFailure {
        force(whole, incoming);
        try {
            Files.createLink(target, whole);
        } catch (FileAlreadyExistsException sameContent) {
            return true;
        } catch (UnsupportedOperationException | IOException noLinks) {
            Path copy = Files.createTempFile(incoming, "", ".copy");
            Files.copy(whole, copy, StandardCopyOption.REPLACE_EXISTING);
            force(copy, incoming);
            Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
        }
        force(target, target.getParent());
        return true;
    }

    @Override
    public void letGo(List<String> pieces) throws WorldFailure {
        try {
            for (String name : pieces) {
                Files.deleteIfExists(piece(name));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws WorldFailure {
        try {
            return Optional.of(Files.newInputStream(path(sha256)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path path(String sha256) {
        if (!Evidence.isHash(sha256)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path piece(String name) {
        if (!name.matches("[0-9a-f-]{1,100}")) {
            throw new IllegalArgumentException("no piece: " + name);
        }
        return incoming.resolve(name);
    }

    /** The file's content, and its name in its folder where the system lets a folder be forced. */
    private static void force(Path file, Path parent) throws WorldFailure {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        } catch (IOException e) {
            throw failed(e);
        }
        try (FileChannel names = FileChannel.open(parent, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    private static WorldFailure failed(IOException cause) {
        return new WorldFailure(
                "evidence.folder",
                Text.of(
                        "แม่ข่ายเขียนหรืออ่านโฟลเดอร์ไฟล์หลักฐานไม่ได้",
                        "The server could not write or read its folder of evidence."),
                Text.of(
                        "โปรดตรวจสอบที่ว่างและสิทธิ์ของโฟลเดอร์ หรือกำหนดโฟลเดอร์อื่นด้วย --evidence",
                        "Check the folder's room and permissions, or name another with --evidence."),
                cause);
    }
}
