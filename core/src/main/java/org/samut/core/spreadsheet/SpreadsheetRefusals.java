package org.samut.core.spreadsheet;

import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** Why a spreadsheet is not opened, and what to do. Nothing was taken from it. */
final class SpreadsheetRefusals {
    private static final Text SAVE_AGAIN = Text.of(
            "โปรดเปิดในโปรแกรมตารางคำนวณ แล้วบันทึกใหม่เป็น .xlsx",
            "Please open it in a spreadsheet and save it again as .xlsx.");

    private SpreadsheetRefusals() {}

    static Refusal tooLarge(String name, long megabytes) {
        return refusal(
                "spreadsheet.too-large",
                name,
                "มีขนาดเกิน " + megabytes + " MB จึงไม่ได้เปิดอ่าน",
                "has more than " + megabytes + " MB and was not read.",
                Text.of("โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง", "Please check that it is the right file."));
    }

    static Refusal unpacksTooLarge(String name) {
        return refusal(
                "spreadsheet.unpacks-too-large",
                name,
                "เมื่อเปิดออกมีขนาดใหญ่ผิดปกติ จึงไม่ได้เปิดอ่าน",
                "unpacks to far more than a table of figures holds and was not read.",
                Text.of(
                        "หากเป็นตารางของท่านจริง โปรดลบแถว คอลัมน์ และชีตที่ไม่ใช้ หากไม่รู้จักไฟล์นี้ โปรดอย่าเปิด",
                        "If it is yours, delete unused rows, columns and sheets; if you do not know it, do not open it."));
    }

    static Refusal notXlsx(String name) {
        return refusal("spreadsheet.not-xlsx", name, "ไม่ใช่ไฟล์ .xlsx", "is no .xlsx file.", SAVE_AGAIN);
    }

    static Refusal damaged(String name) {
        return refusal(
                "spreadsheet.damaged",
                name,
                "เปิดเป็น .xlsx ไม่ได้ หรือเสียหาย",
                "is no .xlsx, or is damaged.",
                SAVE_AGAIN);
    }

    static Refusal locked(String name) {
        return refusal(
                "spreadsheet.locked",
                name,
                "ใส่รหัสผ่านไว้ หรือเป็นไฟล์ .xls รุ่นเก่า",
                "has a password, or is an old .xls.",
                Text.of(
                        "โปรดเปิดด้วยรหัสผ่าน เอารหัสผ่านออก แล้วบันทึกใหม่เป็น .xlsx",
                        "Please open it, take the password off, and save it as .xlsx."));
    }

    static Refusal macros(String name) {
        return refusal(
                "spreadsheet.macros",
                name,
                "มีแมโคร จึงไม่ได้เปิดอ่าน",
                "has macros and was not read.",
                Text.of(
                        "โปรดบันทึกเป็น “สมุดงาน Excel (.xlsx)” ที่ไม่มีแมโคร หากไม่รู้จักไฟล์นี้ โปรดอย่าเปิด",
                        "Please save it as \"Excel workbook (.xlsx)\" without macros; if you do not know it, do not open it."));
    }

    static Refusal links(String name) {
        return refusal(
                "spreadsheet.links",
                name,
                "เชื่อมโยงไปยังไฟล์หรือข้อมูลภายนอก จึงไม่ได้เปิดอ่าน",
                "links to other files or outer data and was not read.",
                Text.of(
                        "โปรดยกเลิกการเชื่อมโยง (ข้อมูล > แก้ไขการเชื่อมโยง > ตัดการเชื่อมโยง) แล้วบันทึกใหม่",
                        "Please break the links (Data > Edit links > Break link) and save it again."));
    }

    static Refusal entities(String name) {
        return refusal(
                "spreadsheet.entities",
                name,
                "มีคำสั่ง XML ที่ตารางคำนวณไม่ใช้ (DOCTYPE, ENTITY) จึงไม่ได้เปิดอ่าน",
                "has XML declarations that no spreadsheet writes (DOCTYPE, ENTITY) and was not read.",
                Text.of(
                        "โปรดอย่าใช้ไฟล์นี้ และขอไฟล์ใหม่จากผู้ส่ง",
                        "Please do not use this file, and ask its sender for another."));
    }

    private static Refusal refusal(String code, String name, String thai, String english, Text next) {
        return new Refusal(
                code,
                Text.of(
                        "ไฟล์ " + name + " " + thai + " ข้อมูลเดิมไม่เปลี่ยนแปลง",
                        "File " + name + " " + english + " Nothing was changed."),
                next);
    }
}
