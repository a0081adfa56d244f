package org.samut.core.evidence.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons by their titles; a mayor's or a registrar's office is none. */
final class PersonNames {
    private static final String OFFICES = "(?!ก(?:เทศมนตรี|องค์การ|เมือง|สมาคม|สภา|รัฐมนตรี|ฯ|\\s*อบ|(?![ก-๙]))"
            + "|อำเภอ|ทะเบียน|ช่าง|จ้าง|หน้า|แพทย์|ตรวจ|ด่าน|สถานี|ไปรษณีย์|ประกัน|ทหาร|ตำรวจ)";
    private static final Pattern NAME = Pattern.compile("(?<![ก-๙])"
            + "(?:นางสาว|นาง|น\\.\\s?ส\\.|นาย" + OFFICES + "|ด\\.\\s?ช\\.|ด\\.\\s?ญ\\.|เด็กชาย|เด็กหญิง)"
            + "[\\s\\u00a0]*([ก-ฮเ-ไ][ก-๙]+)(?:[\\s\\u00a0]+([ก-ฮเ-ไ][ก-๙]+))?");

    private PersonNames() {}

    /** The names in one line, each with its surname where it has one. */
    static List<String> in(String line) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(line);
        while (name.find()) {
            names.add(name.group(1) + " " + (name.group(2) == null ? "" : name.group(2)));
        }
        return names;
    }
}
