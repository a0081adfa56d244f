package org.samut.sync.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.upload.FileToSend;
import org.samut.core.upload.FileToSend.Key;
import org.samut.core.upload.FileToSend.Kind;
import org.samut.core.upload.FilesToSend;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Reply;
import org.samut.sync.client.upload.ChunkSize;
import org.samut.sync.client.upload.EvidenceShelf;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Tus;

/** Sends one file by tus, piece by piece, from where the server says it stands. What it confirmed is kept each time. */
final class FileUpload {
    private static final int BARREN_TRIES = 4;
    private static final Duration WORTH_WAITING = Duration.ofSeconds(10);

    private final Line line;
    private final EvidenceShelf shelf;
    private final Upload.Manner manner;
    private final Diary diary;
    private final ChunkSize size;
    private int barren;
    private long best;

    FileUpload(Line line, EvidenceShelf shelf, Upload.Manner manner, Diary diary, ChunkSize size) {
        this.line = line;
        this.shelf = shelf;
        this.manner = manner;
        this.diary = diary;
        this.size = size;
    }

    /** What is to be asked next. */
    private enum Next {
        BEGIN,
        LOOK,
        SEND,
        DONE,
        /** This file rests; others may go. */
        LEAVE,
        /** The run had better end. */
        END
    }

    /** Where it stands; the address is that of the upload at the server. */
    private record Standing(Next next, String address, long offset) {
        Standing to(Next other) {
            return new Standing(other, address, offset);
        }
    }

    /**
     * Sends what is left of it.
     *
     * @param confirmed hears how many of its bytes the server has
     * @return false where the run had better end
     */
    boolean send(FileToSend file, LongConsumer confirmed) throws WorldFailure {
        if (!shelf.files().isWhole(file.key().hash())) {
            refuse(file, UploadWords.changed(shown(file)));
            return true;
        }
        var standing = new Standing(
                file.address().isPresent() ? Next.LOOK : Next.BEGIN,
                file.address().orElse(""),
                0);
        while (standing.next() != Next.LEAVE && standing.next() != Next.END) {
            if (!manner.use().underWay().goesOn()) {
                diary.waiting(UploadWords.HELD);
                return false;
            }
            standing = switch (standing.next()) {
                case BEGIN -> begin(file);
                case LOOK -> look(file, standing);
                case SEND -> piece(file, standing);
                case DONE -> done(file, standing);
                case LEAVE, END -> standing;
            };
            confirmed.accept(standing.offset());
        }
        return standing.next() == Next.LEAVE;
    }

    private FilesToSend queue() {
        return shelf.queue();
    }

    private Standing begin(FileToSend file) throws WorldFailure {
        Reply reply = line.begin(Paths.EVIDENCE, length(file), metadata(file));
        var before = new Standing(Next.BEGIN, "", 0);
        if (!(reply instanceof Reply.Answered answer) || verdict(answer) != UploadVerdict.COUNTED) {
            return otherwise(file, before, reply);
        }
        String address = answer.tus().getOrDefault(Tus.LOCATION, "").replaceFirst("^https?://[^/]+", "");
        if (!address.matches(Paths.EVIDENCE_UPLOAD.replace("{upload}", "[0-9a-f]{32}"))) {
            diary.waiting(Words.STRANGER);
            return before.to(Next.END);
        }
        queue().begun(file.key(), address);
        return at(file, new Standing(Next.SEND, address, offset(answer).orElse(0L)));
    }

    private Standing look(FileToSend file, Standing before) throws WorldFailure {
        Reply reply = line.head(before.address());
        if (!(reply instanceof Reply.Answered answer)
                || verdict(answer) != UploadVerdict.COUNTED
                || offset(answer).isEmpty()) {
            return otherwise(file, before, reply);
        }
        return at(file, new Standing(Next.SEND, before.address(), offset(answer).get()));
    }

    private Standing piece(FileToSend file, Standing before) throws WorldFailure {
        byte[] bytes;
        try {
            bytes = bytes(file, before.offset());
        } catch (IOException e) {
            return changed(file, before);
        }
        if (bytes.length == 0) {
            return changed(file, before);
        }
        long begun = System.nanoTime();
        String checksum = "sha256 " + Base64.getEncoder().encodeToString(Digest.sha256(bytes));
        Reply reply = line.patch(before.address(), before.offset(), bytes, checksum);
        if (!(reply instanceof Reply.Answered answer)
                || verdict(answer) != UploadVerdict.COUNTED
                || offset(answer).isEmpty()) {
            return otherwise(file, before, reply);
        }
        size.sent(bytes.length, Duration.ofNanos(System.nanoTime() - begun));
        return at(file, new Standing(Next.SEND, before.address(), offset(answer).get()));
    }

    private Standing changed(FileToSend file, Standing before) throws WorldFailure {
        refuse(file, UploadWords.changed(shown(file)));
        return before.to(Next.LEAVE);
    }

    /** The server stands there: that is kept before anything else goes. */
    private Standing at(FileToSend file, Standing standing) throws WorldFailure {
        queue().confirmed(file.key(), standing.offset());
        if (standing.offset() > best) {
            best = standing.offset();
            barren = 0;
        }
        return standing.offset() >= length(file) ? standing.to(Next.DONE) : standing;
    }

    private Standing done(FileToSend file, Standing standing) throws WorldFailure {
        queue().there(file.key());
        return standing.to(Next.LEAVE);
    }

    /** What is done where the answer was not that the server has counted something. */
    private Standing otherwise(FileToSend file, Standing before, Reply reply) throws WorldFailure {
        boolean hasBegun = !before.address().isEmpty();
        if (reply instanceof Reply.NoLine none) {
            size.broke();
            if (none.cause() == Reply.Cause.CUT && ++barren < BARREN_TRIES) {
                return before.to(hasBegun ? Next.LOOK : Next.BEGIN);
            }
            diary.noLine(none);
            return before.to(Next.END);
        }
        Reply.Answered answer = (Reply.Answered) reply;
        switch (verdict(answer)) {
            case LOOK_AGAIN -> {
                size.broke();
                return again(before, hasBegun ? Next.LOOK : Next.BEGIN);
            }
            case BEGIN_ANEW -> {
                queue().again(file.key());
                return again(new Standing(Next.BEGIN, "", 0), Next.BEGIN);
            }
            case COUNTED, AS_EVER -> {
                return settle(file, before, answer);
            }
        }
        throw new IllegalStateException();
    }

    private Standing again(Standing standing, Next next) {
        if (++barren < BARREN_TRIES) {
            return standing.to(next);
        }
        diary.waiting(UploadWords.BAD_LINE);
        return standing.to(Next.END);
    }

    private Standing settle(FileToSend file, Standing before, Reply.Answered answer) throws WorldFailure {
        Verdict verdict = Verdict.of(answer.status(), voice(answer));
        if (verdict == Verdict.REFUSED && answer.problem().isPresent()) {
            refuse(file, answer.problem().get().refusal());
            return before.to(Next.LEAVE);
        }
        if (verdict == Verdict.WAIT && ++barren < BARREN_TRIES) {
            Duration pause = new Pauses(manner.surroundings().chance()).after(barren, answer);
            if (pause.compareTo(WORTH_WAITING) <= 0 && pass(pause)) {
                return before.to(before.address().isEmpty() ? Next.BEGIN : Next.LOOK);
            }
        }
        return before.to(new Answers(diary, manner.surroundings()).end(answer) ? Next.LEAVE : Next.END);
    }

    private boolean pass(Duration pause) {
        try {
            manner.surroundings().waiting().pass(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void refuse(FileToSend file, Refusal why) throws WorldFailure {
        queue().refused(file.key(), why);
        diary.refused(why);
    }

    private static UploadVerdict verdict(Reply.Answered answer) {
        return UploadVerdict.of(
                answer.status(),
                voice(answer),
                answer.problem().map(problem -> problem.code()).orElse(""));
    }

    /** An answer to HEAD has no body: there and in a yes, the header of tus is the server's voice. */
    private static Verdict.Voice voice(Reply.Answered answer) {
        boolean tus = Tus.VERSION.equals(answer.tus().get(Tus.RESUMABLE));
        return tus || answer.problem().isPresent() ? Verdict.Voice.SERVER : Verdict.Voice.UNKNOWN;
    }

    private static Optional<Long> offset(Reply.Answered answer) {
        return Optional.ofNullable(answer.tus().get(Tus.OFFSET))
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }

    private long length(FileToSend file) {
        return shelf.files().path(file.key().hash()).toFile().length();
    }

    private byte[] bytes(FileToSend file, long offset) throws IOException {
        try (FileChannel channel =
                FileChannel.open(shelf.files().path(file.key().hash()))) {
            var bytes = ByteBuffer.allocate((int) Math.min(size.bytes(), Math.max(0, channel.size() - offset)));
            channel.position(offset);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes);
            }
            byte[] whole = new byte[bytes.position()];
            bytes.flip().get(whole);
            return whole;
        }
    }

    private static String shown(FileToSend file) {
        return file.name().isEmpty() ? file.key().hash().substring(0, 12) : file.name();
    }

    private static String metadata(FileToSend file) {
        Key key = file.key();
        return String.join(
                ",",
                pair(Tus.SHA256, key.hash()),
                pair(Tus.SUBMISSION, key.submission()),
                pair(Tus.REVISION, Integer.toString(key.revision())),
                pair(Tus.ROLE, key.kind() == Kind.MANIFEST ? Tus.MANIFEST : Tus.SIGNED_COPY),
                pair(Tus.FILE_NAME, file.name()));
    }

    private static String pair(String name, String value) {
        return name + " " + Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
    }
}
