package org.samut.core.paper.blank;

import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.lao.Lao;
import org.samut.core.paper.Grid;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.Running;
import org.samut.core.paper.press.Fonts;
import org.samut.core.paper.press.Imprint;
import org.samut.core.paper.press.Press;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.LineBreaks;

/** A form's questions with room to write, for the divisions that hold the figures. Answers are not printed. */
public final class BlankForm {
    private static final String TITLE = "แบบเก็บข้อมูล ";
    private static final String HOW =
            "กรอกตัวเลขตามหน่วยที่พิมพ์ไว้ ถ้าไม่มีบริการสาธารณะนั้น หรือไม่ได้ดำเนินการในปีนี้ "
                    + "ให้ทำเครื่องหมายในช่องสี่เหลี่ยมแทนตัวเลข (ศูนย์ไม่เท่ากับไม่ได้กรอก) แล้วส่งผู้บันทึกข้อมูล";
    private static final Type HEADING = Type.bold(12.5);
    private static final Type TEXT = Type.regular(11.5);
    private static final double SIGNING = 74;

    private final Pages pages;
    private final Form form;
    private final Lao lao;

    private BlankForm(Pages pages) {
        this.pages = pages;
        form = pages.source().workbook().form();
        lao = pages.source().workbook().lao();
    }

    /** The finished PDF: of one area, or of all and the questions to the citizens. */
    public static byte[] write(PaperSource source, Optional<Area> only) throws WorldFailure {
        Lao lao = source.workbook().lao();
        Press press = new Press(Fonts.loaded(), LineBreaks.keepingWhole(lao.name(), lao.district(), lao.province()));
        Pages pages = new Pages(press, source, Running.blank(source), 0);
        String title = TITLE + lao.fullName();
        new BlankForm(pages).write(title, only);
        pages.finish(title, 0, 0);
        return press.printed(new Imprint(title, lao.fullName(), Optional.empty()), Optional.empty());
    }

    private void write(String title, Optional<Area> only) {
        pages.bookmark(title);
        Tag head = pages.section();
        pages.title(head.add("H1"), title, Type.bold(15));
        pages.title(head.add("P"), form.title(), TEXT);
        pages.skip(4);
        TextBlock how = pages.block(HOW, TEXT, Pages.WIDTH);
        pages.draw(head.add("P"), how, Pages.LEFT, pages.y(), Align.LEFT);
        pages.skip(how.height() + 6);
        List<Area> areas = only.map(List::of).orElse(form.areas());
        for (int at = 0; at < areas.size(); at++) {
            if (at > 0) {
                pages.turn();
            }
            write(areas.get(at));
        }
        areas.stream().flatMap(Area::indicators).forEach(this::registers);
        if (only.isEmpty()) {
            survey();
        }
    }

    private void write(Area area) {
        String name = area.title().startsWith("ด้าน") ? area.title() : "ด้าน" + area.title();
        String title = pages.source().numerals().code(area.code()) + ". " + name;
        pages.bookmark(title);
        Tag part = pages.section();
        pages.draw(part.add("H1"), pages.block(title, HEADING, Pages.WIDTH), Pages.LEFT, pages.y(), Align.LEFT);
        pages.skip(HEADING.leading() + 2);
        Grid grid = new Grid(
                pages,
                part,
                List.of(
                        new Grid.Head("ตัวชี้วัด", 176, Align.LEFT),
                        new Grid.Head("ตัวเลขหรือคำตอบ", 0, Align.LEFT),
                        new Grid.Head("แทนตัวเลข เมื่อ", 128, Align.LEFT),
                        new Grid.Head("เอกสารที่ใช้ และหมายเหตุ", 126, Align.LEFT)));
        BlankRow rows = new BlankRow(pages, grid);
        area.indicators().forEach(indicator -> rows.of(indicator).forEach(grid::row));
        grid.close();
        signing(part);
    }

    private void signing(Tag part) {
        if (!pages.hasRoom(SIGNING)) {
            pages.turn();
        }
        pages.skip(34);
        pages.into(part.add("P"), () -> {
            double third = Pages.WIDTH / 3;
            line("ผู้ให้ข้อมูล", Pages.LEFT, third - 20);
            line("กอง/สำนัก", Pages.LEFT + third, third - 20);
            line("วันที่", Pages.LEFT + 2 * third, third);
        });
        pages.skip(12);
    }

    private void line(String label, double x, double width) {
        var words = pages.shape(label, TEXT);
        pages.sheet().text(words, TEXT, x, pages.y());
        pages.sheet().dots(x + words.width(TEXT.size()) + 5, x + width, pages.y() + 1);
    }

    /** A page of empty rows for each table that the form asks for. */
    private void registers(Indicator indicator) {
        for (Item item : indicator.items()) {
            if (item.kind() == ItemKind.TABLE) {
                pages.turn();
                Numerals numerals = pages.source().numerals();
                Tag part = pages.part("ทะเบียน " + numerals.code(indicator.code()) + " " + item.label(), 0);
                pages.skip(4);
                BlankRow.register(pages, part, item.columns());
            }
        }
    }

    private void survey() {
        if (form.survey().isEmpty()) {
            return;
        }
        pages.turn();
        Tag part = pages.part(Survey.TITLE, 0);
        pages.skip(4);
        Grid grid = new Grid(
                pages,
                part,
                List.of(
                        new Grid.Head("คำถาม", 0, Align.LEFT),
                        new Grid.Head("พอใจ (คน)", 110, Align.CENTRE),
                        new Grid.Head("ปรับปรุง (คน)", 110, Align.CENTRE)));
        for (Survey.Question question : form.survey().questions()) {
            String text = pages.source().numerals().code(question.number()) + ". " + question.textFor(lao.type());
            grid.row(List.of(grid.words(0, text, TEXT), new Answer.Box(), new Answer.Box()));
        }
        grid.close();
        signing(part);
    }
}
