package org.samut.core.paper.press;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a tree of tags as a PDF's structure tree (ISO 32000-1, 14.7), and on each page where its parts belong. */
final class Structure {
    private static final COSName LINK_TYPE = COSName.getPDFName("OBJR");

    private final List<Sheet> sheets;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final Map<Tag, COSDictionary> written = new IdentityHashMap<>();
    private final Map<Sheet, COSDictionary> pageOf = new IdentityHashMap<>();

    Structure(PDDocument document, List<Sheet> sheets) {
        this.sheets = sheets;
        for (int i = 0; i < sheets.size(); i++) {
            COSDictionary page = document.getPage(i).getCOSObject();
            pages.add(page);
            pageOf.put(sheets.get(i), page);
        }
    }

    void write(Tag document, COSDictionary catalog) {
        COSDictionary root = dictionary("StructTreeRoot");
        root.setItem(COSName.K, element(document, root));
        COSDictionary parents = new COSDictionary();
        COSArray numbers = new COSArray();
        int key = 0;
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            pages.get(i).setInt(COSName.STRUCT_PARENTS, key);
            pages.get(i).setItem(COSName.getPDFName("Tabs"), COSName.S);
            COSArray marks = new COSArray();
            sheet.marked().forEach(tag -> marks.add(written.get(tag)));
            numbers.add(COSInteger.get(key++));
            numbers.add(marks);
            for (Sheet.Link link : sheet.links()) {
                link.annotation().setInt(COSName.STRUCT_PARENT, key);
                numbers.add(COSInteger.get(key++));
                numbers.add(written.get(link.tag()));
            }
        }
        parents.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, parents);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, key);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marked);
    }

    private COSDictionary element(Tag tag, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        written.put(tag, element);
        element.setName(COSName.S, tag.type());
        element.setItem(COSName.P, parent);
        if (!tag.alternative().isEmpty()) {
            element.setString(COSName.ALT, tag.alternative());
        }
        attributes(tag, element);
        COSArray kids = new COSArray();
        for (Tag.Part part : tag.parts()) {
            kids.add(part(part, element));
        }
        if (kids.size() == 1) {
            element.setItem(COSName.K, kids.get(0));
        } else if (kids.size() > 1) {
            element.setItem(COSName.K, kids);
        }
        return element;
    }

    private COSBase part(Tag.Part part, COSDictionary element) {
        if (part instanceof Tag.Element child) {
            return element(child.tag(), element);
        }
        if (part instanceof Tag.Mark mark) {
            COSDictionary page = pageOf.get(mark.sheet());
            if (!element.containsKey(COSName.PG)) {
                element.setItem(COSName.PG, page);
            }
            if (element.getDictionaryObject(COSName.PG) == page) {
                return COSInteger.get(mark.number());
            }
            COSDictionary elsewhere = dictionary("MCR");
            elsewhere.setDirect(true);
            elsewhere.setItem(COSName.PG, page);
            elsewhere.setInt(COSName.MCID, mark.number());
            return elsewhere;
        }
        Tag.Target target = (Tag.Target) part;
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, LINK_TYPE);
        reference.setItem(COSName.PG, pageOf.get(target.sheet()));
        reference.setItem(
                COSName.OBJ, target.sheet().links().get(target.number()).annotation());
        return reference;
    }

    private static void attributes(Tag tag, COSDictionary element) {
        if (tag.box().length > 0) {
            COSDictionary layout = new COSDictionary();
            layout.setDirect(true);
            layout.setName(COSName.O, "Layout");
            layout.setName("Placement", "Block");
            layout.setItem(COSName.BBOX, Jumps.array(tag.box()));
            element.setItem(COSName.A, layout);
            return;
        }
        if (!tag.isHead() && tag.columns() == 1 && tag.rows() == 1) {
            return;
        }
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Table");
        if (tag.isHead()) {
            attributes.setName("Scope", tag.headsRow() ? "Row" : "Column");
        }
        if (tag.columns() > 1) {
            attributes.setInt("ColSpan", tag.columns());
        }
        if (tag.rows() > 1) {
            attributes.setInt("RowSpan", tag.rows());
        }
        element.setItem(COSName.A, attributes);
    }

    private static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }
}
