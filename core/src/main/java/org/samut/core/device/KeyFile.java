package org.samut.core.device;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.core.text.Text;

/** The file {@code device.key}: one Ed25519 key that only its owner may read. */
final class KeyFile {
    static final String FILE = "device.key";
    private static final long LIMIT = 4_096;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    static SigningKey open(Path home) throws WorldFailure {
        Path file = home.resolve(FILE);
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
            }
            if (!Files.exists(file)) {
                create(file);
            }
            restrict(file);
            return read(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static SigningKey read(Path file) throws IOException, WorldFailure {
        if (Files.size(file) > LIMIT) {
            throw damaged(file);
        }
        String encoded = new String(Files.readAllBytes(file), US_ASCII);
        return SigningKey.decode(encoded).orElseThrow(() -> damaged(file));
    }

    /** Whole under its name or not at all; whoever comes second takes the first one's key. */
    private static void create(Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), FILE, ".part", ownerOnly(file.getParent()));
        try {
            restrict(part);
            ByteBuffer encoded = ByteBuffer.wrap((SigningKey.generate().encoded() + "\n").getBytes(US_ASCII));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                while (encoded.hasRemaining()) {
                    channel.write(encoded);
                }
                channel.force(true);
            }
            publish(part, file);
            forceFolder(file.getParent());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void publish(Path part, Path file) throws IOException {
        try {
            // A link, unlike a move, never replaces a key that another process has made meanwhile.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException theFirstOneStays) {
            return;
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            move(part, file);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file);
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows opens no folders and keeps names by itself.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void restrict(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            if (!posix.readAttributes().permissions().equals(OWNER_ONLY)) {
                posix.setPermissions(OWNER_ONLY);
            }
            return;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(acl.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    private static WorldFailure damaged(Path file) {
        return new WorldFailure(
                "device.key-damaged",
                Text.of(
                        "ไฟล์กุญแจของเครื่องนี้ " + file + " เสียหาย จึงยังลงนามไม่ได้ ข้อมูลในเล่มอยู่ครบถ้วน",
                        "This PC's key file " + file
                                + " is damaged, so nothing can be signed. The workbooks are whole."),
                Text.of(
                        "โปรดนำไฟล์ device.key จากสำเนาที่เก็บไว้มาวางแทน หากไม่มี โปรดเปลี่ยนชื่อไฟล์ที่เสียหาย"
                                + " เปิดโปรแกรมใหม่ แล้วลงทะเบียนเครื่องนี้อีกครั้ง",
                        "Please put a kept copy of device.key in its place. If there is none, rename the damaged file, start"
                                + " the program again and enrol this PC again."));
    }

    private static WorldFailure unusable(Path file, IOException cause) {
        return new WorldFailure(
                "device.key-unusable",
                Text.of(
                        "อ่านหรือสร้างไฟล์กุญแจของเครื่องนี้ " + file + " ไม่ได้ ข้อมูลในเล่มอยู่ครบถ้วน",
                        "This PC's key file " + file + " can be neither read nor made. The workbooks are whole."),
                Text.of(
                        "โปรดตรวจสอบว่าผู้ใช้ที่เข้าระบบอยู่อ่านและเขียนโฟลเดอร์นี้ได้ และดิสก์ยังมีที่ว่าง แล้วลองอีกครั้ง",
                        "Please check that the user who is logged in may read and write this folder and that the disk has"
                                + " room, then try again."),
                cause);
    }
}
