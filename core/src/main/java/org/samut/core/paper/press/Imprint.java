package org.samut.core.paper.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.samut.core.text.Dates;

/**
 * What a PDF says of itself: title, author, language, date and bookmarks.
 *
 * @param made the day of sealing; a draft names none, so that the same draft gives the same bytes
 */
public record Imprint(String title, String author, Optional<LocalDate> made) {

    void on(PDDocument document, List<Press.Bookmark> bookmarks) throws IOException {
        document.setVersion(1.7f);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator("Samut");
        made.ifPresent(day -> {
            Calendar morning = GregorianCalendar.from(day.atStartOfDay(Dates.ZONE));
            information.setCreationDate(morning);
            information.setModificationDate(morning);
        });
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("th-TH");
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(
                        document, new ByteArrayInputStream(metadata().getBytes(StandardCharsets.UTF_8))));
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        outline(document, bookmarks);
    }

    private static void outline(PDDocument document, List<Press.Bookmark> bookmarks) {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Press.Bookmark bookmark : bookmarks) {
            PDPageXYZDestination place = new PDPageXYZDestination();
            place.setPage(document.getPage(bookmark.sheet()));
            place.setTop((int) Math.round(Press.HEIGHT - bookmark.y()));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(place);
            outline.addLast(item);
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private String metadata() {
        String date = made.map(day -> "<xmp:CreateDate>%1$sT00:00:00+07:00</xmp:CreateDate>"
                        .concat("<xmp:ModifyDate>%1$sT00:00:00+07:00</xmp:ModifyDate>")
                        .formatted(day))
                .orElse("");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li><rdf:li xml:lang="th-TH">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>th-TH</rdf:li></rdf:Bag></dc:language>
                <xmp:CreatorTool>Samut</xmp:CreatorTool>%3$s
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(escaped(title), escaped(author), date);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
