package org.samut.core.paper.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.ShapedText;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;
import org.samut.core.workbook.Workbook;

/** The first page: which assessment, whose, which revision, whether sealed, and the results counted. */
final class Cover {
    private static final Type TITLE = Type.bold(17);
    private static final Type NAME = Type.bold(22);
    private static final Type PLACE = Type.regular(14);
    private static final Type LABEL = Type.regular(11.5).in(Ink.QUIET);
    private static final Type VALUE = Type.regular(11.5);
    private static final Type COUNT = Type.bold(11.5);
    private static final double GAP = 30;
    private static final double LABEL_WIDTH = 96;
    private static final double COUNTS_WIDTH = 268;
    private static final double BOX_PADDING = 12;

    private final Pages pages;
    private final Workbook workbook;

    private Tag part = Tag.ARTIFACT;

    Cover(Pages pages) {
        this.pages = pages;
        this.workbook = pages.source().workbook();
    }

    void write() {
        pages.bookmark("ปก");
        part = pages.section();
        notices();
        pages.moveTo(Math.max(pages.y() + 16, 134));
        pages.title(part.add("H1"), workbook.form().title(), TITLE);
        pages.skip(14);
        pages.title(part.add("P"), workbook.lao().fullName(), NAME);
        pages.title(part.add("P"), place(workbook.lao()), PLACE);
        pages.skip(26);
        double top = pages.y();
        double left = details(top);
        double right = counts(top);
        pages.moveTo(Math.max(left, right) + 16);
        hash();
    }

    private void notices() {
        if (workbook.form().standing() == Standing.MODEL) {
            notice("แบบนี้เป็นแบบจำลองสำหรับทดลองใช้ มิใช่แบบประเมินของทางราชการ "
                    + "ตัวชี้วัดที่มีคำว่า “(แบบจำลอง)” มิใช่ตัวชี้วัดของทางราชการ");
        }
        if (pages.source().seal().isEmpty()) {
            notice("ร่าง: ยังไม่ได้ปิดเล่ม ใช้ตรวจทานเท่านั้น ยังไม่ใช่ฉบับสำหรับลงนาม");
        }
    }

    private void notice(String text) {
        TextBlock block = pages.block(text, Type.bold(11), Pages.WIDTH - 2 * BOX_PADDING);
        pages.sheet().frame(Pages.LEFT, pages.y(), Pages.WIDTH, block.height() + 6, Ink.QUIET);
        pages.draw(part.add("P"), block, Pages.LEFT + BOX_PADDING, pages.y() + 3, Align.CENTRE);
        pages.skip(block.height() + 14);
    }

    private static String place(Lao lao) {
        if (lao.type() == LaoType.BMA) {
            return "";
        }
        String district = lao.district().isEmpty() ? "" : "อำเภอ" + lao.district() + " ";
        return district + "จังหวัด" + lao.province();
    }

    private double details(double top) {
        Form form = workbook.form();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("ประจำปี", "พ.ศ. " + Numerals.inThai(form.year()));
        lines.put("หน่วยงานเจ้าของแบบ", form.owner());
        lines.put("แบบประเมิน", form.id() + " รุ่นที่ " + Numerals.inThai(form.version()));
        lines.put("รหัส อปท.", workbook.lao().code());
        lines.put("เลขที่เล่ม", workbook.id());
        lines.put("ฉบับที่", Numerals.inThai(workbook.revision()));
        lines.put(
                "วันที่ปิดเล่ม",
                pages.source()
                        .seal()
                        .map(mark -> Numerals.date(mark.sealedOn()))
                        .orElse("ยังไม่ได้ปิดเล่ม (ร่าง)"));
        double width = Pages.WIDTH - COUNTS_WIDTH - GAP - LABEL_WIDTH - GAP / 2;
        double y = top;
        Tag table = part.add("Table");
        for (Map.Entry<String, String> line : lines.entrySet()) {
            TextBlock label = pages.block(line.getKey(), LABEL, LABEL_WIDTH + GAP / 2);
            TextBlock value = pages.block(line.getValue(), VALUE, width);
            Tag row = table.add("TR");
            pages.draw(row.addRowHead(), label, Pages.LEFT, y, Align.LEFT);
            pages.draw(row.add("TD"), value, Pages.LEFT + LABEL_WIDTH + GAP / 2, y, Align.LEFT);
            y += value.height() + 4;
        }
        return y;
    }

    private double counts(double top) {
        Map<String, Long> counts = counted();
        Numerals numerals = pages.source().numerals();
        double x = Pages.RIGHT - COUNTS_WIDTH;
        double y = top + BOX_PADDING / 2;
        Tag table = part.add("Table");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            TextBlock word = pages.block(count.getKey(), VALUE, COUNTS_WIDTH - 2 * BOX_PADDING - 40);
            TextBlock number = pages.block(numerals.figure(count.getValue()), COUNT, COUNTS_WIDTH - 2 * BOX_PADDING);
            Tag row = table.add("TR");
            pages.draw(row.addRowHead(), word, x + BOX_PADDING, y, Align.LEFT);
            pages.draw(row.add("TD"), number, x + BOX_PADDING, y, Align.RIGHT);
            y += word.height() + 4;
        }
        y += BOX_PADDING / 2;
        pages.sheet().frame(x, top, COUNTS_WIDTH, y - top, Ink.RULE);
        return y;
    }

    private Map<String, Long> counted() {
        List<Verdict> verdicts = workbook.form()
                .indicators()
                .map(Indicator::code)
                .map(code -> pages.source().assessment().result(code).map(Result::verdict))
                .map(verdict -> verdict.orElse(Verdict.NOT_ANSWERED))
                .toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("ตัวชี้วัดทั้งหมด", (long) verdicts.size());
        for (Verdict verdict : List.of(
                Verdict.MET,
                Verdict.BELOW,
                Verdict.SCORED,
                Verdict.NO_SERVICE,
                Verdict.NOT_CARRIED_OUT,
                Verdict.NOT_ANSWERED)) {
            long number = verdicts.stream().filter(verdict::equals).count();
            if (number > 0) {
                counts.merge(word(verdict), number, Long::sum);
            }
        }
        return counts;
    }

    private String word(Verdict verdict) {
        return switch (verdict) {
            case MET -> workbook.form().words().met();
            case BELOW -> workbook.form().words().below();
            case NO_SERVICE -> workbook.form().words().noService();
            case NOT_CARRIED_OUT -> workbook.form().words().notCarriedOut();
            case SCORED -> "ให้คะแนน";
            case NOT_ANSWERED -> ReportRow.NOT_ANSWERED;
        };
    }

    /** On one line and whole, so that it can be copied and compared. */
    private void hash() {
        pages.source().seal().ifPresent(mark -> {
            Type type = Type.regular(10);
            ShapedText line = pages.shape("SHA-256  " + mark.sha256(), type);
            double baseline = pages.y() + type.leading();
            pages.into(part.add("P"), () -> pages.sheet().text(line, type, Pages.LEFT, baseline));
        });
    }
}
