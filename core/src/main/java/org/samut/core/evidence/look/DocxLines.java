package org.samut.core.evidence.look;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.samut.core.text.Text;

/** The paragraphs of a Word document in order; the cells of a table's row stand in one line. */
final class DocxLines {
    private static final long MOST = 100L * 1024 * 1024;

    private DocxLines() {}

    /** @return false where the document is not well-formed */
    static boolean read(ZipFile zip, Lines lines) throws IOException, Progress.Cancelled {
        ZipEntry document = zip.getEntry("word/document.xml");
        if (document == null) {
            return false;
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Packed.limited(zip, document, MOST)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            new Reading(xml, lines).read();
            return true;
        } catch (XMLStreamException | RuntimeException notXml) {
            if (notXml.getCause() instanceof Packed.TooMuch bomb) {
                throw bomb;
            }
            return false;
        }
    }

    /** One reading. */
    private static final class Reading {
        private final XMLStreamReader xml;
        private final Lines lines;
        private final StringBuilder line = new StringBuilder();
        private int rows;
        private int number;
        private boolean inText;

        Reading(XMLStreamReader xml, Lines lines) {
            this.xml = xml;
            this.lines = lines;
        }

        void read() throws XMLStreamException, Progress.Cancelled {
            boolean more = true;
            while (more && xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (inText) {
                            line.append(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> more = end(xml.getLocalName());
                    default -> {
                        continue;
                    }
                }
            }
        }

        private void start(String name) {
            switch (name) {
                case "t" -> inText = true;
                case "tab", "br", "tc" -> line.append('\t');
                case "tr" -> rows++;
                default -> {
                    return;
                }
            }
        }

        private boolean end(String name) throws Progress.Cancelled {
            switch (name) {
                case "t" -> inText = false;
                case "tr" -> {
                    rows--;
                    return rows > 0 || flush();
                }
                case "p" -> {
                    if (rows > 0) {
                        line.append('\t');
                        return true;
                    }
                    return flush();
                }
                default -> {
                    return true;
                }
            }
            return true;
        }

        private boolean flush() throws Progress.Cancelled {
            String text = line.toString().strip();
            line.setLength(0);
            number++;
            return number < Lines.MOST
                    && (text.isEmpty() || lines.take(Text.of("ย่อหน้าที่ " + number, "paragraph " + number), text));
        }
    }
}
