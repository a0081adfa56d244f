package org.samut.core.paper.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.samut.core.text.Dates;

/**
 * What a PDF says of itself: title, author, language, date, colours and its conformance.
 *
 * @param made the day of sealing; a draft names none, so that the same draft gives the same bytes
 */
public record Imprint(String title, String author, Optional<LocalDate> made) {

    void on(PDDocument document) throws IOException {
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
        colours(document);
    }

    /** What red, green and blue are: sRGB, by a profile of our own making (ICC.1:2001-04). */
    private static void colours(PDDocument document) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        try (InputStream file = Imprint.class.getResourceAsStream("/org/samut/core/paper/srgb.icc");
                OutputStream deflated = profile.createOutputStream(COSName.FLATE_DECODE)) {
            file.transferTo(deflated);
        }
        profile.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setName(COSName.TYPE, "OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
        intent.setString(COSName.getPDFName("Info"), "sRGB IEC61966-2.1");
        intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OutputIntents"), intents);
    }

    private String metadata() {
        String date = made.map(day -> "<xmp:CreateDate>%1$sT00:00:00+07:00</xmp:CreateDate>"
                        .concat("<xmp:ModifyDate>%1$sT00:00:00+07:00</xmp:ModifyDate>")
                        .formatted(day))
                .orElse("");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
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
