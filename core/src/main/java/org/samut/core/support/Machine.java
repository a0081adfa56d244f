package org.samut.core.support;

import java.nio.charset.Charset;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** The Java, the system and the settings of language and time that this program runs on. */
public final class Machine {
    private static final List<String> PROPERTIES = List.of(
            "java.version",
            "java.vendor",
            "java.vm.name",
            "javafx.runtime.version",
            "os.name",
            "os.version",
            "os.arch",
            "user.language",
            "user.country");

    private Machine() {}

    /** @param version this program's */
    public static List<Fact> facts(String version) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("samut", version));
        for (String name : PROPERTIES) {
            facts.add(new Fact(name, System.getProperty(name, "-")));
        }
        facts.add(new Fact("locale", Locale.getDefault().toLanguageTag()));
        facts.add(new Fact("time zone", TimeZone.getDefault().getID()));
        facts.add(new Fact("charset", Charset.defaultCharset().name()));
        facts.add(new Fact("thai words", breaksThai() ? "yes" : "no"));
        facts.add(new Fact("processors", String.valueOf(Runtime.getRuntime().availableProcessors())));
        facts.add(new Fact("memory MB", String.valueOf(Runtime.getRuntime().maxMemory() >> 20)));
        return facts;
    }

    /** Whether this Java knows where Thai words end; without it lines break in mid-word. */
    static boolean breaksThai() {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag("th-TH"));
        words.setText("ตัวชี้วัดบริการสาธารณะ");
        words.first();
        return words.next() < "ตัวชี้วัดบริการสาธารณะ".length();
    }
}
