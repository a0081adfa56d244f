package org.samut.sync.server.evidence.s3;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in which S3-compatible storage evidence lies, as {@code s3://bucket/prefix?endpoint=https://…&region=…}.
 *
 * @param prefix before each object's name, ends in a slash or is empty
 * @param endpoint of a storage other than Amazon's
 */
public record S3Place(String bucket, String prefix, Optional<URI> endpoint, String region) {
    private static final String SCHEME = "s3";
    private static final String REGION = "us-east-1";

    /** Empty where it is no such address. */
    public static Optional<S3Place> of(String address) {
        try {
            URI uri = URI.create(address);
            if (!SCHEME.equals(uri.getScheme()) || uri.getHost() == null) {
                return Optional.empty();
            }
            Map<String, String> query = Stream.of(
                            Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
            String path = uri.getPath().replaceAll("^/+|/+$", "");
            boolean plain = path.matches("[A-Za-z0-9._/-]*") && !path.contains("..");
            return plain
                    ? Optional.of(new S3Place(
                            uri.getHost(),
                            path.isEmpty() ? "" : path + "/",
                            Optional.ofNullable(query.get("endpoint")).map(URI::create),
                            query.getOrDefault("region", REGION)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
