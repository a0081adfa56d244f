package org.samut.core.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.form.head.Window;
import org.samut.core.text.Text;

class WindowNoticeTest {
    private static final Window FORM = new Window(LocalDate.parse("2024-06-01"), LocalDate.parse("2024-07-31"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                       | 2024-07-31",
                "all 2024-08-15                           | 2024-08-15",
                "own 2024-08-15                           | 2024-08-15",
                "own 2024-09-15, all 2024-08-15           | 2024-09-15",
                "own 2024-08-05, all 2024-08-15           | 2024-08-15",
                "all 2024-08-15, all 2024-08-10           | 2024-08-10",
                "own 2024-09-15, own 2024-08-05           | 2024-08-05",
                "own 2024-07-01                           | 2024-07-31",
                "all 2024-05-01                           | 2024-06-01",
            })
    void theNewestWordsCountAndTheLaterOfThemStands(String given, LocalDate closes) {
        List<WindowNotice> notices = new ArrayList<>();
        for (String one : given.isEmpty() ? new String[0] : given.split(", ")) {
            notices.add(new WindowNotice(
                    "w-" + notices.size(),
                    "msps-2567",
                    one.startsWith("own") ? Optional.of("6760607") : Optional.empty(),
                    LocalDate.parse(one.substring(4)),
                    Text.of("น้ำท่วม", "Floods"),
                    Instant.EPOCH));
        }
        assertEquals(closes, WindowNotice.window(FORM, notices).closes());
    }

    @Test
    void theWindowEndsWithItsLastDayInThailand() {
        assertEquals(Instant.parse("2024-07-31T17:00:00Z"), WindowNotice.end(FORM.closes()));
    }
}
