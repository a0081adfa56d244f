package org.samut.sync.client.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom this PC trusts to name a server: the authorities that Java brings and those of the system, so that an authority
 * of the office's own, installed as everywhere, counts here too.
 */
final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    /** Where Debian, Fedora and openSUSE, and others keep the system's authorities. */
    private static final List<Path> BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));
    /** Windows' own lists: the computer's and the user's authorities. */
    private static final List<String> WINDOWS = List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE");

    private Trust() {}

    /** All authorities in one. */
    static X509TrustManager system() {
        return of(systemAuthorities());
    }

    /** Java's authorities and these. */
    static X509TrustManager of(List<X509Certificate> more) {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            List<X509Certificate> authorities =
                    new ArrayList<>(Arrays.asList(managerOf(null).getAcceptedIssuers()));
            authorities.addAll(more);
            int number = 0;
            for (X509Certificate authority : authorities) {
                all.setCertificateEntry("authority-" + number++, authority);
            }
            return managerOf(all);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no authorities", e);
        }
    }

    private static X509TrustManager managerOf(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager one) {
                return one;
            }
        }
        throw new GeneralSecurityException("no trust manager for X.509");
    }

    private static List<X509Certificate> systemAuthorities() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            List<X509Certificate> all = new ArrayList<>();
            WINDOWS.forEach(store -> all.addAll(windows(store)));
            return all;
        }
        return BUNDLES.stream()
                .filter(Files::isReadable)
                .findFirst()
                .map(Trust::bundle)
                .orElse(List.of());
    }

    private static List<X509Certificate> windows(String name) {
        try {
            KeyStore store = KeyStore.getInstance(name);
            store.load(null, null);
            List<X509Certificate> found = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
            return found;
        } catch (GeneralSecurityException | IOException e) {
            // Older Javas have only the user's list.
            LOG.debug("{} was not read", name, e);
            return List.of();
        }
    }

    static List<X509Certificate> bundle(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            List<X509Certificate> found = new ArrayList<>();
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                found.add((X509Certificate) one);
            }
            return found;
        } catch (GeneralSecurityException | IOException e) {
            // Java's own authorities are still there.
            LOG.warn("{} was not read", file, e);
            return List.of();
        }
    }
}
