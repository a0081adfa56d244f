package org.samut.core.paper.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;

/** Which pages a person means. */
class PageChoiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | [1, 2, 3, 4, 5, 6]",
                "3          | [3]",
                "1-3, 5     | [1, 2, 3, 5]",
                "๑-๒,๖      | [1, 2, 6]",
                "5,1-2,2    | [1, 2, 5]",
                "2 – 4      | [2, 3, 4]"
            })
    void isReadAsItWasMeant(String typed, String pages) {
        var done = assertInstanceOf(Outcome.Done.class, PageChoice.read(typed, 6));

        assertEquals(pages, ((PageChoice) done.value()).numbers().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "3-2", "1-", "-3", "a", "1,,2", "1;2", "99999999999", "1-99999"})
    void whatTheBookDoesNotHaveIsRefusedInWords(String typed) {
        var refused = assertInstanceOf(Outcome.Refused.class, PageChoice.read(typed, 6));

        assertEquals("print.pages", ((Refusal) refused.refusals().get(0)).code());
    }

    @Test
    void aListThatNobodyTypesIsNotWorkedThrough() {
        assertTrue(PageChoice.read("1,".repeat(5_000) + "1", 6) instanceof Outcome.Refused);
    }
}
