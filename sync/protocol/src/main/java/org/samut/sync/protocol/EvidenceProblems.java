package org.samut.sync.protocol;

import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** The problems that the server answers with where a file of evidence is the matter. */
public final class EvidenceProblems {
    private static final Text AGAIN = Text.of(
            "ไฟล์ในเครื่องยังอยู่ครบ โปรแกรมจะลองส่งให้อีกครั้ง",
            "The file on your PC is complete. The program will try again.");
    private static final Text SUPPORT = Text.of(
            "ไฟล์และข้อมูลในเครื่องยังอยู่ครบ โปรดแจ้งผู้ดูแลระบบพร้อมรหัสนี้",
            "The file and the figures on your PC are complete. Please tell your support this code.");

    public static final Problem METADATA = problem(
            400,
            "evidence.metadata",
            "คำขอส่งไฟล์ไม่บอกขนาด รหัสตรวจสอบ หรือฉบับที่ไฟล์นี้ใช้ประกอบ",
            "The upload does not say its length, its SHA-256 or the submission that it belongs to.",
            SUPPORT);
    public static final Problem CHECKSUM_KIND = problem(
            400,
            "evidence.checksum-kind",
            "แม่ข่ายไม่รองรับวิธีตรวจสอบข้อมูลแบบนี้",
            "The server takes the checksums sha256 and sha1 only.",
            SUPPORT);
    public static final Problem UNKNOWN_UPLOAD = problem(
            404,
            "evidence.upload-unknown",
            "แม่ข่ายไม่มีการส่งไฟล์รายการนี้",
            "The server has no such upload of this local government.",
            AGAIN);
    public static final Problem UNKNOWN_FILE = problem(
            404,
            "evidence.file-unknown",
            "แม่ข่ายยังไม่ได้รับไฟล์นี้จาก อปท. ของท่าน",
            "The server has no such file from this local government.",
            AGAIN);
    public static final Problem OTHER_OFFSET = problem(
            409,
            "evidence.offset",
            "ตำแหน่งที่ส่งต่อไม่ตรงกับที่แม่ข่ายได้รับไว้",
            "The chunk does not begin where the server's part of the file ends.",
            AGAIN);
    public static final Problem EXPIRED = problem(
            410,
            "evidence.upload-expired",
            "การส่งไฟล์นี้ค้างอยู่นานเกินไป แม่ข่ายจึงยกเลิกแล้ว",
            "The upload lay still for too long, so the server has dropped it.",
            AGAIN);
    public static final Problem VERSION = problem(
            412,
            "evidence.tus-version",
            "แม่ข่ายรับส่งไฟล์ด้วย tus รุ่น 1.0.0 เท่านั้น",
            "The server speaks tus 1.0.0 only.",
            Text.of(
                    "โปรดปรับปรุงโปรแกรมเป็นรุ่นปัจจุบัน แล้วส่งอีกครั้ง",
                    "Update the program to its present version, then send again."));
    public static final Problem FILE_TOO_LARGE = problem(
            413,
            "evidence.too-large",
            "ไฟล์มีขนาดเกิน 150 MB ซึ่งแม่ข่ายรับไม่ได้",
            "The file is larger than the 150 MB that the server takes.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดเปิดเล่ม ย่อหรือแบ่งไฟล์ แล้วปิดเล่มส่งใหม่",
                    "The figures on your PC are complete. Reopen the workbook, make the file smaller or split it, then seal and send."));
    public static final Problem CHUNK_TOO_LARGE = problem(
            413,
            "evidence.chunk-too-large",
            "ข้อมูลที่ส่งมายาวเกินขนาดไฟล์ที่แจ้งไว้",
            "More bytes came than the upload's length has room for.",
            SUPPORT);
    public static final Problem QUOTA = problem(
            413,
            "evidence.quota",
            "พื้นที่เก็บไฟล์หลักฐานของ อปท. ท่านบนแม่ข่ายเต็มแล้ว",
            "The room that this local government has for evidence on the server is used up.",
            Text.of(
                    "ไฟล์ในเครื่องยังอยู่ครบ โปรดติดต่อส่วนกลางเพื่อขอเพิ่มพื้นที่ แล้วส่งอีกครั้ง",
                    "The file on your PC is complete. Ask the central office for more room, then send again."));
    public static final Problem CHUNK_TYPE = problem(
            415,
            "evidence.chunk-type",
            "แม่ข่ายรับเนื้อหาไฟล์ในรูปแบบ application/offset+octet-stream ที่ไม่บีบอัดเท่านั้น",
            "A chunk is application/offset+octet-stream, not packed, and nothing else.",
            SUPPORT);
    public static final Problem NOT_NAMED = problem(
            422,
            "evidence.not-named",
            "ข้อมูลที่ปิดเล่มไว้ไม่ได้อ้างถึงไฟล์นี้ แม่ข่ายจึงไม่รับ",
            "The sealed submission does not name this file, so the server does not take it.",
            SUPPORT);
    public static final Problem TOO_MANY_FILES = problem(
            422,
            "evidence.too-many-files",
            "จำนวนไฟล์หลักฐานเกินที่แม่ข่ายรับได้ในหนึ่งฉบับ",
            "There are more files of evidence than the server takes with one submission.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดเปิดเล่ม รวมไฟล์ให้น้อยลง แล้วปิดเล่มส่งใหม่",
                    "The figures on your PC are complete. Reopen the workbook, put files together, then seal and send."));
    public static final Problem OTHER_CONTENT = problem(
            422,
            "evidence.hash",
            "ไฟล์ที่ได้รับครบไม่ตรงกับรหัสตรวจสอบที่แจ้งไว้ แม่ข่ายจึงไม่เก็บไฟล์นี้",
            "The whole file has another SHA-256 than it was announced with, so the server has not kept it.",
            AGAIN);
    public static final Problem TOO_MANY = problem(
            429,
            "evidence.too-many",
            "มีการส่งไฟล์พร้อมกันหรือถี่เกินไปในนามของ อปท. นี้",
            "Too many uploads at once, or too many within an hour, for this local government.",
            AGAIN);
    public static final Problem CHECKSUM = problem(
            Tus.CHECKSUM_MISMATCH,
            "evidence.checksum",
            "ข้อมูลช่วงนี้เสียหายระหว่างทาง แม่ข่ายจึงไม่นับ",
            "This chunk was damaged on the way, so the server has not counted it.",
            AGAIN);

    /** All of the above, for the document and its test. */
    public static final List<Problem> ALL = List.of(
            METADATA,
            CHECKSUM_KIND,
            UNKNOWN_UPLOAD,
            UNKNOWN_FILE,
            OTHER_OFFSET,
            EXPIRED,
            VERSION,
            FILE_TOO_LARGE,
            CHUNK_TOO_LARGE,
            QUOTA,
            CHUNK_TYPE,
            NOT_NAMED,
            TOO_MANY_FILES,
            OTHER_CONTENT,
            TOO_MANY,
            CHECKSUM);

    private EvidenceProblems() {}

    private static Problem problem(int status, String code, String thai, String english, Text next) {
        return Problem.of(status, new Refusal(code, Text.of(thai, english), next));
    }
}
