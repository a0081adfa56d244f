package org.samut.core.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ดูคู่มือที่ https://www.odloc.go.th/manual.pdf | https://www.odloc.go.th/manual.pdf",
                "(http://example.go.th/a?b=c). | http://example.go.th/a?b=c",
                "https://example.go.th/xดาวน์โหลด | https://example.go.th/x",
                "javascript:alert(1) file:///etc/passwd ftp://x.y/z | ''",
                "https://bank.example@evil.example/ | ''",
                "https:///no-host | ''",
                "HTTPS://EXAMPLE.GO.TH/ | HTTPS://EXAMPLE.GO.TH/",
            })
    void webAddressesAreFoundAndNothingElse(String text, String link) {
        assertEquals(link.isEmpty() ? List.of() : List.of(link), Links.in(text));
    }

    @Test
    void eachOnceAndNotTooMany() {
        assertEquals(List.of("https://a.th/1"), Links.in("https://a.th/1 https://a.th/1"));
        assertEquals(
                Links.MOST,
                Links.in("https://a.th/1 https://a.th/2 https://a.th/3 https://a.th/4 https://a.th/5 https://a.th/6")
                        .size());
        assertEquals(List.of(), Links.in("https://a.th/" + "x".repeat(Links.LONGEST)));
    }
}
