package org.samut.sync.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.upload.FileToSend;
import org.samut.core.upload.FilesToSend;
import org.samut.sync.client.choice.LineUse;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Reply;
import org.samut.sync.client.line.UnderWay;
import org.samut.sync.client.upload.ChunkSize;
import org.samut.sync.client.upload.ExpectedFiles;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.ReceiptReply;
import org.samut.sync.protocol.WantedQuestion;
import org.samut.sync.protocol.WantedReply;
import org.samut.sync.protocol.WireJson;

/**
 * Sends the files of received submissions after the figures, the smallest first; then asks for the receipt that misses
 * nothing. Each stop leaves what the server has confirmed.
 */
final class Upload {
    private final Line line;
    private final PinnedKeys keys;
    private final Shelves shelves;
    private final Manner manner;
    private final Diary diary;

    Upload(Line line, PinnedKeys keys, Shelves shelves, Manner manner, Diary diary) {
        this.line = line;
        this.keys = keys;
        this.shelves = shelves;
        this.manner = manner;
        this.diary = diary;
    }

    /** When and how fast files may go, and who watches and stops it. */
    record Manner(Surroundings surroundings, LineUse use) {}

    /** A received submission whose evidence the server has not got yet, as its receipt says. */
    private record Pending(Submission submission, Receipt receipt, String signed) {}

    /** Sends; where {@code asked} by a person, also files that were refused before. */
    void run(boolean asked) throws WorldFailure {
        List<Pending> pending = pending();
        var expected = new ExpectedFiles(shelves.evidence());
        Set<String> newest = new HashSet<>();
        for (Pending one : pending) {
            expected.enter(one.submission(), one.receipt());
            newest.add(one.submission().id() + " " + one.submission().revision());
            if (asked) {
                tryRefusedAgain(one.submission());
            }
        }
        List<FileToSend> waiting = queue().waiting().stream()
                .filter(file -> newest.contains(
                        file.key().submission() + " " + file.key().revision()))
                .toList();
        if (!waiting.isEmpty() && !sendAll(waiting)) {
            return;
        }
        for (Pending one : pending) {
            if (!one.receipt().missingEvidence().isEmpty() && !renew(one)) {
                return;
            }
        }
    }

    private FilesToSend queue() {
        return shelves.evidence().queue();
    }

    /** The newest received revision of each workbook: files of an older one are of no use any more. */
    private List<Pending> pending() throws WorldFailure {
        Map<String, Pending> newest = new LinkedHashMap<>();
        for (Outbox.Delivery delivery : shelves.outbox().deliveries()) {
            if (delivery.state() != DeliveryState.RECEIVED) {
                continue;
            }
            Submission submission = delivery.submission();
            String signed = delivery.receipt().orElseThrow();
            Receipts.verify(keys.of(signed), signed, submission)
                    .ifPresent(receipt -> newest.merge(
                            submission.id(),
                            new Pending(submission, receipt, signed),
                            (old, other) -> other.submission().revision()
                                            > old.submission().revision()
                                    ? other
                                    : old));
        }
        return List.copyOf(newest.values());
    }

    private void tryRefusedAgain(Submission submission) throws WorldFailure {
        for (FileToSend file : queue().of(submission.id(), submission.revision())) {
            if (file.state() == FileToSend.State.REFUSED) {
                queue().again(file.key());
            }
        }
    }

    private boolean sendAll(List<FileToSend> waiting) throws WorldFailure {
        Instant now = manner.surroundings().clock().instant();
        var night = manner.use().settings().choices().night();
        if (!night.allows(now)) {
            diary.waiting(UploadWords.AT_NIGHT);
            diary.waitingUntil(night.next(now));
            return false;
        }
        Optional<List<FileToSend>> wanted = wanted(waiting);
        if (wanted.isEmpty()) {
            return false;
        }
        UnderWay watched = manner.use().underWay();
        watched.part(
                UnderWay.Part.UPLOAD,
                wanted.get().stream().mapToLong(FileToSend::left).sum());
        var size = new ChunkSize();
        long before = 0;
        for (FileToSend file : wanted.get()) {
            long done = before;
            var one = new FileUpload(line, shelves.evidence(), manner, diary, size);
            if (!one.send(file, bytes -> watched.confirmed(done + Math.max(0, bytes - file.confirmed())))) {
                return false;
            }
            before += file.left();
        }
        return true;
    }

    /** Asks which files the server lacks; the others are there. Empty where the run had better end. */
    private Optional<List<FileToSend>> wanted(List<FileToSend> waiting) throws WorldFailure {
        List<String> hashes =
                waiting.stream().map(file -> file.key().hash()).distinct().toList();
        Set<String> wanted = new HashSet<>();
        for (int from = 0; from < hashes.size(); from += Limits.MANIFEST) {
            List<String> some = hashes.subList(from, Math.min(hashes.size(), from + Limits.MANIFEST));
            Reply reply = line.postHashes(Paths.EVIDENCE_WANTED, WireJson.write(new WantedQuestion(some)));
            if (reply instanceof Reply.NoLine none) {
                diary.noLine(none);
                return Optional.empty();
            }
            Reply.Answered answer = (Reply.Answered) reply;
            Optional<WantedReply> said = answer.message(WantedReply.class);
            if (answer.status() != 200 || said.isEmpty()) {
                new Answers(diary, manner.surroundings()).end(answer);
                return Optional.empty();
            }
            wanted.addAll(said.get().wanted());
        }
        List<FileToSend> left = new ArrayList<>();
        for (FileToSend file : waiting) {
            // A scan is announced to its submission even where its bytes are there.
            if (wanted.contains(file.key().hash()) || file.key().kind() == FileToSend.Kind.SIGNED_COPY) {
                left.add(file);
            } else {
                queue().there(file.key());
            }
        }
        return Optional.of(left);
    }

    /** Asks for the receipt as it stands now; false where the run had better end. */
    private boolean renew(Pending pending) throws WorldFailure {
        Submission submission = pending.submission();
        Reply reply = line.get(
                Paths.RECEIPT
                        .replace("{id}", submission.id())
                        .replace("{revision}", Integer.toString(submission.revision())),
                Limits.HASHES);
        if (reply instanceof Reply.NoLine none) {
            diary.noLine(none);
            return false;
        }
        Reply.Answered answer = (Reply.Answered) reply;
        Optional<String> signed = answer.message(ReceiptReply.class).map(ReceiptReply::receipt);
        Optional<Receipt> receipt = signed.flatMap(read -> Receipts.verify(keys.of(read), read, submission));
        if (receipt.isEmpty()) {
            return new Answers(diary, manner.surroundings()).end(answer);
        }
        if (receipt.get().missingEvidence().isEmpty()) {
            shelves.outbox()
                    .replaceReceipt(submission.id(), submission.revision(), pending.signed(), signed.orElseThrow());
            diary.say(UploadWords.complete(submission));
            diary.evidenceArrived();
            return true;
        }
        EvidenceStanding standing =
                EvidenceStanding.of(receipt.get(), queue().of(submission.id(), submission.revision()));
        diary.say(UploadWords.pending(standing.there(), standing.all()));
        return true;
    }
}
