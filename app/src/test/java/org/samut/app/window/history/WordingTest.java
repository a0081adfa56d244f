package org.samut.app.window.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.samut.app.SampleForms;
import org.samut.app.window.text.Digits;
import org.samut.app.window.text.Texts;
import org.samut.core.text.Language;
import org.samut.core.workbook.Entry;

class WordingTest {
    @Test
    void aDayIsSaidAsItStandsInItsFieldWithTheChosenDigits() {
        Texts texts = new Texts(Language.THAI);
        Wording wording = new Wording(texts, SampleForms.compile(SampleForms.kinds()));
        Entry day = new Entry.Words("2024-07-18");
        assertEquals("18/7/2567", wording.entry("1.01.day", day));
        texts.digits().set(Digits.THAI);
        assertEquals("๑๘/๗/๒๕๖๗", wording.entry("1.01.day", day));
        assertEquals("2024-07-18", wording.entry("1.01.about", day), "words stay as they were typed");
    }
}
