package org.samut.core.paper.thai;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** One weight of Sarabun, loaded: what shapes, and what is cut down and put into the PDF. Safe for several threads. */
public final class Face {
    /** Font units per em: at this size the shaper's positions are whole font units. */
    static final int UNITS = 1000;

    private final String name;
    private final Font font;
    private final TrueType file;

    private Face(String name, Font font, TrueType file) {
        this.name = name;
        this.font = font;
        this.file = file;
    }

    /** Loads {@code /fonts/NAME.ttf}; some ten milliseconds, so load once. */
    public static Face load(String name) throws WorldFailure {
        try (InputStream resource = Face.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (resource == null) {
                throw new IllegalArgumentException("no font " + name);
            }
            byte[] bytes = resource.readAllBytes();
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            return new Face(name, font.deriveFont((float) UNITS), new TrueType(bytes));
        } catch (IOException | FontFormatException | Error failure) {
            // The font system speaks of a missing library or configuration by an Error of one kind or another.
            if (failure instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            throw new WorldFailure(
                    "paper.font",
                    Text.of(
                            "เปิดแบบอักษรสำหรับพิมพ์ไม่ได้ ข้อมูลที่บันทึกไว้ไม่สูญหาย",
                            "The font for printing could not be opened. Nothing that was saved is lost."),
                    Text.of(
                            "โปรดตรวจสอบว่าโฟลเดอร์ชั่วคราวของเครื่องมีพื้นที่ว่างและเขียนได้ และระบบมีแบบอักษรอย่างน้อยหนึ่งแบบ "
                                    + "(Debian: fonts-dejavu-core) แล้วเปิดโปรแกรมและสั่งพิมพ์อีกครั้ง",
                            "Check that the computer's temporary folder has space and can be written to, and that the system "
                                    + "has at least one font (Debian: fonts-dejavu-core); then start the program and print again."),
                    failure);
        }
    }

    String name() {
        return name;
    }

    Font font() {
        return font;
    }

    TrueType file() {
        return file;
    }
}
