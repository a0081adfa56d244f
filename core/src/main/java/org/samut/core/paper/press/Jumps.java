package org.samut.core.paper.press;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The ways through a PDF: its bookmarks, and the lines of its contents that lead to a page. */
final class Jumps {
    private static final int PRINTED = 4;

    private final PDDocument document;
    private final List<Sheet> sheets;

    Jumps(PDDocument document, List<Sheet> sheets) {
        this.document = document;
        this.sheets = sheets;
    }

    void outline(List<Press.Bookmark> bookmarks) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem part = null;
        for (Press.Bookmark bookmark : bookmarks) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(place(bookmark));
            if (bookmark.level() > 1 && part != null) {
                part.addLast(item);
                part.openNode();
            } else {
                outline.addLast(item);
                part = item;
            }
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private PDPageXYZDestination place(Press.Bookmark bookmark) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(document.getPage(sheets.indexOf(bookmark.sheet())));
        place.setTop((int) Math.round(Press.HEIGHT - bookmark.y()));
        return place;
    }

    /** Puts a page's links on it. */
    void links(Sheet sheet) {
        if (sheet.links().isEmpty()) {
            return;
        }
        PDPage page = document.getPage(sheets.indexOf(sheet));
        COSArray annotations = new COSArray();
        for (Sheet.Link link : sheet.links()) {
            COSDictionary annotation = link.annotation();
            annotation.setName(COSName.TYPE, "Annot");
            annotation.setName(COSName.SUBTYPE, "Link");
            annotation.setInt(COSName.F, PRINTED);
            annotation.setString(COSName.CONTENTS, link.target().title());
            annotation.setItem(COSName.DEST, place(link.target()).getCOSObject());
            double[] box = link.box();
            annotation.setItem(
                    COSName.RECT,
                    array(box[0], Press.HEIGHT - box[1] - box[3], box[0] + box[2], Press.HEIGHT - box[1]));
            COSArray border = new COSArray();
            for (int i = 0; i < 3; i++) {
                border.add(COSInteger.ZERO);
            }
            annotation.setItem(COSName.BORDER, border);
            annotations.add(annotation);
        }
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }

    static COSArray array(double... numbers) {
        COSArray array = new COSArray();
        for (double number : numbers) {
            array.add(new COSFloat((float) (Math.round(number * 100) / 100.0)));
        }
        return array;
    }
}
