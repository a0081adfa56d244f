package org.samut.core.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.signature.Digest;

/**
 * The growing end of a workbook's change log, and the proof of a whole one. A line's hash is the SHA-256 of these parts
 * in this order, each as {@code ⟨length in bytes⟩:⟨UTF-8⟩,}: the word {@code samut-change-1}, sequence, workbook,
 * field, entry (see {@link EntryText}), officer, device, milliseconds, counter, document ({@code +} and the text, or
 * {@code -} for none), the hash of the line before. Not thread-safe.
 */
public final class Chain {
    private final String workbook;
    private long sequence;
    private String hash;

    /** The end after the line with this sequence and hash. */
    public Chain(String workbook, long sequence, String hash) {
        this.workbook = Objects.requireNonNull(workbook);
        this.sequence = sequence;
        this.hash = Objects.requireNonNull(hash);
    }

    /** The end of a log that has no line yet. */
    public static Chain empty(String workbook) {
        return new Chain(workbook, 0, Change.NO_HASH);
    }

    /** The next line, which is the new end. */
    public Change link(Entering entering, Change.Author author, HybridTime time) {
        Change bare = new Change(
                sequence + 1,
                workbook,
                EntryText.writable(entering.field()),
                asStored(entering.entry()),
                new Change.Author(EntryText.writable(author.officer()), EntryText.writable(author.device())),
                time,
                entering.document().map(EntryText::writable),
                hash,
                "");
        Change linked = withHash(bare, hashOf(bare));
        sequence = linked.sequence();
        hash = linked.hash();
        return linked;
    }

    /** The sequence of the last line, 0 where there is none. */
    public long sequence() {
        return sequence;
    }

    /** The hash of the last line, {@link Change#NO_HASH} where there is none. */
    public String hash() {
        return hash;
    }

    /** Where a log is first not what was once written. */
    public record Break(long sequence, String reason) {}

    /** The first line that does not follow from the one before it, if there is one. */
    public static Optional<Break> firstBreak(List<Change> log) {
        Optional<Change> before = Optional.empty();
        for (Change line : log) {
            Optional<String> fault = fault(before, line);
            if (fault.isPresent()) {
                return Optional.of(new Break(before.map(Change::sequence).orElse(0L) + 1, fault.get()));
            }
            before = Optional.of(line);
        }
        return Optional.empty();
    }

    /** What the hash of this line ought to be. */
    public static String hashOf(Change line) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream(512);
        part(parts, "samut-change-1");
        part(parts, Long.toString(line.sequence()));
        part(parts, line.workbook());
        part(parts, line.field());
        part(parts, EntryText.write(line.entry()));
        part(parts, line.author().officer());
        part(parts, line.author().device());
        part(parts, Long.toString(line.time().millis()));
        part(parts, Integer.toString(line.time().counter()));
        part(parts, line.document().map(document -> "+" + document).orElse("-"));
        part(parts, line.previousHash());
        return Digest.sha256Hex(parts.toByteArray());
    }

    private static Optional<String> fault(Optional<Change> before, Change line) {
        if (line.sequence() != before.map(Change::sequence).orElse(0L) + 1) {
            return Optional.of("a line is missing before line " + line.sequence());
        }
        if (before.isPresent() && !before.get().workbook().equals(line.workbook())) {
            return Optional.of("the line belongs to another workbook");
        }
        if (!line.previousHash().equals(before.map(Change::hash).orElse(Change.NO_HASH))) {
            return Optional.of("the line does not follow from the one before");
        }
        if (before.isPresent() && line.time().compareTo(before.get().time()) < 0) {
            return Optional.of("the line is older than the one before");
        }
        return line.hash().equals(hashOf(line)) ? Optional.empty() : Optional.of("the line was altered");
    }

    /** What is returned as saved must be what will be read. */
    private static Entry asStored(Entry entry) {
        return EntryText.read(EntryText.write(entry)).orElseThrow();
    }

    private static Change withHash(Change bare, String hash) {
        return new Change(
                bare.sequence(),
                bare.workbook(),
                bare.field(),
                bare.entry(),
                bare.author(),
                bare.time(),
                bare.document(),
                bare.previousHash(),
                hash);
    }

    private static void part(ByteArrayOutputStream parts, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        parts.writeBytes((bytes.length + ":").getBytes(UTF_8));
        parts.writeBytes(bytes);
        parts.write(',');
    }
}
