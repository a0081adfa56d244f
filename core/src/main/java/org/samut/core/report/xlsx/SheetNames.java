package org.samut.core.report.xlsx;

import java.util.List;

/** Names that spreadsheets take for sheets: at most 31 characters, none of {@code []:*?/\}, none twice. */
final class SheetNames {
    private static final int LONGEST = 31;

    private SheetNames() {}

    static String free(String wanted, List<String> taken) {
        String clean =
                wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", "");
        String name = shortened(clean.isEmpty() ? "ชีต" : clean, "");
        for (int next = 2; isTaken(name, taken); next++) {
            name = shortened(clean, " " + next);
        }
        return name;
    }

    private static String shortened(String name, String end) {
        int room = LONGEST - end.length();
        return (name.length() > room ? name.substring(0, room) : name) + end;
    }

    private static boolean isTaken(String name, List<String> taken) {
        return taken.stream().anyMatch(name::equalsIgnoreCase);
    }
}
