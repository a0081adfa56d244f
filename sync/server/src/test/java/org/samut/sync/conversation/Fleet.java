package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.samut.core.assessment.Assessor;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.lao.Registry;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Sealing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbook;
import org.samut.sync.protocol.Gzip;
import org.samut.sync.protocol.Paths;
import org.samut.sync.rehearsal.SealableWorkbooks;
import org.samut.sync.server.Publication;

/**
 * Many offices, each with its PC's key and token, enrolled behind the server's back: what they send is made, signed and
 * packed before a clock runs. Each sends the whole model form, filled in.
 */
final class Fleet {
    private static final SigningKey ANY_KEY = SigningKey.generate();

    private final List<Office> offices;
    private final Map<LaoType, Submission> sealed = new EnumMap<>(LaoType.class);

    private Fleet(List<Office> offices) {
        this.offices = offices;
        Form form = SealableWorkbooks.form(Form.class, "msps-2567-model.csv");
        for (Office office : offices) {
            sealed.computeIfAbsent(office.lao().type(), type -> sealed(form, office.lao()));
        }
    }

    record Office(Lao lao, SigningKey key, String token) {}

    /** What an office sends: the whole request, and what its receipt has to speak of. */
    record Parcel(Office office, String id, String sha256, byte[] request) {}

    /** The first so many of the registry, once all through if need be. */
    static Fleet enrolled(Centre.Place place, int count) throws Exception {
        Publication.publish(place.storage(), OfficePc.FORM);
        List<Office> offices = Registry.load().all().stream()
                .limit(count)
                .map(lao -> new Office(lao, SigningKey.generate(), "token-of-office-" + lao.code()))
                .toList();
        try (Connection connection = place.rows().open();
                var insert = connection.prepareStatement(
                        "insert into device (lao, device_key, token_hash, enrolled_at) values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Office office : offices) {
                insert.setString(1, office.lao().code());
                insert.setString(2, office.key().verifyingKey().encoded());
                insert.setString(3, Digest.sha256Hex(office.token().getBytes(US_ASCII)));
                if (place.url().isPresent()) {
                    insert.setTimestamp(4, Timestamp.from(Instant.EPOCH));
                } else {
                    insert.setLong(4, 0);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        return new Fleet(offices);
    }

    /** As an office of this type fills in, checks and seals it. */
    private static Submission sealed(Form form, Lao lao) {
        Assessor assessor = Assessor.compile(form.appliedTo(lao.type()));
        Workbook workbook = new SealableWorkbooks(new Random(2567)).of("the-workbook", assessor, lao);
        return SubmissionWriter.write(
                        assessor.pared(assessor.complete(workbook)),
                        assessor.assess(workbook),
                        new Sealing(
                                Instant.parse("2026-06-30T03:00:00Z"),
                                new Change.Author("นางสาวสมหญิง ใจดี", "pc-สำนักปลัด"),
                                ANY_KEY,
                                Change.NO_HASH))
                .either(done -> done, refusals -> {
                    throw new AssertionError(refusals.toString());
                });
    }

    byte[] content() {
        return sealed.get(offices.get(offices.size() - 1).lao().type()).content();
    }

    /** A fresh submission of each office in turn. */
    List<Parcel> parcels(int count) {
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Office office = offices.get(i % offices.size());
            String id = UUID.randomUUID().toString();
            Submission like = sealed.get(office.lao().type());
            byte[] body = new String(like.content(), UTF_8)
                    .replace("\"" + like.id() + "\"", "\"" + id + "\"")
                    .replaceFirst(
                            "\"lao\":\"[^\"]*\"", "\"lao\":\"" + office.lao().code() + "\"")
                    .getBytes(UTF_8);
            parcels.add(new Parcel(office, id, Digest.sha256Hex(body), request(office, id, like.revision(), body)));
        }
        return parcels;
    }

    private static byte[] request(Office office, String id, int revision, byte[] body) {
        byte[] packed = Gzip.pack(body);
        String head = "PUT " + Paths.SUBMISSION.replace("{id}", id).replace("{revision}", Integer.toString(revision))
                + " HTTP/1.1\r\nHost: samut.example\r\nAuthorization: Bearer " + office.token()
                + "\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n" + Paths.SIGNATURE + ": "
                + Jws.detached(office.key(), body) + "\r\nContent-Length: " + packed.length + "\r\n\r\n";
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(ISO_8859_1));
        whole.writeBytes(packed);
        return whole.toByteArray();
    }
}
