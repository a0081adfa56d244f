package org.samut.core.paper.scan.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of one page with their places. For one page and one thread. */
final class PdfText extends PDFTextStripper {
    private static final int MOST = 20_000;

    private final Deadline deadline;
    private final List<TextLayer.Word> words = new ArrayList<>();

    private PdfText(int page, Deadline deadline) {
        this.deadline = deadline;
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
    }

    static List<TextLayer.Word> of(PDDocument document, int page, Deadline deadline) throws IOException {
        PdfText text = new PdfText(page, deadline);
        text.getText(document);
        return List.copyOf(text.words);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        StringBuilder word = new StringBuilder();
        TextPosition first = null;
        for (TextPosition position : positions) {
            if (position.getUnicode().isBlank()) {
                finish(word, first);
                first = null;
            } else {
                first = first == null ? position : first;
                word.append(position.getUnicode());
            }
        }
        finish(word, first);
    }

    private void finish(StringBuilder word, TextPosition first) {
        if (first != null && words.size() < MOST) {
            words.add(new TextLayer.Word(first.getXDirAdj(), first.getYDirAdj(), word.toString()));
        }
        word.setLength(0);
    }
}
