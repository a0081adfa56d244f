package org.samut.sync.client;

import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;
import org.samut.sync.client.line.Reply;

/** Why there was no answer, and what to do about it, in whole sentences. */
final class LineWords {
    private static final String COMPLETE = " ข้อมูลในเครื่องยังอยู่ครบ";
    private static final String COMPLETE_EN = " The figures on this PC are complete.";

    private LineWords() {}

    static Refusal of(Reply.Cause cause) {
        return switch (cause) {
            case NO_WAY ->
                refusal(
                        "line.none",
                        Text.of(
                                "ติดต่อแม่ข่ายไม่ได้ ไม่มีสัญญาณในขณะนี้",
                                "The server cannot be reached; there is no line just now."),
                        Text.of(
                                "ทำงานต่อได้ตามปกติ โปรแกรมจะส่งเองเมื่อมีสัญญาณ",
                                "Go on working; the program sends by itself when a line is there."));
            case NO_NAME ->
                refusal(
                        "line.no-name",
                        Text.of(
                                "เครือข่ายนี้ไม่รู้จักชื่อของแม่ข่าย อาจยังไม่มีสัญญาณ หรือที่อยู่แม่ข่ายไม่ถูกต้อง",
                                "This network does not know the server's name: there is no line yet, or the address has a slip in it."),
                        Text.of(
                                "ทำงานต่อได้ตามปกติ หากอินเทอร์เน็ตใช้งานได้อยู่แล้ว โปรดตรวจสอบที่อยู่แม่ข่าย",
                                "Go on working. If the internet works otherwise, check the server's address."));
            case CUT ->
                refusal(
                        "line.cut",
                        Text.of(
                                "สัญญาณขาดหรือเงียบหายก่อนได้คำตอบ จึงยังไม่ทราบผล",
                                "The line broke or fell silent before the answer came, so what came of it is not known yet."),
                        Text.of(
                                "ส่งอีกครั้งได้ทันที แม่ข่ายจะไม่เก็บซ้ำ",
                                "Send again at any time; the server never keeps anything twice."));
            case DROPPED ->
                refusal(
                        "line.held",
                        Text.of("การส่งหยุดไว้ก่อนตามที่สั่ง", "Sending was held, as was asked for."),
                        Text.of("เมื่อเริ่มใหม่ จะส่งต่อจากเดิม", "It goes on from there when it begins again."));
            case NOT_SECURE ->
                refusal(
                        "line.not-secure",
                        Text.of(
                                "สร้างการเชื่อมต่อที่ปลอดภัยกับแม่ข่ายไม่ได้ จึงไม่ได้ส่ง",
                                "No secure connection to the server came about, so nothing was sent."),
                        Text.of(
                                "โปรดลงชื่อเข้าใช้เครือข่ายในเว็บเบราว์เซอร์หากมีการขอ ตรวจสอบวันที่ของเครื่อง แล้วลองอีกครั้ง",
                                "Sign in to the network in a web browser if it asks, check this PC's date, then try again."));
            case CLOCK_BEHIND ->
                refusal(
                        "line.clock-behind",
                        Text.of(
                                "นาฬิกาของเครื่องนี้ช้าไป ใบรับรองของแม่ข่ายจึงดูเหมือนยังไม่เริ่มใช้ และไม่ได้ส่ง",
                                "This PC's clock is behind: the server's certificate seems to begin only later, so nothing was sent."),
                        Text.of(
                                "โปรดตั้งวันที่และเวลาของเครื่องให้ถูกต้อง แล้วลองอีกครั้ง",
                                "Set this PC's date and time right, then try again."));
            case CERTIFICATE_OVER ->
                refusal(
                        "line.certificate-over",
                        Text.of(
                                "ใบรับรองของแม่ข่ายหมดอายุแล้ว หรือนาฬิกาของเครื่องนี้เร็วไป จึงไม่ได้ส่ง",
                                "The server's certificate is over, or this PC's clock is ahead, so nothing was sent."),
                        Text.of(
                                "โปรดตรวจสอบวันที่ของเครื่อง หากถูกต้องแล้ว โปรดแจ้งผู้ดูแลแม่ข่าย",
                                "Check this PC's date. If it is right, tell the server's keeper."));
            case OTHER_KEY ->
                refusal(
                        "line.other-key",
                        Text.of(
                                "กุญแจเข้ารหัสของแม่ข่ายไม่ตรงกับที่จำไว้ อาจมีผู้ดักอ่านระหว่างทาง จึงหยุดและไม่ได้ส่ง",
                                "The server's certificate has another key than the one this PC remembers; somebody may be reading along. It stopped and nothing was sent."),
                        Text.of(
                                "โปรดสอบถามผู้ดูแลแม่ข่าย หากเปลี่ยนกุญแจจริง ให้ใส่กุญแจใหม่ที่ได้รับแจ้งในการตั้งค่าการส่ง หากอยู่นอกสำนักงาน ให้ลองเครือข่ายอื่น",
                                "Ask the server's keeper. If the key has really changed, enter the new one in the settings for sending; in a foreign network, try another one."));
            case NO_PROXY ->
                refusal(
                        "proxy.away",
                        Text.of(
                                "ติดต่อพร็อกซีของเครือข่ายไม่ได้ หรือพร็อกซีไม่ให้ผ่านไปยังแม่ข่าย",
                                "The network's proxy cannot be reached, or lets nobody to the server."),
                        Text.of(
                                "โปรดตรวจสอบพร็อกซีในการตั้งค่าการส่ง หรือให้ผู้ดูแลเครือข่ายอนุญาตที่อยู่แม่ข่าย",
                                "Check the proxy in the settings for sending, or have the network's keeper allow the server's address."));
            case PROXY_SIGN_IN ->
                refusal(
                        "proxy.sign-in",
                        Text.of(
                                "พร็อกซีของเครือข่ายขอชื่อผู้ใช้และรหัสผ่าน หรือที่ใส่ไว้ไม่ถูกต้อง",
                                "The network's proxy wants a user name and a password, or those that are set are not right."),
                        Text.of(
                                "โปรดใส่ชื่อผู้ใช้และรหัสผ่านของพร็อกซีในการตั้งค่าการส่ง แล้วลองอีกครั้ง",
                                "Enter the proxy's user name and password in the settings for sending, then try again."));
            case PROXY_OTHER_SIGN_IN ->
                refusal(
                        "proxy.other-sign-in",
                        Text.of(
                                "พร็อกซีของเครือข่ายใช้วิธีลงชื่อเข้าใช้ที่โปรแกรมนี้ไม่รองรับ (Digest, NTLM หรือ Kerberos)",
                                "The network's proxy wants a sign-in that this program does not speak (Digest, NTLM or Kerberos)."),
                        Text.of(
                                "โปรดให้ผู้ดูแลเครือข่ายอนุญาตที่อยู่แม่ข่ายโดยไม่ต้องลงชื่อเข้าใช้ หรือเปิดใช้วิธี Basic",
                                "Have the network's keeper allow the server's address without a sign-in, or offer Basic."));
        };
    }

    private static Refusal refusal(String code, Text happened, Text next) {
        return new Refusal(code, Text.of(happened.thai() + COMPLETE, happened.english() + COMPLETE_EN), next);
    }
}
