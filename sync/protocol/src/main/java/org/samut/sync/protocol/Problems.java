package org.samut.sync.protocol;

import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** The problems that the central server answers with; a submission that cannot be read answers 422 with its own. */
public final class Problems {
    private static final Text NOTHING_LOST = Text.of(
            "ข้อมูลในเครื่องของท่านยังอยู่ครบ โปรดแจ้งผู้ดูแลระบบพร้อมรหัสนี้",
            "The figures on your PC are complete. Please tell your support this code.");
    private static final Text ENROL_AGAIN = Text.of(
            "ข้อมูลในเครื่องยังอยู่ครบ โปรดลงทะเบียนเครื่องอีกครั้งด้วยรหัสเปิดใช้งานใหม่ แล้วส่งอีกครั้ง",
            "The figures on your PC are complete. Enrol this PC again with a new activation code, then send again.");

    public static final Problem BAD_REQUEST = problem(
            400,
            "request.malformed",
            "แม่ข่ายอ่านคำขอไม่ได้ อาจถูกตัดขาดหรือถูกแก้ไขระหว่างทาง",
            "The server could not read the request. It may have been cut or altered on the way.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดลองอีกครั้ง หากยังไม่ได้โปรดแจ้งผู้ดูแลระบบ",
                    "The figures on your PC are complete. Try again; if it does not help, tell your support."));
    public static final Problem NOT_ENROLLED = problem(
            401,
            "token.refused",
            "แม่ข่ายไม่รู้จักสิทธิ์เข้าใช้ของเครื่องนี้",
            "The server does not know this PC's access.",
            ENROL_AGAIN);
    public static final Problem DEVICE_REVOKED = problem(
            401,
            "token.revoked",
            "เจ้าของระบบยกเลิกสิทธิ์ของเครื่องนี้แล้ว เช่น เพราะแจ้งว่าเครื่องหาย ข้อมูลที่แม่ข่ายรับไว้ก่อนหน้านี้ยังใช้ได้",
            "This PC's access was revoked, such as when a PC is reported stolen. What the server received from it before stays.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ เครื่องอื่นของ อปท. ส่งต่อได้ หากเครื่องนี้ยังอยู่กับท่าน โปรดแจ้งผู้ดูแลระบบ",
                    "The figures on this PC are complete, and other PCs of the office go on sending. If this PC is still yours, tell your support."));
    public static final Problem DEVICE_NEVER_AGAIN = problem(
            403,
            "enrolment.device-revoked",
            "กุญแจของเครื่องนี้ถูกยกเลิกแล้ว จึงลงทะเบียนอีกไม่ได้ และรหัสเปิดใช้งานยังไม่ถูกใช้",
            "This PC's key was revoked, so it is not enrolled again. The activation code is not spent.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดใช้รหัสเปิดใช้งานนี้กับเครื่องอื่น หรือกับโฟลเดอร์ข้อมูลใหม่ของเครื่องนี้",
                    "The figures on this PC are complete. Use the activation code on another PC, or with a new data folder on this one."));
    public static final Problem SEALED_BY_REVOKED = problem(
            422,
            "submission.device-revoked",
            "ข้อมูลชุดนี้ปิดเล่มจากเครื่องที่ถูกยกเลิกสิทธิ์แล้ว แม่ข่ายจึงยังไม่รับ",
            "This was sealed by a PC whose access is revoked, so the server did not take it.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดเปิดเล่ม ตรวจสอบ ปิดเล่มใหม่จากเครื่องนี้ แล้วส่งอีกครั้ง",
                    "The figures on your PC are complete. Reopen the workbook, look it through, seal it on this PC and send it again."));
    public static final Problem OTHER_LAO = problem(
            403,
            "submission.other-lao",
            "ข้อมูลชุดนี้เป็นของ อปท. อื่น เครื่องนี้ไม่ได้ลงทะเบียนในนามของ อปท. นั้น",
            "This submission belongs to another local government than the one this PC is enrolled for.",
            Text.of(
                    "โปรดตรวจสอบว่าเลือก อปท. ถูกต้อง หรือลงทะเบียนเครื่องในนามของ อปท. นั้นก่อนส่ง",
                    "Check the local government that was chosen, or enrol this PC for it before sending."));
    public static final Problem NOT_FOUND = problem(
            404,
            "path.unknown",
            "แม่ข่ายไม่มีสิ่งที่ขอ",
            "The server has nothing at this address.",
            Text.of(
                    "โปรดตรวจสอบที่อยู่แม่ข่าย และรุ่นของโปรแกรม",
                    "Check the server's address and the version of the program."));
    public static final Problem NO_FORM = problem(
            404,
            "form.unknown",
            "แม่ข่ายไม่มีแบบรุ่นนี้",
            "The server has no such version of a form.",
            Text.of("โปรดติดต่อแม่ข่ายอีกครั้งเพื่อรับแบบปัจจุบัน", "Sync again to get the current forms."));
    public static final Problem NO_SUBMISSION = problem(
            404,
            "submission.unknown",
            "แม่ข่ายยังไม่ได้รับข้อมูลชุดนี้",
            "The server has not received this submission.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดส่งอีกครั้ง",
                    "The figures on your PC are complete. Please send it."));
    public static final Problem WRONG_METHOD = problem(
            405,
            "method.refused",
            "ใช้คำสั่งนี้กับที่อยู่นี้ไม่ได้",
            "This method is not for this address.",
            NOTHING_LOST);
    public static final Problem CONFLICT = problem(
            409,
            "submission.conflict",
            "แม่ข่ายได้รับข้อมูลฉบับนี้ไว้แล้ว แต่เนื้อหาไม่ตรงกับที่ส่งมาครั้งนี้ แม่ข่ายคงฉบับเดิมไว้",
            "The server already holds this revision with other content, and keeps what it holds.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดตรวจสอบกับเพื่อนร่วมงานว่าฉบับใดถูกต้อง หากเป็นฉบับนี้ ให้เปิดเล่มแก้ไขแล้วปิดเล่มส่งเป็นฉบับใหม่",
                    "The figures on your PC are complete. Find out with your colleagues which one is right; if it is this one, reopen the workbook, seal it again and send it as the next revision."));
    public static final Problem TOO_LARGE = problem(
            413,
            "request.too-large",
            "ข้อมูลที่ส่งมีขนาดใหญ่เกินที่แม่ข่ายรับได้",
            "What was sent is larger than the server takes.",
            NOTHING_LOST);
    public static final Problem WRONG_ENCODING = problem(
            415,
            "request.encoding",
            "แม่ข่ายไม่รองรับรูปแบบการบีบอัดหรือชนิดข้อมูลนี้",
            "The server takes JSON, plain or packed with gzip, and nothing else.",
            NOTHING_LOST);
    public static final Problem BAD_SIGNATURE = problem(
            422,
            "submission.signature",
            "ลายมือชื่ออิเล็กทรอนิกส์ของข้อมูลชุดนี้ไม่ถูกต้อง หรือเป็นของเครื่องที่ไม่ได้ลงทะเบียน",
            "The signature is not that of a PC enrolled for this local government, or the content was changed after it.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดลงทะเบียนเครื่องที่ปิดเล่มนี้ แล้วส่งอีกครั้ง หรือเปิดเล่มแล้วปิดเล่มใหม่จากเครื่องนี้",
                    "The figures on your PC are complete. Enrol the PC that sealed this workbook and send again, or reopen and seal it on this PC."));
    public static final Problem MISMATCH = problem(
            422,
            "submission.mismatch",
            "เลขที่หรือฉบับที่ในเนื้อหาไม่ตรงกับที่แจ้งส่ง",
            "The id or revision within the content is not the one it was sent as.",
            NOTHING_LOST);
    public static final Problem FORM_NOT_HERE = problem(
            422,
            "submission.form",
            "ข้อมูลชุดนี้ใช้แบบที่แม่ข่ายนี้ไม่ได้ประกาศ",
            "The submission answers a form that this server has not published.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรดติดต่อแม่ข่ายเพื่อรับแบบปัจจุบัน และตรวจสอบว่าลงทะเบียนกับแม่ข่ายที่ถูกต้อง",
                    "The figures on your PC are complete. Sync for the current forms, and check that this is the right server."));
    public static final Problem CODE_REFUSED = problem(
            403,
            "enrolment.code",
            "รหัสเปิดใช้งานไม่ถูกต้อง ถูกใช้ไปแล้ว หมดอายุ หรือไม่ใช่ของ อปท. นี้",
            "The activation code is wrong, used, expired, or not for this local government.",
            Text.of(
                    "โปรดตรวจสอบตัวอักษรและรหัส อปท. หากถูกต้องแล้ว ให้ขอรหัสเปิดใช้งานใหม่",
                    "Check the letters and the local government's code; if they are right, ask for a new activation code."));
    public static final Problem BAD_PROOF = problem(
            422,
            "enrolment.proof",
            "เครื่องนี้พิสูจน์กุญแจของตนต่อแม่ข่ายไม่สำเร็จ",
            "This PC could not prove its key to the server.",
            Text.of("โปรดตรวจสอบที่อยู่แม่ข่าย แล้วลงทะเบียนอีกครั้ง", "Check the server's address and enrol again."));
    public static final Problem TOO_MANY = problem(
            429,
            "enrolment.too-many",
            "ใส่รหัสเปิดใช้งานผิดหลายครั้งเกินไป",
            "Too many wrong activation codes.",
            Text.of("โปรดรอสักครู่ตามเวลาที่แจ้ง แล้วลองอีกครั้ง", "Wait as long as is told, then try again."));
    public static final Problem FAULT = problem(
            500,
            "server.fault",
            "แม่ข่ายขัดข้อง",
            "Something failed on the server.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรแกรมจะลองส่งให้อีกครั้ง",
                    "The figures on your PC are complete. The program will try again."));
    public static final Problem UNAVAILABLE = problem(
            503,
            "server.unavailable",
            "แม่ข่ายยังไม่พร้อมให้บริการ",
            "The server is not ready.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรแกรมจะลองส่งให้อีกครั้ง",
                    "The figures on your PC are complete. The program will try again."));

    public static final Problem BUSY = problem(
            503,
            "server.busy",
            "ขณะนี้มีผู้ส่งข้อมูลพร้อมกันจำนวนมาก แม่ข่ายจึงขอให้รอสักครู่",
            "So many are sending just now that the server asks you to wait a moment.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรแกรมจะส่งให้เองตามเวลาที่แม่ข่ายแจ้ง",
                    "The figures on your PC are complete. The program sends them by itself when the server says so."));
    public static final Problem TOO_OFTEN = problem(
            429,
            "request.too-often",
            "เครื่องนี้ติดต่อแม่ข่ายถี่เกินไป",
            "This PC asks more often than the server answers.",
            Text.of(
                    "ข้อมูลในเครื่องยังอยู่ครบ โปรแกรมจะติดต่ออีกครั้งตามเวลาที่แม่ข่ายแจ้ง",
                    "The figures on your PC are complete. The program asks again when the server says so."));

    /** All of the above, for the document and its test. */
    public static final List<Problem> ALL = List.of(
            BAD_REQUEST,
            NOT_ENROLLED,
            DEVICE_REVOKED,
            DEVICE_NEVER_AGAIN,
            SEALED_BY_REVOKED,
            OTHER_LAO,
            NOT_FOUND,
            NO_FORM,
            NO_SUBMISSION,
            WRONG_METHOD,
            CONFLICT,
            TOO_LARGE,
            WRONG_ENCODING,
            BAD_SIGNATURE,
            MISMATCH,
            FORM_NOT_HERE,
            CODE_REFUSED,
            BAD_PROOF,
            TOO_MANY,
            FAULT,
            UNAVAILABLE,
            BUSY,
            TOO_OFTEN);

    private Problems() {}

    private static Problem problem(int status, String code, String thai, String english, Text next) {
        return Problem.of(status, new Refusal(code, Text.of(thai, english), next));
    }
}
