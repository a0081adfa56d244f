package org.samut.sync.server.window;

import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;
import org.samut.sync.protocol.WindowWord;

/** Why a window stays as it is. */
final class WindowRefusals {
    static final Refusal FAR_DAY = new Refusal(
            "window.day",
            Text.of(
                    "วันปิดรับอยู่ห่างจากวันนี้เกิน 2 ปี จึงไม่ได้เปลี่ยนกำหนด",
                    "That last day is more than two years away from today, so the window was not changed."),
            Text.of(
                    "โปรดตรวจสอบปี ใช้ปี พ.ศ. เช่น 2567-07-31",
                    "Please check the year; years are Buddhist, such as 2567-07-31."));

    static final Refusal NO_REASON = new Refusal(
            "window.reason",
            Text.of(
                    "ไม่มีเหตุผล หรือเหตุผลยาวเกินไป จึงไม่ได้เปลี่ยนกำหนด",
                    "There is no reason, or it is too long, so the window was not changed."),
            Text.of(
                    "โปรดระบุเหตุผลไม่เกิน " + WindowWord.REASON + " ตัวอักษร อปท. จะเห็นเหตุผลนี้",
                    "Please give a reason of at most " + WindowWord.REASON + " characters; the offices read it."));

    private WindowRefusals() {}

    static Refusal noForm(String form) {
        return new Refusal(
                "window.form",
                Text.of(
                        "แม่ข่ายนี้ไม่ได้ประกาศแบบ “" + form + "” จึงไม่ได้เปลี่ยนกำหนด",
                        "This server has not published the form “" + form + "”, so no window was changed."),
                Text.of("โปรดตรวจสอบรหัสแบบ", "Please check the form's id."));
    }

    static Refusal noLao(String lao) {
        return new Refusal(
                "window.lao",
                Text.of(
                        "“" + lao + "” ไม่ใช่รหัส อปท. จึงไม่ได้เปลี่ยนกำหนดของผู้ใด",
                        "“" + lao + "” is no code of a local government, so nobody's window was changed."),
                Text.of("โปรดใช้รหัส 7 หลัก เช่น 6760607", "Use the seven digits, such as 6760607."));
    }
}
