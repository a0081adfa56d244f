package org.samut.core.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An attachment as a JSON object of strings with sorted keys; loaded with the first attachment only. */
final class AttachmentText {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> MEMBERS = new TypeReference<>() {};
    private static final Set<String> WANTED = Set.of("kind", "mediaType", "name", "note", "size");
    private static final String ORIGINAL = "original";
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private AttachmentText() {}

    static String write(Entry.Attachment attachment) {
        Map<String, String> members = new TreeMap<>();
        members.put("kind", EntryText.writable(attachment.kind()));
        members.put("mediaType", EntryText.writable(attachment.mediaType()));
        members.put("name", EntryText.writable(attachment.name()));
        members.put("note", EntryText.writable(attachment.note()));
        members.put("size", Long.toString(attachment.size()));
        attachment.original().ifPresent(hash -> members.put(ORIGINAL, hash));
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<Entry> read(String held) {
        TreeMap<String, String> members;
        try {
            members = JSON.readValue(held, MEMBERS);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (members == null || members.containsValue(null)) {
            return Optional.empty();
        }
        Optional<String> original = Optional.ofNullable(members.remove(ORIGINAL));
        boolean fits = members.keySet().equals(WANTED)
                && SIZE.matcher(members.get("size")).matches()
                && original.filter(hash -> !Evidence.isHash(hash)).isEmpty();
        return fits
                ? Optional.of(new Entry.Attachment(
                        members.get("name"),
                        members.get("kind"),
                        members.get("note"),
                        members.get("mediaType"),
                        Long.parseLong(members.get("size")),
                        original))
                : Optional.empty();
    }
}
