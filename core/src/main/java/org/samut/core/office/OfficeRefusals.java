package org.samut.core.office;

import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** What an office refuses, and what would be right. */
public final class OfficeRefusals {
    public static final Refusal NOT_SEALED = new Refusal(
            "send.not-sealed",
            Text.of("เล่มนี้ยังไม่ได้ปิด จึงยังไม่ได้ส่ง", "This workbook is not sealed, so nothing was sent."),
            Text.of("โปรดตรวจสอบและปิดเล่มก่อนส่ง", "Please check and seal it, then send it."));

    public static final Refusal NO_LAO = new Refusal(
            "lao.missing",
            Text.of("ยังไม่ได้เลือก อปท.", "No LAO has been chosen yet."),
            Text.of("โปรดเลือก อปท. ก่อน (samut lao set รหัส)", "Please choose the LAO first (samut lao set CODE)."));

    static final Refusal NO_WORKBOOK = new Refusal(
            "workbook.missing",
            Text.of("ยังไม่มีเล่มที่เปิดอยู่", "No workbook is open."),
            Text.of("โปรดเริ่มเล่มใหม่ (samut workbook new แบบ)", "Please start one (samut workbook new FORM)."));

    public static final Refusal NOT_EDITABLE = new Refusal(
            "workbook.sealed",
            Text.of(
                    "เล่มนี้ปิดแล้ว จึงแก้ไขไม่ได้ ข้อมูลเดิมยังอยู่ครบ",
                    "This workbook is sealed and cannot be edited. Everything in it is as it was."),
            Text.of(
                    "หากต้องการแก้ไข โปรดเปิดเล่มเป็นฉบับแก้ไขครั้งใหม่ (samut workbook reopen)",
                    "To change it, reopen it as the next revision (samut workbook reopen)."));

    static final Refusal NOT_SEALABLE = new Refusal(
            "seal.findings",
            Text.of(
                    "ยังปิดเล่มไม่ได้ เพราะยังมีข้อที่ต้องแก้ไข ข้อมูลที่กรอกไว้ยังอยู่ครบ",
                    "The workbook cannot be sealed yet: some findings must be mended. Everything entered is kept."),
            Text.of(
                    "โปรดแก้ไขตามรายการที่แจ้ง แล้วปิดเล่มอีกครั้ง",
                    "Please mend the findings listed, then seal again."));

    static final Refusal MOVED_ON = new Refusal(
            "workbook.moved",
            Text.of(
                    "สถานะของเล่มเปลี่ยนไปแล้ว จึงยังไม่ได้ดำเนินการ ข้อมูลยังอยู่ครบ",
                    "The workbook's state has changed meanwhile; nothing was done and nothing is lost."),
            Text.of("โปรดเปิดเล่มอีกครั้งแล้วลองใหม่", "Please open the workbook again and retry."));

    private OfficeRefusals() {}

    /** A code that the registry does not have. */
    public static Refusal unknownLao(String code) {
        return new Refusal(
                "lao.unknown",
                Text.of("ไม่พบรหัส อปท. " + code, "There is no LAO with the code " + code + "."),
                Text.of(
                        "โปรดตรวจสอบรหัส 7 หลัก หรือค้นหาด้วยชื่อ อำเภอ หรือจังหวัด (samut lao search)",
                        "Please check the 7-digit code, or search by name, district or province (samut lao search)."));
    }

    static Refusal noWorkbook(String id) {
        return new Refusal(
                "workbook.unknown",
                Text.of("ไม่พบเล่ม " + id + " ในเครื่องนี้", "There is no workbook " + id + " on this PC."),
                Text.of(
                        "โปรดดูเล่มที่มีด้วย samut workbook list",
                        "Please see which there are with samut workbook list."));
    }

    static Refusal noForm(String id) {
        return new Refusal(
                "form.missing",
                Text.of("ไม่พบแบบ " + id + " ในเครื่องนี้", "The form " + id + " is not on this PC."),
                Text.of(
                        "โปรดนำเข้าแบบ (samut form import ไฟล์) หรือรับจากส่วนกลาง (samut sync)",
                        "Please import it (samut form import FILE) or fetch it from the server (samut sync)."));
    }

    static Refusal workbookExists(String formId) {
        return new Refusal(
                "workbook.exists",
                Text.of(
                        "มีเล่มของแบบ " + formId + " อยู่แล้ว เล่มเดิมยังอยู่ครบ",
                        "There is a workbook of the form " + formId + " already; it is unchanged."),
                Text.of("โปรดเปิดเล่มเดิมเพื่อกรอกต่อ", "Please open that workbook and go on in it."));
    }

    static Refusal noIndicator(String code) {
        return new Refusal(
                "indicator.unknown",
                Text.of("ไม่มีตัวชี้วัด " + code + " ในแบบนี้", "This form has no indicator " + code + "."),
                Text.of("โปรดตรวจสอบรหัสตัวชี้วัด", "Please check the indicator's code."));
    }

    static Refusal notApplicable(String code, String typeWord) {
        return new Refusal(
                "indicator.not-applicable",
                Text.of(
                        "ตัวชี้วัด " + code + " ไม่ใช้กับ " + typeWord,
                        "Indicator " + code + " does not apply to a LAO of this type."),
                Text.of("ไม่ต้องกรอกตัวชี้วัดนี้", "Nothing is to be filled in for it."));
    }
}
