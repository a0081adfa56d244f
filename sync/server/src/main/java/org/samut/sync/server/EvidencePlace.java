package org.samut.sync.server;

import com.github.davidmoten.aws.lw.client.Credentials;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.server.evidence.EvidenceStore;
import org.samut.sync.server.evidence.disk.DiskEvidence;
import org.samut.sync.server.evidence.s3.S3Evidence;
import org.samut.sync.server.evidence.s3.S3Place;

/** Where a server keeps the bytes of evidence, as its settings name it. */
@FunctionalInterface
public interface EvidencePlace {
    EvidenceStore open() throws WorldFailure;

    /** A folder, which several servers may share over a network. */
    static EvidencePlace folder(Path folder) {
        return () -> new DiskEvidence(folder);
    }

    /**
     * A folder, or {@code s3://bucket/prefix?endpoint=…&region=…}.
     *
     * @param environment has {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY} for the latter
     */
    static EvidencePlace of(String address, Map<String, String> environment) throws WorldFailure {
        if (!address.startsWith("s3:")) {
            return folder(Path.of(address));
        }
        Optional<S3Place> place = S3Place.of(address);
        Optional<String> key = Optional.ofNullable(environment.get("AWS_ACCESS_KEY_ID"));
        Optional<String> secret = Optional.ofNullable(environment.get("AWS_SECRET_ACCESS_KEY"));
        if (place.isEmpty() || key.isEmpty() || secret.isEmpty()) {
            throw new WorldFailure(
                    "evidence.address",
                    Text.of(
                            "ที่อยู่หรือรหัสของพื้นที่เก็บไฟล์หลักฐาน (S3) ไม่ครบถ้วน",
                            "The address of the storage of evidence (S3) or its credentials are not whole."),
                    Text.of(
                            "ตัวอย่าง --evidence 's3://bucket/samut?endpoint=https://s3.example' และกำหนดตัวแปร"
                                    + " AWS_ACCESS_KEY_ID กับ AWS_SECRET_ACCESS_KEY",
                            "For example --evidence 's3://bucket/samut?endpoint=https://s3.example', and set"
                                    + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."),
                    new IllegalArgumentException("no address of an S3 storage with credentials"));
        }
        return () -> new S3Evidence(place.get(), Credentials.of(key.get(), secret.get()));
    }
}
