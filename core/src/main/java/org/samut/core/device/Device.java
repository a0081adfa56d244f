package org.samut.core.device;

import java.nio.file.Path;
import java.util.Objects;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;

/**
 * This PC as others see it.
 *
 * @param name the host's name, for people; no proof of anything
 * @param key its own key, which never leaves the folder
 */
public record Device(String name, SigningKey key) {
    public Device {
        Objects.requireNonNull(name);
        Objects.requireNonNull(key);
    }

    /** The device of an installation folder; its key is made at the first time. */
    public static Device open(Path home) throws WorldFailure {
        SigningKey key = KeyFile.open(home);
        return new Device(
                HostName.read(System.getenv(), () -> "pc-" + key.verifyingKey().id()), key);
    }
}
