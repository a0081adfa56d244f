package org.samut.core.form.json;

import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** The sentences with which a form's document is refused. Nothing of the installation is changed by any of them. */
final class FormRefusals {
    private static final Text AGAIN = Text.of(
            "แบบและเล่มเดิมในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์แบบใหม่จากเจ้าของแบบ หรือดาวน์โหลดอีกครั้ง",
            "The forms and workbooks on this PC are unchanged. Ask the form's owner for the file again,"
                    + " or download it once more.");

    private FormRefusals() {}

    static Refusal tooLong(int characters) {
        return new Refusal(
                "form.too-long",
                Text.of(
                        "ไฟล์แบบยาว " + characters + " ตัวอักษร เกินขนาดที่รับได้ (" + JsonTree.LONGEST
                                + ") จึงไม่ได้เปิดอ่าน",
                        "The form has " + characters + " characters, more than the " + JsonTree.LONGEST
                                + " that are taken; it was not read."),
                AGAIN);
    }

    static Refusal malformed(String line, Text detail) {
        return new Refusal(
                "form.malformed",
                Text.of(
                        "ไฟล์แบบไม่สมบูรณ์หรือเสียหาย (บรรทัดที่ " + line
                                + (detail.thai().isEmpty() ? "" : ": " + detail.thai()) + ")",
                        "The form is cut off or damaged (line " + line + ": " + detail.english() + ")."),
                AGAIN);
    }

    static Refusal beyondLimits(String line) {
        return new Refusal(
                "form.beyond-limits",
                Text.of(
                        "ไฟล์แบบซ้อนลึกหรือมีข้อความยาวเกินที่รับได้ (บรรทัดที่ " + line + ")",
                        "The form is nested too deeply or holds too long a text (line " + line + ")."),
                AGAIN);
    }

    static Refusal unknownFormat(String found) {
        return new Refusal(
                "form.unknown-format",
                Text.of(
                        "แบบนี้เป็นรูปแบบ “" + found + "” ซึ่งโปรแกรมรุ่นนี้ยังไม่รู้จัก (รู้จัก “" + FormJson.FORMAT
                                + "”)",
                        "This form is of the format \"" + found + "\", which this program does not know (it knows \""
                                + FormJson.FORMAT + "\")."),
                Text.of(
                        "แบบและเล่มเดิมในเครื่องไม่เปลี่ยนแปลง โปรดปรับปรุงโปรแกรมเป็นรุ่นใหม่ แล้วรับแบบอีกครั้ง",
                        "The forms and workbooks on this PC are unchanged. Update this program, then take the form"
                                + " again."));
    }

    static Refusal at(String path, Node.Place place, Text wrong) {
        return new Refusal(
                "form.invalid",
                Text.of(
                        "แบบผิดที่ " + path + " (บรรทัดที่ " + place.line() + "): " + wrong.thai(),
                        "The form is wrong at " + path + " (line " + place.line() + "): " + wrong.english()),
                AGAIN);
    }

    static Refusal notSigned() {
        return new Refusal(
                "form.signature",
                Text.of(
                        "ลายมือชื่อของแบบไม่ตรงกับเนื้อหา หรือไม่ใช่ลายมือชื่อของเจ้าของแบบที่เครื่องนี้รู้จัก จึงไม่ได้นำมาใช้",
                        "The form's signature does not fit its content, or is not that of an owner this PC knows;"
                                + " it was not taken."),
                Text.of(
                        "แบบและเล่มเดิมในเครื่องไม่เปลี่ยนแปลง โปรดรับแบบใหม่จากแม่ข่าย หากยังพบอีกโปรดแจ้งผู้ดูแลระบบ",
                        "The forms and workbooks on this PC are unchanged. Take the form from the central server"
                                + " again; if this comes again, tell the server's operator."));
    }
}
