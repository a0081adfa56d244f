package org.samut.core.paper.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;
import org.samut.core.paper.Pages;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.SealMark;
import org.samut.core.paper.press.Fonts;
import org.samut.core.paper.press.Imprint;
import org.samut.core.paper.press.Press;
import org.samut.core.paper.press.Type;
import org.samut.core.paper.thai.LineBreaks;

/** The result book as a PDF: a cover, report A, report B where there is one, the reasons and the signature block. Safe for several threads. */
public final class ResultBook {
    private static final String REPORT_A = "สรุปผลประเมินการจัดบริการสาธารณะ ";

    private ResultBook() {}

    /** The finished PDF: the same source gives the same bytes. Fails only where the font cannot be opened. */
    public static byte[] write(PaperSource source) throws WorldFailure {
        Lao lao = source.workbook().lao();
        LineBreaks breaks = LineBreaks.keepingWhole(lao.name(), lao.district(), lao.province());
        Press press = new Press(Fonts.loaded(), breaks);
        Pages pages = new Pages(press, source);
        String title = REPORT_A + lao.fullName();

        new Cover(pages).write();
        pages.turn();
        pages.title(title, Type.bold(15));
        pages.title(source.workbook().form().title(), Type.regular(11.5));
        pages.skip(8);
        new ResultTable(pages).write();
        new SurveyTable(pages).write();
        new Reasons(pages).write();
        new Signatures(pages).write(title);
        pages.finish(title);

        Imprint imprint = new Imprint(title, lao.fullName(), source.seal().map(SealMark::sealedOn));
        try {
            return press.print(imprint);
        } catch (IOException bug) {
            // All of it happens in memory: there is no disk that could fail.
            throw new UncheckedIOException(bug);
        }
    }
}
