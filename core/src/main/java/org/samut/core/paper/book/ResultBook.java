package org.samut.core.paper.book;

import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Area;
import org.samut.core.lao.Lao;
import org.samut.core.paper.Pages;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.SealMark;
import org.samut.core.paper.press.Fonts;
import org.samut.core.paper.press.Imprint;
import org.samut.core.paper.press.Press;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.LineBreaks;
import org.samut.core.signature.SigningKey;

/**
 * The result book as a PDF: cover, contents, report A, report B where there is one, reasons, what was accepted with a
 * reason, evidence, signatures, and the registers as an annex. Safe for several threads.
 */
public final class ResultBook {
    private static final String REPORT_A = "สรุปผลประเมินการจัดบริการสาธารณะ ";

    private ResultBook() {}

    /** The finished PDF: the same source gives the same bytes. Fails only where the font cannot be opened. */
    public static byte[] write(PaperSource source) throws WorldFailure {
        return write(source, Optional.empty());
    }

    /** The same with the submission in it and a code on each page, where it is sealed. */
    public static byte[] write(PaperSource source, Optional<BookSeal> seal) throws WorldFailure {
        Optional<SigningKey> key = seal.flatMap(BookSeal::key);
        Lao lao = source.workbook().lao();
        LineBreaks breaks = LineBreaks.keepingWhole(lao.name(), lao.district(), lao.province());
        Press press = new Press(Fonts.loaded(), breaks);
        Pages pages = Pages.withFoot(press, source, key.isPresent() ? PageCodes.FOOT : 0);
        String title = REPORT_A + lao.fullName();

        new Cover(pages).write();
        Tag contents = pages.section();
        pages.turn();
        reportA(pages, title, "");
        new SurveyTable(pages).write();
        new Reasons(pages).write();
        new AcceptedFindings(pages).write();
        new EvidenceList(pages).write();
        new Signatures(pages).write(title);
        new Registers(pages).write();
        new Contents(pages, contents).write();
        pages.finish(title, 1, key.isPresent() ? PageCodes.BESIDE : 0);
        key.ifPresent(signing -> new PageCodes(pages).draw(seal.orElseThrow().submission(), signing));

        Imprint imprint = new Imprint(title, lao.fullName(), source.seal().map(SealMark::sealedOn));
        return press.printed(imprint, seal.map(BookSeal::enclosure));
    }

    /**
     * One area alone, such as for the division that answers for it: its rows of the reports, reasons and evidence. Nothing to
     * be signed.
     */
    public static byte[] writeArea(PaperSource source, Area area) throws WorldFailure {
        PaperSource part = AreaPart.of(source, area);
        Lao lao = source.workbook().lao();
        Press press = new Press(Fonts.loaded(), LineBreaks.keepingWhole(lao.name(), lao.district(), lao.province()));
        Pages pages = new Pages(press, part);
        String title = REPORT_A + lao.fullName();
        reportA(pages, title, AreaPart.NOTE);
        new SurveyTable(pages).write();
        new Reasons(pages).write();
        new AcceptedFindings(pages).write();
        new EvidenceList(pages).write();
        new Registers(pages).write();
        pages.finish(title, 0, 0);
        return press.printed(
                new Imprint(title, lao.fullName(), source.seal().map(SealMark::sealedOn)), Optional.empty());
    }

    private static void reportA(Pages pages, String title, String note) {
        pages.bookmark(title);
        Tag part = pages.section();
        pages.title(part.add("H1"), title, Type.bold(15));
        pages.title(part.add("P"), pages.source().workbook().form().title(), Type.regular(11.5));
        if (!note.isEmpty()) {
            pages.title(part.add("P"), note, Type.regular(11.5));
        }
        pages.skip(8);
        new ResultTable(pages, part).write();
    }
}
