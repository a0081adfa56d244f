package org.samut.core.form.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.compile.sheet.Cell;
import org.samut.core.form.compile.sheet.Faults;
import org.samut.core.form.compile.sheet.Sheets;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.ResultWords;
import org.samut.core.form.head.Signatory;
import org.samut.core.form.head.Standing;
import org.samut.core.form.head.Window;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** What the {@code #key=value} lines or the sheet {@code form} say of the form itself. */
final class FormKeys {
    private static final List<String> WANTED = List.of(
            "id",
            "version",
            "assessment",
            "title",
            "owner",
            "year",
            "standing",
            "opens",
            "closes",
            "percent_decimals",
            "word.met",
            "word.below",
            "word.no_service",
            "word.not_carried_out");
    private static final String EVIDENCE_ZIP = "evidence_zip";
    private static final String DECLARED_SIGNING = "declared_signing";
    private static final String SURVEY = "survey";
    private static final String PRIOR = "prior";
    private static final String SUPERSEDES = "supersedes";
    private static final Set<String> OPTIONAL = Set.of(EVIDENCE_ZIP, DECLARED_SIGNING, SURVEY, PRIOR, SUPERSEDES);
    private static final Pattern SIGNATORY = Pattern.compile("signatory\\.[1-9]");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> ASSESSMENTS = Set.of("msps", "lpa", "standards");

    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Signatory> signatories = new TreeMap<>();
    private final Faults faults;

    FormKeys(List<Sheets.Key> keys, String sheet, Faults faults) {
        this.faults = faults;
        for (Sheets.Key key : keys) {
            take(key);
        }
        Set<String> missing = new HashSet<>(WANTED);
        missing.removeAll(cells.keySet());
        for (String name : WANTED) {
            if (missing.contains(name)) {
                cells.put(name, Cell.text(sheet, 1, 1, ""));
                faults.note(
                        Text.of(
                                "ชีต " + sheet + ": ขาด " + name,
                                "Sheet " + sheet + ": the key " + name + " is missing."),
                        Text.of(
                                "โปรดเพิ่ม " + name + " (ใน CSV เขียนบรรทัด #" + name + "=…)",
                                "Add " + name + " (in CSV as a line #" + name + "=…)."));
            }
        }
        if (missing.isEmpty()) {
            check();
        }
    }

    private void take(Sheets.Key key) {
        boolean isSignatory = SIGNATORY.matcher(key.name()).matches();
        if (!isSignatory && !OPTIONAL.contains(key.name()) && !WANTED.contains(key.name())) {
            fault(
                    key.value(),
                    key.name(),
                    Text.of("ไม่รู้จัก “" + key.name() + "”", "\"" + key.name() + "\" is not known"),
                    Text.of(
                            "ใช้ได้: " + String.join(", ", WANTED)
                                    + ", evidence_zip, declared_signing, survey, prior, supersedes, signatory.1 … signatory.9",
                            "Known are " + String.join(", ", WANTED)
                                    + ", evidence_zip, declared_signing, survey, prior, supersedes, signatory.1 … signatory.9."));
        } else if (cells.put(key.name(), key.value()) != null) {
            fault(
                    key.value(),
                    key.name(),
                    Text.of("มีซ้ำสองครั้ง", "it stands twice"),
                    Text.of("โปรดเหลือไว้บรรทัดเดียว", "Leave one of them."));
        } else if (key.value().isBlank()) {
            fault(
                    key.value(),
                    key.name(),
                    Text.of("ยังว่างอยู่", "it is empty"),
                    Text.of("โปรดกรอกค่า", "Give it a value."));
        } else if (isSignatory) {
            String[] parts = key.value().text().split("\\|", 2);
            signatories.put(key.name(), new Signatory(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""));
        }
    }

    private void check() {
        if (!ID.matcher(id()).matches() || id().length() > 60) {
            fault(
                    "id",
                    Text.of(
                            "ต้องเป็น a-z 0-9 และขีดกลาง เช่น msps-2567",
                            "Small letters, digits and hyphens are wanted, such as msps-2567."));
        }
        if (!ASSESSMENTS.contains(text("assessment"))) {
            fault("assessment", Text.of("ต้องเป็น msps, lpa หรือ standards", "One of msps, lpa, standards is wanted."));
        }
        if (!text("standing").equals("official") && !text("standing").equals("model")) {
            fault("standing", Text.of("ต้องเป็น official หรือ model", "official or model is wanted."));
        }
        for (String key : List.of(EVIDENCE_ZIP, DECLARED_SIGNING)) {
            if (!Set.of("yes", "no").contains(yesOrNo(key))) {
                fault(key, Text.of("ต้องเป็น yes หรือ no", "yes or no is wanted."));
            }
        }
        if (cells.containsKey(SURVEY)
                && !text(SURVEY).equals("required")
                && !text(SURVEY).equals("optional")) {
            fault(SURVEY, Text.of("ต้องเป็น required หรือ optional", "required or optional is wanted."));
        }
        if (prior().filter(id -> !ID.matcher(id).matches() || id.length() > 60 || id.equals(id()))
                .isPresent()) {
            fault(
                    PRIOR,
                    Text.of(
                            "ต้องเป็นรหัสแบบของปีก่อน เช่น msps-2566",
                            "The id of last year's form is wanted, such as msps-2566."));
        }
        if (cells.containsKey(SUPERSEDES) && whole(SUPERSEDES, 1, 999_999) >= whole("version", 1, 999_999)) {
            fault(
                    SUPERSEDES,
                    Text.of(
                            "ต้องเป็นเลขรุ่นก่อนหน้าของแบบนี้ ซึ่งน้อยกว่า version",
                            "An earlier version of this form is wanted, below its version."));
        }
        whole("version", 1, 999_999);
        whole("year", 2400, 2700);
        whole("percent_decimals", 0, 10);
        window();
    }

    /** What the form says of itself; for keys without a fault. */
    FormHead head() {
        return new FormHead(
                id(),
                whole("version", 1, 999_999),
                text("assessment"),
                text("title"),
                text("owner"),
                whole("year", 2400, 2700),
                text("standing").equals("official") ? Standing.OFFICIAL : Standing.MODEL,
                window(),
                whole("percent_decimals", 0, 10),
                words(),
                List.copyOf(signatories.values()),
                yesOrNo(EVIDENCE_ZIP).equals("yes"),
                yesOrNo(DECLARED_SIGNING).equals("yes"));
    }

    private String id() {
        return text("id");
    }

    private String text(String key) {
        return cells.get(key).text();
    }

    /** The id of last year's form. */
    Optional<String> prior() {
        return Optional.ofNullable(cells.get(PRIOR)).map(Cell::text);
    }

    /** The earlier version that this one takes the place of. */
    Optional<Integer> supersedes() {
        return cells.containsKey(SUPERSEDES) ? Optional.of(whole(SUPERSEDES, 1, 999_999)) : Optional.empty();
    }

    /** What is said of a thing that an owner may allow; no, where nothing is said. */
    private String yesOrNo(String key) {
        return cells.containsKey(key) ? text(key) : "no";
    }

    /** Whether a workbook may be sealed only with its survey filled in. */
    boolean surveyRequired() {
        return cells.containsKey(SURVEY) && text(SURVEY).equals("required");
    }

    private ResultWords words() {
        return new ResultWords(
                text("word.met"), text("word.below"), text("word.no_service"), text("word.not_carried_out"));
    }

    private int whole(String key, int least, int most) {
        if (FigureReader.read(text(key)) instanceof Entry.Figure figure) {
            try {
                int value = figure.number().intValueExact();
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (ArithmeticException e) {
                // Told below like every other number out of range.
            }
        }
        fault(
                key,
                Text.of(
                        "ต้องเป็นจำนวนเต็มตั้งแต่ " + least + " ถึง " + most,
                        "A whole number from " + least + " to " + most + " is wanted."));
        return least;
    }

    private Window window() {
        LocalDate opens = date("opens");
        LocalDate closes = date("closes");
        if (closes.isBefore(opens)) {
            fault(
                    "closes",
                    Text.of("วันปิดต้องไม่อยู่ก่อนวันเปิด " + opens, "It may not lie before it opens, " + opens + "."));
            return new Window(opens, opens);
        }
        return new Window(opens, closes);
    }

    private LocalDate date(String key) {
        try {
            LocalDate date = LocalDate.parse(text(key));
            if (date.getYear() >= 1990 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // Told below like every other wrong date.
        }
        fault(
                key,
                Text.of(
                        "ต้องเป็นวันที่แบบ ค.ศ. ปี-เดือน-วัน เช่น 2024-06-30",
                        "A date of the common era is wanted, such as 2024-06-30."));
        return LocalDate.EPOCH;
    }

    private void fault(String key, Text right) {
        Cell cell = cells.get(key);
        fault(cell, key, Text.of("“" + cell.text() + "” ใช้ไม่ได้", "\"" + cell.text() + "\" cannot be used"), right);
    }

    private void fault(Cell cell, String key, Text wrong, Text right) {
        faults.at(cell, key, wrong, right);
    }
}
