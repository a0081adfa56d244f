package org.samut.core.paper.press;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.samut.core.text.Dates;

/**
 * The file that a PDF was printed from, put into it as its data (PDF/A-3, {@code AFRelationship /Data}).
 *
 * @param name as a reader of the PDF saves it, ASCII
 * @param words what it is, for a person
 * @param mediaType such as {@code application/json}
 */
public record Enclosure(String name, String words, String mediaType, Instant made, byte[] content) {
    public Enclosure {
        Objects.requireNonNull(name);
        Objects.requireNonNull(words);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(made);
        content = content.clone();
    }

    void in(PDDocument document) throws IOException {
        COSStream file = document.getDocument().createCOSStream();
        try (OutputStream deflated = file.createOutputStream(COSName.FLATE_DECODE)) {
            deflated.write(content);
        }
        file.setName(COSName.TYPE, "EmbeddedFile");
        file.setName(COSName.SUBTYPE, mediaType);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.SIZE, content.length);
        parameters.setDate("ModDate", GregorianCalendar.from(ZonedDateTime.ofInstant(made, Dates.ZONE)));
        file.setItem(COSName.PARAMS, parameters);

        COSDictionary specification = new COSDictionary();
        specification.setName(COSName.TYPE, "Filespec");
        specification.setString(COSName.F, name);
        specification.setString(COSName.UF, name);
        specification.setString(COSName.DESC, words);
        specification.setName(COSName.getPDFName("AFRelationship"), "Data");
        COSDictionary embedded = new COSDictionary();
        embedded.setItem(COSName.F, file);
        embedded.setItem(COSName.UF, file);
        specification.setItem(COSName.EF, embedded);

        COSArray named = new COSArray();
        named.add(new COSString(name));
        named.add(specification);
        COSDictionary files = new COSDictionary();
        files.setItem(COSName.NAMES, named);
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, files);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.NAMES, names);
        COSArray associated = new COSArray();
        associated.add(specification);
        catalog.setItem(COSName.getPDFName("AF"), associated);
    }
}
