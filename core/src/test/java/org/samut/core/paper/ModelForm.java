package org.samut.core.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Mission;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.ResultWords;
import org.samut.core.form.head.Signatory;
import org.samut.core.form.head.Standing;
import org.samut.core.form.head.Window;
import org.samut.core.form.scoring.Compare;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.lao.LaoType;

/** The full model form, read leniently: paper is tested apart from the compiler of forms. */
public final class ModelForm {
    private static final String FILE = "/org/samut/core/form/msps-2567-model.csv";

    private ModelForm() {}

    public static Form read() {
        String file = text();
        Map<String, String> keys = new LinkedHashMap<>();
        file.lines()
                .filter(line -> line.startsWith("#"))
                .forEach(line -> keys.put(line.substring(1, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        String rows = file.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        FormHead head = new FormHead(
                keys.get("id"),
                Integer.parseInt(keys.get("version")),
                keys.get("assessment"),
                keys.get("title"),
                keys.get("owner"),
                Integer.parseInt(keys.get("year")),
                Standing.MODEL,
                new Window(LocalDate.parse(keys.get("opens")), LocalDate.parse(keys.get("closes"))),
                Integer.parseInt(keys.get("percent_decimals")),
                new ResultWords(
                        keys.get("word.met"),
                        keys.get("word.below"),
                        keys.get("word.no_service"),
                        keys.get("word.not_carried_out")),
                Stream.of(keys.get("signatory.1"), keys.get("signatory.2"), keys.get("signatory.3"))
                        .map(line -> line.split("\\|"))
                        .map(parts -> new Signatory(parts[0], parts.length > 1 ? parts[1] : ""))
                        .toList(),
                false);
        return new Form(head, areas(rows), List.of());
    }

    private static String text() {
        try (var stream = ModelForm.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Area> areas(String rows) {
        Map<String, Map<String, List<Indicator>>> missions = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(rows))) {
            for (CSVRecord row : parser) {
                if (row.get("kind").equals("survey")) {
                    continue;
                }
                titles.put(row.get("area_no"), row.get("area"));
                missions.computeIfAbsent(row.get("area_no"), number -> new LinkedHashMap<>())
                        .computeIfAbsent(row.get("mission"), title -> new ArrayList<>())
                        .add(indicator(row));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return missions.entrySet().stream()
                .map(area -> new Area(
                        area.getKey(),
                        titles.get(area.getKey()),
                        area.getValue().entrySet().stream()
                                .map(mission -> new Mission(mission.getKey(), mission.getValue()))
                                .toList()))
                .toList();
    }

    private static Indicator indicator(CSVRecord row) {
        String code = row.get("code");
        String unit = row.get("unit");
        int decimals = Integer.parseInt(row.get("decimals"));
        Measure measure = row.get("kind").equals("yesno")
                ? Measure.YES_NO
                : Measure.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        List<Item> items = new ArrayList<>();
        if (measure == Measure.RATIO || measure == Measure.RATE) {
            items.add(Item.of(code + ".frame", ItemKind.FRAME, row.get("label_1"), unit, decimals));
        }
        ItemKind kind = measure == Measure.YES_NO
                ? ItemKind.YES_NO
                : measure == Measure.COUNT ? ItemKind.COUNT : ItemKind.SERVICE;
        items.add(Item.of(code + ".service", kind, row.get("label_2"), unit, decimals));
        BigDecimal target = row.get("target").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("target"));
        Set<LaoType> types = row.get("applies_to").equals("ALL")
                ? EnumSet.allOf(LaoType.class)
                : Stream.of(row.get("applies_to").split("\\|"))
                        .map(LaoType::valueOf)
                        .collect(Collectors.toSet());
        return new Indicator(
                code,
                row.get("no"),
                row.get("status").equals("official") ? Standing.OFFICIAL : Standing.MODEL,
                row.get("text"),
                items,
                new Scoring.ByTarget(measure, target, Compare.GTE),
                types,
                List.of(row.get("evidence").split("\\|")),
                row.get("basis"),
                "");
    }
}
