package org.samut.core.report;

import java.util.List;
import org.samut.core.form.head.Standing;
import org.samut.core.paper.PaperSource;
import org.samut.core.survey.SurveyResult;

/** The two official reports: their file names, titles and columns, verbatim as the official system has them. */
public enum Report {
    /** Report A: how the public services come out. */
    RESULTS("report_gpublic", "สรุปผลประเมินการจัดบริการสาธารณะ"),
    /** Report B: what the citizens say. */
    SURVEY("report_complacency", "สรุปผลการประเมินความพึงพอใจของประชาชน");

    /** The columns of report A. */
    public static final List<String> RESULT_COLUMNS = List.of(
            "บริการสาธารณะ",
            "เกณฑ์ชี้วัด",
            "ค่าเป้าหมาย (%)",
            "กรอบการประเมิน (1)",
            "การจัดบริการสาธารณะ (2)",
            "(2) เทียบ กับ (1) %",
            "ผลการประเมิน");

    /** The columns of report B; the last four stand in pairs under {@link #SATISFIED} and {@link #IMPROVE}. */
    public static final List<String> SURVEY_COLUMNS = List.of("คำถาม", "จำนวน", "ร้อยละ", "จำนวน", "ร้อยละ");

    public static final String SATISFIED = "พอใจ";
    public static final String IMPROVE = "ปรับปรุง";

    /** What a model says of itself. */
    public static final String MODEL =
            "แบบนี้เป็นแบบจำลองสำหรับทดลองใช้ มิใช่แบบประเมินของทางราชการ ตัวชี้วัดที่มีคำว่า “(แบบจำลอง)” มิใช่ตัวชี้วัดของทางราชการ";

    /** What a workbook that is not sealed says of itself. */
    public static final String DRAFT = "ร่าง ยังไม่ได้ปิดเล่ม ข้อมูลอาจเปลี่ยนแปลงได้";

    public static final String MODEL_MARK = " (แบบจำลอง)";

    private final String fileName;
    private final String title;

    Report(String fileName, String title) {
        this.fileName = fileName;
        this.title = title;
    }

    /** The official file name, without its ending. */
    public String fileName() {
        return fileName;
    }

    /** The official title with the LAO's name. */
    public String title(PaperSource source) {
        return title + " " + source.workbook().lao().fullName();
    }

    /** Whether there is anything to report: report B is not made while nothing of it is filled in. */
    public boolean isIn(PaperSource source) {
        return this == RESULTS
                || SurveyResult.of(
                                        source.workbook().form().survey(),
                                        source.workbook().entries())
                                .answered()
                        > 0;
    }

    public static boolean isModel(PaperSource source) {
        return source.workbook().form().standing() == Standing.MODEL;
    }

    public static boolean isDraft(PaperSource source) {
        return source.seal().isEmpty();
    }

    /** An area's title with the word for area before it. */
    public static String area(String title) {
        return title.startsWith("ด้าน") ? title : "ด้าน" + title;
    }
}
