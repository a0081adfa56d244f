package org.samut.app.window;

import static org.samut.app.Expected.done;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.samut.app.Composition;
import org.samut.app.SampleForms;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.json.FormJson;
import org.samut.core.table.RowIds;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;

/** A real installation with a form of its own that has a register of roads, whose sums are (1) and (2). */
public final class RoadsOffice {
    public static final String TABLE = "1.01.roads";

    private RoadsOffice() {}

    /** With the workbook begun and so many roads in it, each of length 1.250, of which 1.000 is kept. */
    public static Composition with(Path home, int roads) throws WorldFailure {
        Composition composition = begun(home, "");
        List<Entering> step = new ArrayList<>();
        for (String id : new RowIds(new Random(1)).after(List.of(), roads)) {
            step.add(Entering.of(RowFields.field(TABLE, id), road(step.size() + 1)));
        }
        if (!step.isEmpty()) {
            done(done(composition.office().currentWorkbook()).enter(step));
        }
        return composition;
    }

    /** With the workbook begun, and a register of bridges beside that of the roads, with names, lengths and kept ones. */
    public static Composition withBridges(Path home) throws WorldFailure {
        return begun(
                home,
                "bridges;table;ทะเบียนสะพาน|bridges.name;text;ชื่อสะพาน|bridges.length;count;ความยาว;กิโลเมตร;3"
                        + "|bridges.kept;count;ตรวจสอบแล้ว;กิโลเมตร;3,"
                        + "frame = sum(1.02.bridges.length)|service = sum(1.02.bridges.kept)");
    }

    private static Composition begun(Path home, String bridges) throws WorldFailure {
        Composition composition = Composition.open(home, OfficeOnDisk.CLOCK);
        composition.office().importForm(FormJson.write(form(bridges)));
        composition.office().chooseLao(OfficeOnDisk.LAO);
        composition.office().startWorkbook("roads-test");
        return composition;
    }

    private static Entry road(int number) {
        Map<String, String> cells = new HashMap<>();
        cells.put("name", "ถนนสายบ้านหนองกะปุ ซอย " + number);
        cells.put("village", "หมู่ที่ " + (number % 12 + 1));
        cells.put("surface", List.of("ลาดยาง", "คอนกรีต", "ลูกรัง").get(number % 3));
        cells.put("length", "1.250");
        cells.put("kept", "1.000");
        cells.put("built", "2007-06-30");
        return new Entry.Row(cells);
    }

    private static Form form(String bridges) {
        String csv = SampleForms.roads();
        return SampleForms.compile(
                bridges.isEmpty() ? csv : csv.replaceFirst("(?m)^(1\\.02,.*),0(,80,gte,[^,]*,),$", "$1,3$2" + bridges));
    }
}
