package org.samut.app.window.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.app.window.text.Figures;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.lao.LaoType;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * All that can be looked for in a workbook, folded and held in memory: codes, texts, areas, notes, reasons and what was
 * answered. For one thread.
 */
public final class SearchIndex {
    /** Where a word was found: the more telling first. */
    public enum Place {
        CODE,
        TEXT,
        QUESTION,
        REASON,
        NOTE,
        ANSWER,
        AREA
    }

    /** One thing found: the field to go to, and the text that the words stand in. */
    public record Found(Area area, Indicator indicator, Place place, String field, String written, List<Span> spans) {
        public Found {
            spans = List.copyOf(spans);
        }
    }

    /** A stretch of a text, looked for or not. */
    public record Span(String text, boolean hit) {}

    private record Part(Place place, String field, String written, String folded) {}

    private record Entries(Area area, Indicator indicator, List<Part> parts) {}

    /** An answer as it was folded last. */
    private record Answer(Entry entry, Part part) {}

    private final List<Entries> fixed = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final LaoType type;

    public SearchIndex(Form form, LaoType type) {
        this.type = type;
        for (Area area : form.areas()) {
            Part areaPart = part(Place.AREA, "", area.title());
            area.indicators().forEach(indicator -> fixed.add(new Entries(area, indicator, parts(indicator, areaPart))));
        }
    }

    private List<Part> parts(Indicator indicator, Part area) {
        String first = indicator.items().get(0).id();
        List<Part> parts = new ArrayList<>();
        parts.add(part(Place.CODE, first, indicator.code()));
        String text = indicator.textFor(type);
        parts.add(part(Place.TEXT, first, text));
        for (Item item : indicator.items()) {
            String label = type.worded(item.label());
            if (!label.isEmpty() && !label.equals(text)) {
                parts.add(part(Place.QUESTION, item.id(), label));
            }
        }
        parts.add(new Part(Place.AREA, first, area.written(), area.folded()));
        return parts;
    }

    private static Part part(Place place, String field, String written) {
        return new Part(place, field, written, Folded.of(written).text());
    }

    /** Indicators in which each of the words stands somewhere, the most telling place first. */
    public List<Found> find(String typed, Workbook workbook, int limit) {
        List<String> words = Folded.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<List<Found>> byPlace = new ArrayList<>();
        for (int at = 0; at <= Place.values().length; at++) {
            byPlace.add(new ArrayList<>());
        }
        Map<String, Entry> entries = workbook.entries();
        for (Entries one : fixed) {
            best(one, entries, words).ifPresent(best -> {
                boolean begins = best.place() == Place.CODE && best.folded().startsWith(words.get(0));
                byPlace.get(begins ? 0 : best.place().ordinal() + 1).add(found(one, best, words));
            });
        }
        return byPlace.stream().flatMap(List::stream).limit(limit).toList();
    }

    /** The first place where one of the words stands, if all of them stand somewhere. */
    private Optional<Part> best(Entries one, Map<String, Entry> entries, List<String> words) {
        List<Part> parts = withAnswers(one, entries);
        Optional<Part> best = Optional.empty();
        for (String word : words) {
            Optional<Part> at =
                    parts.stream().filter(part -> part.folded().contains(word)).min(Comparator.comparing(Part::place));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            best = best.isEmpty() || at.get().place().compareTo(best.get().place()) < 0 ? at : best;
        }
        return best;
    }

    private List<Part> withAnswers(Entries one, Map<String, Entry> entries) {
        List<Part> parts = new ArrayList<>(one.parts());
        String code = one.indicator().code();
        said(parts, Place.REASON, code + ".reason", entries);
        said(parts, Place.NOTE, code + ".note", entries);
        for (Item item : one.indicator().items()) {
            if (item.kind() == ItemKind.TEXT
                    || item.kind() == ItemKind.CHOICE
                    || item.kind().isFigure()) {
                said(parts, Place.ANSWER, item.id(), entries);
            }
        }
        return parts;
    }

    private void said(List<Part> parts, Place place, String field, Map<String, Entry> entries) {
        Entry entry = entries.getOrDefault(field, Entry.BLANK);
        String written = Figures.typed(entry);
        if (!written.isEmpty()) {
            Answer known = answers.get(field);
            if (known == null || !known.entry().equals(entry)) {
                known = new Answer(entry, part(place, field, written));
                answers.put(field, known);
            }
            parts.add(known.part());
        }
    }

    private static Found found(Entries one, Part part, List<String> words) {
        return new Found(
                one.area(),
                one.indicator(),
                part.place(),
                part.field(),
                part.written(),
                Spans.of(part.written(), Folded.of(part.written()).hits(words)));
    }
}
