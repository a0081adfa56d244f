package org.samut.sync.server.console.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role may do, as a table. */
class RoleTest {
    @ParameterizedTest
    @CsvSource({
        // permission, owner, reviewer of the province, reviewer of another, reader
        "SEE,            true, true,  false, true",
        "REVIEW,         true, true,  false, false",
        "ISSUE_CODES,    true, true,  false, false",
        "EXTEND_WINDOWS, true, false, false, false",
        "PUBLISH,        true, false, false, false"
    })
    void mayDo(Permission permission, boolean owner, boolean reviewer, boolean stranger, boolean reader) {
        assertEquals(owner, new Account("owner", Role.OWNER, Set.of()).may(permission, "76"));
        assertEquals(reviewer, new Account("reviewer", Role.REVIEWER, Set.of("76", "77")).may(permission, "76"));
        assertEquals(stranger, new Account("stranger", Role.REVIEWER, Set.of("50")).may(permission, "76"));
        assertEquals(reader, new Account("reader", Role.READER, Set.of()).may(permission, "76"));
    }

    @Test
    void aReaderMayBeHeldToProvincesToo() {
        Account reader = new Account("reader", Role.READER, Set.of("50"));
        assertEquals(true, reader.sees("50"));
        assertEquals(false, reader.sees("76"));
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, 76",
        "REVIEWER, ''",
        "REVIEWER, 7",
        "READER, x1",
    })
    void provincesThatDoNotFitTheRoleMakeNoAccount(Role role, String province) {
        Set<String> provinces = province.isEmpty() ? Set.of() : Set.of(province);
        assertThrows(IllegalArgumentException.class, () -> new Account("somebody", role, provinces));
    }

    @ParameterizedTest
    @CsvSource({"S", "Somsri", "'som sri'", "สมศรี", "../x", "a'--"})
    void aNameOfOtherSignsIsNone(String name) {
        assertEquals(false, Account.isName(name));
    }
}
