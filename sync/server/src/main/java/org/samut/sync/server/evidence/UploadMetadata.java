package org.samut.sync.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samut.core.workbook.Evidence;
import org.samut.sync.protocol.Tus;
import org.samut.sync.server.ledger.EvidenceLedger.Purpose;
import org.samut.sync.server.ledger.EvidenceLedger.Role;

/**
 * What an upload says of itself in {@code Upload-Metadata}.
 *
 * @param name for people only, without any folder before it; may be empty
 */
record UploadMetadata(String sha256, Purpose purpose, String name) {
    private static final int LONGEST_HEADER = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 16;

    static Optional<UploadMetadata> of(String header) {
        return pairs(header).flatMap(pairs -> {
            String sha256 = pairs.getOrDefault(Tus.SHA256, "");
            String submission = pairs.getOrDefault(Tus.SUBMISSION, "");
            String revision = pairs.getOrDefault(Tus.REVISION, "");
            Optional<Role> role = role(pairs.getOrDefault(Tus.ROLE, Tus.MANIFEST));
            boolean right = Evidence.isHash(sha256)
                    && submission.matches("[A-Za-z0-9._-]{1,64}")
                    && revision.matches("[1-9][0-9]{0,5}")
                    && role.isPresent();
            return right
                    ? Optional.of(new UploadMetadata(
                            sha256,
                            new Purpose(submission, Integer.parseInt(revision), role.get()),
                            plain(pairs.getOrDefault(Tus.FILE_NAME, ""))))
                    : Optional.empty();
        });
    }

    private static Optional<Role> role(String word) {
        return switch (word) {
            case Tus.MANIFEST -> Optional.of(Role.MANIFEST);
            case Tus.SIGNED_COPY -> Optional.of(Role.SIGNED_COPY);
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, String>> pairs(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        Map<String, String> pairs = new HashMap<>();
        for (String pair : header.split(",", MOST + 1)) {
            String[] parts = pair.strip().split(" ", 2);
            Optional<String> value = decoded(parts.length == 2 ? parts[1] : "");
            if (pairs.size() == MOST || value.isEmpty() || pairs.putIfAbsent(parts[0], value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(pairs);
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The last part of what may be a path, without what a screen or a header could stumble over. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        int end = Math.min(visible.length(), LONGEST_NAME);
        if (end > 0 && Character.isHighSurrogate(visible.charAt(end - 1))) {
            end--;
        }
        return visible.substring(0, end);
    }
}
