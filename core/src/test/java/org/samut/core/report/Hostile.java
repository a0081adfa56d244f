package org.samut.core.report;

import java.util.List;

/** Texts that do harm where they are not written with care. */
public final class Hostile {
    public static final String SCRIPT = "<script>alert('1')</script>&amp;\"x\"' onload=\"y\" --> <!-- ]]>";

    /** What spreadsheets take for a formula. */
    public static final List<String> FORMULAS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://example.org\",\"เปิด\")",
            "+66 32 123456",
            "-2+3",
            "@SUM(A1:A2)",
            "\t=1+1",
            "\r=1+1",
            "'=1+1",
            "''@x",
            "＝1+1",
            "=cmd|' /C calc'!A0");

    private Hostile() {}
}
