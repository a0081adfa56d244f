package org.samut.sync.server.evidence.s3;

import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.Credentials;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.Multipart;
import com.github.davidmoten.aws.lw.client.MultipartOutputStream;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.Response;
import com.github.davidmoten.aws.lw.client.ResponseInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.text.Text;
import org.samut.core.workbook.Evidence;
import org.samut.sync.server.evidence.EvidenceStore;

/**
 * Evidence in S3-compatible storage: {@code ab/abcd…} for a whole file, {@code incoming/…} for a piece. What the storage
 * has confirmed is its to keep.
 */
public final class S3Evidence implements EvidenceStore {
    /** So much of a file is in the memory at once; S3 takes parts of 5 MiB at least. */
    private static final int PART = 6 * 1024 * 1024;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Client client;
    private final S3Place place;

    /** @param credentials are never printed */
    public S3Evidence(S3Place place, Credentials credentials) {
        this.place = place;
        var builder = Client.s3().region(place.region()).credentials(credentials);
        this.client = place.endpoint().isEmpty()
                ? builder.build()
                : builder.baseUrlFactory((service, region) -> place.endpoint().get() + "/")
                        .build();
    }

    @Override
    public void keepPiece(String name, byte[] bytes, int length) throws WorldFailure {
        put(piece(name), Arrays.copyOf(bytes, length));
    }

    /** Read twice, so that only a file of the right hash ever has its name. */
    @Override
    public boolean assemble(List<String> pieces, String sha256) throws WorldFailure {
        String target = path(sha256);
        try {
            MessageDigest digest = Digest.ofSha256();
            long length = 0;
            for (String name : pieces) {
                try (InputStream in = new DigestInputStream(stream(piece(name)), digest)) {
                    length += in.transferTo(OutputStream.nullOutputStream());
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                return false;
            }
            if (length <= PART) {
                var whole = new ByteArrayOutputStream();
                copy(pieces, whole);
                put(target, whole.toByteArray());
            } else {
                assembleInParts(pieces, target);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** In parts that become an object all at once, or not at all. */
    private void assembleInParts(List<String> pieces, String target) throws IOException {
        MultipartOutputStream out = Multipart.s3(client)
                .bucket(place.bucket())
                .key(target)
                .partSize(PART)
                .outputStream();
        boolean whole = false;
        try {
            copy(pieces, out);
            whole = true;
        } finally {
            if (whole) {
                out.close();
            } else {
                out.abort();
            }
        }
    }

    private void copy(List<String> pieces, OutputStream out) throws IOException {
        for (String name : pieces) {
            try (InputStream in = stream(piece(name))) {
                in.transferTo(out);
            }
        }
    }

    @Override
    public void letGo(List<String> pieces) throws WorldFailure {
        for (String name : pieces) {
            expect(request(piece(name)).method(HttpMethod.DELETE), OK, 204, NOT_FOUND);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws WorldFailure {
        try {
            ResponseInputStream stream = request(path(sha256)).responseInputStream();
            if (stream.statusCode() == OK) {
                return Optional.of(stream);
            }
            stream.close();
            if (stream.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new IOException("status " + stream.statusCode());
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    private void put(String key, byte[] bytes) throws WorldFailure {
        expect(request(key).method(HttpMethod.PUT).requestBody(bytes), OK);
    }

    private InputStream stream(String key) throws IOException {
        ResponseInputStream stream = request(key).responseInputStream();
        if (stream.statusCode() != OK) {
            stream.close();
            throw new IOException("status " + stream.statusCode());
        }
        return stream;
    }

    private Request request(String key) {
        String[] path = Stream.concat(Stream.of(place.bucket()), Stream.of(key.split("/")))
                .toArray(String[]::new);
        return client.path(path).connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS);
    }

    private static void expect(Request request, int... statuses) throws WorldFailure {
        Response response;
        try {
            response = request.response();
        } catch (RuntimeException e) {
            throw failed(e);
        }
        if (Arrays.stream(statuses).noneMatch(status -> status == response.statusCode())) {
            throw failed(new IOException("status " + response.statusCode()));
        }
    }

    private String path(String sha256) {
        if (!Evidence.isHash(sha256)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return place.prefix() + sha256.substring(0, 2) + "/" + sha256;
    }

    private String piece(String name) {
        if (!name.matches("[0-9a-f-]{1,100}")) {
            throw new IllegalArgumentException("no piece: " + name);
        }
        return place.prefix() + "incoming/" + name;
    }

    private static WorldFailure failed(Exception cause) {
        return new WorldFailure(
                "evidence.storage",
                Text.of(
                        "แม่ข่ายติดต่อพื้นที่เก็บไฟล์หลักฐาน (S3) ไม่ได้",
                        "The server could not use its storage of evidence (S3)."),
                Text.of(
                        "โปรดตรวจสอบที่อยู่และสิทธิ์ของพื้นที่เก็บ และตัวแปร AWS_ACCESS_KEY_ID กับ AWS_SECRET_ACCESS_KEY",
                        "Check the storage's address and rights, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."),
                cause);
    }
}
