package org.samut.core.evidence.kind;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.samut.core.text.Text;

/** What a file is by its content. Only those with a media type are taken as evidence. */
public enum FileKind {
    PDF("application/pdf", Text.of("เอกสาร PDF", "a PDF document"), "pdf"),
    JPEG("image/jpeg", Text.of("ภาพ JPEG", "a JPEG picture"), "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", Text.of("ภาพ PNG", "a PNG picture"), "png"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Text.of("เอกสาร Word (.docx)", "a Word document (.docx)"),
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Text.of("ตารางคำนวณ Excel (.xlsx)", "a spreadsheet (.xlsx)"),
            "xlsx"),
    ZIP("application/zip", Text.of("ไฟล์บีบอัด ZIP", "a ZIP file"), "zip"),
    HEIC("", Text.of("ภาพ HEIC ของโทรศัพท์", "a phone's HEIC picture"), "heic", "heif"),
    OLD_OFFICE("", Text.of("เอกสาร Office รุ่นเก่า (.doc .xls)", "an old Office document (.doc, .xls)"), "doc", "xls"),
    LOCKED_OFFICE("", Text.of("เอกสาร Office ที่ใส่รหัสผ่าน", "an Office document with a password"), "docx", "xlsx"),
    MACROS("", Text.of("เอกสาร Office ที่มีแมโคร", "an Office document with macros"), "docm", "xlsm"),
    OTHER_IMAGE("", Text.of("ภาพชนิดอื่น", "a picture of another kind"), "gif", "bmp", "tif", "tiff", "webp"),
    OTHER_ARCHIVE("", Text.of("ไฟล์บีบอัดชนิดอื่น", "a packed file of another kind"), "rar", "7z", "gz"),
    PROGRAM("", Text.of("โปรแกรม", "a program"), "exe", "msi", "bat", "sh"),
    TEXT("", Text.of("ข้อความล้วน", "plain text"), "txt", "csv"),
    EMPTY("", Text.of("ไฟล์ว่าง", "an empty file")),
    OTHER("", Text.of("ไฟล์ชนิดที่ไม่รู้จัก", "a file of an unknown kind"));

    private final String mediaType;
    private final Text called;
    private final Set<String> extensions;
    /** How a name of this kind ends, without the point. */
    private final String extension;

    FileKind(String mediaType, Text called, String... extensions) {
        this.mediaType = mediaType;
        this.called = called;
        this.extensions = Set.of(extensions);
        this.extension = extensions.length == 0 ? "" : extensions[0];
    }

    /** Empty for a kind that is not taken. */
    public String mediaType() {
        return mediaType;
    }

    public Text called() {
        return called;
    }

    public boolean isTaken() {
        return !mediaType.isEmpty();
    }

    public boolean isImage() {
        return this == JPEG || this == PNG;
    }

    /** Whether a name ends as names of this kind do. */
    public boolean fits(String name) {
        return extensions.contains(ending(name));
    }

    /** The name with this kind's ending in the place of one that promises another kind. */
    public String named(String name) {
        if (fits(name)) {
            return name;
        }
        String ending = ending(name);
        boolean promises = !ending.isEmpty() && Set.of(values()).stream().anyMatch(kind -> kind.fits(name));
        String stem = promises ? name.substring(0, name.length() - ending.length() - 1) : name;
        return stem + "." + extension;
    }

    /** The kind of a file in the store. */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        for (FileKind kind : values()) {
            if (kind.isTaken() && kind.mediaType.equals(mediaType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
