package org.samut.core.paper.book;

import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** How many elements of each type a PDF's structure has. */
final class StructureTypes {
    private StructureTypes() {}

    static Map<String, Long> of(PDDocument document) {
        Map<String, Long> types = new TreeMap<>();
        count(document.getDocumentCatalog().getStructureTreeRoot(), types);
        return types;
    }

    private static void count(PDStructureNode node, Map<String, Long> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.merge(element.getStructureType(), 1L, Long::sum);
                count(element, types);
            }
        }
    }
}
