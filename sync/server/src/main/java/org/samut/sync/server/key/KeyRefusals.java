package org.samut.sync.server.key;

import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** Why keys stay as they are. */
final class KeyRefusals {
    static final Refusal MEANWHILE = new Refusal(
            "keys.meanwhile",
            Text.of(
                    "มีผู้อื่นเปลี่ยนกุญแจในขณะเดียวกัน จึงไม่ได้เปลี่ยนซ้ำ",
                    "Somebody else changed the keys at the same time, so nothing was changed by this."),
            Text.of("โปรดดูรายการกุญแจ (keys list) แล้วลองอีกครั้ง", "Look at the list (keys list), then try again."));

    static final Refusal REVOKED_ALREADY = new Refusal(
            "keys.revoked",
            Text.of("กุญแจนี้ถูกเพิกถอนอยู่แล้ว", "That key is revoked already."),
            Text.of("ไม่ต้องดำเนินการเพิ่ม", "There is nothing to do."));

    private KeyRefusals() {}

    static Refusal unknown(String id) {
        return new Refusal(
                "keys.unknown",
                Text.of(
                        "แม่ข่ายนี้ไม่มีกุญแจ “" + id + "” จึงไม่ได้เพิกถอนกุญแจใด",
                        "This server has no key “" + id + "”, so none was revoked."),
                Text.of("โปรดดูรายการกุญแจด้วย keys list", "Please look at the list: keys list."));
    }

    static WorldFailure unreadable() {
        return new WorldFailure(
                "server.key-unreadable",
                Text.of(
                        "อ่านหรือเขียนกุญแจของแม่ข่ายไม่ได้ ข้อมูลที่ได้รับไว้ยังอยู่ครบ",
                        "A key of the server could not be read or written. All that was received is kept."),
                Text.of(
                        "โปรดนำไฟล์ server-*.key หรือตาราง signing_key กลับมาจากสำเนาสำรอง",
                        "Bring the files server-*.key or the table signing_key back from the backup."));
    }
}
