package org.samut.core.evidence.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.samut.core.text.Text;

/** The lines of a text file such as a CSV within a ZIP; bytes of an old PC are read as Thai where they are no UTF-8. */
final class CsvLines {
    private static final int LONGEST = 10_000;

    private CsvLines() {}

    static void read(InputStream in, String name, Lines lines) throws IOException, Progress.Cancelled {
        byte[] content = in.readAllBytes();
        String utf8 = new String(content, StandardCharsets.UTF_8);
        String text = utf8.indexOf('\ufffd') < 0 ? utf8 : new String(content, Charset.forName("x-windows-874"));
        Reader all = new StringReader(text);
        try (BufferedReader reader = new BufferedReader(all)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String some =
                        line.substring(0, Math.min(line.length(), LONGEST)).replace(',', '\t');
                if (number > Lines.MOST
                        || !lines.take(Text.of(name + " แถว " + number, name + " row " + number), some)) {
                    return;
                }
            }
        }
    }
}
