package org.samut.core.form.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samut.core.form.Item;
import org.samut.core.form.Supersedes;
import org.samut.core.text.Text;

/** The column that says what each indicator and item was in the version before. */
final class SupersedesCells {
    private final Map<String, RowCells> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> items = new HashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, String> takenBy = new HashMap<>();

    SupersedesCells(List<IndicatorRow> indicators, List<SurveyRow> questions) {
        indicators.forEach(row -> {
            rows.put(row.indicator().code(), row.cells());
            items.put(
                    row.indicator().code(),
                    row.indicator().items().stream().map(Item::name).collect(Collectors.toSet()));
        });
        questions.forEach(row -> rows.put(row.question().code(), row.cells()));
    }

    /** @param version what the key says, empty where there is none */
    Optional<Supersedes> read(Optional<Integer> version) {
        rows.forEach((code, row) -> {
            String said = row.text(Column.SUPERSEDES);
            if (version.isPresent()) {
                read(code, row, said);
            } else if (!said.isEmpty()) {
                row.fault(
                        Column.SUPERSEDES,
                        Text.of("ยังไม่ได้บอกเลขรุ่นก่อน", "the version before is not named"),
                        Text.of("โปรดเพิ่มบรรทัด #supersedes=เลขรุ่น", "Add a line #supersedes=VERSION."));
            }
        });
        return version.map(number -> new Supersedes(number, codes));
    }

    private void read(String code, RowCells row, String said) {
        String[] parts = said.split(";", -1);
        String first = parts[0].strip();
        String before = first.equals("-") ? "" : first.isEmpty() ? code : first;
        if (first.contains("=") || first.contains(" ")) {
            fault(row, "“" + first + "” ใช้ไม่ได้", "\"" + first + "\" cannot be used");
            return;
        }
        put(row, code, before, code);
        for (int at = 1; at < parts.length; at++) {
            item(code, before, row, parts[at].strip());
        }
    }

    private void item(String code, String before, RowCells row, String said) {
        String[] pair = said.split("=", -1);
        String name = pair[0].strip();
        String was = pair.length == 2 ? pair[1].strip() : "";
        if (was.isEmpty() || !items.getOrDefault(code, Set.of()).contains(name)) {
            fault(
                    row,
                    "“" + said + "” ใช้ไม่ได้ หรือไม่มีช่อง " + name,
                    "\"" + said + "\" cannot be used, or there is no item " + name);
            return;
        }
        String old = was.equals("-") ? "" : was.contains(".") || before.isEmpty() ? was : before + "." + was;
        put(row, code + "." + name, old, before.isEmpty() ? "" : before + "." + name);
    }

    /** Two may not go on from the same. */
    private void put(RowCells row, String id, String before, String usual) {
        Optional<String> other =
                before.isEmpty() ? Optional.empty() : Optional.ofNullable(takenBy.putIfAbsent(before, id));
        if (other.isPresent()) {
            fault(row, before + " ใช้กับ " + other.get() + " แล้ว", before + " already goes on in " + other.get());
        } else if (!before.equals(usual)) {
            codes.put(id, before);
        }
    }

    private static void fault(RowCells row, String thai, String english) {
        row.fault(
                Column.SUPERSEDES,
                Text.of(thai, english),
                Text.of(
                        "เขียนรหัสเดิม หรือ - หากไม่มี แล้วตามด้วย ; ช่อง=ช่องเดิม เช่น 1.05; service=count",
                        "Write the code it had, or - where it had none, then ; item=item, such as 1.05; service=count."));
    }
}
