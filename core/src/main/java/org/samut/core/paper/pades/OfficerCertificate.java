package org.samut.core.paper.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Dates;

/**
 * A person's certificate with its private key and the chain above it, out of a PKCS#12 file ({@code .p12}, {@code .pfx}; RFC 7292). Kept in
 * memory only, for one signing. Immutable.
 */
public final class OfficerCertificate {
    /** No certificate file is longer than this, in bytes. */
    public static final int LONGEST = 1024 * 1024;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int SHORTEST_RSA_KEY = 2048;

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private OfficerCertificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** Opens the file's bytes; refuses what is no such file, a wrong password, and a certificate that may not sign at this moment. */
    public static Outcome<OfficerCertificate> open(byte[] pkcs12, char[] password, Instant now) {
        if (pkcs12.length > LONGEST || !isPkcs12(pkcs12)) {
            return Outcome.refused(CertificateRefusals.NOT_A_CERTIFICATE_FILE);
        }
        try {
            // Not Java's own reader: it takes no password with Thai letters.
            KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
            store.load(new ByteArrayInputStream(pkcs12), password);
            for (String name : Collections.list(store.aliases())) {
                if (store.isKeyEntry(name) && store.getKey(name, password) instanceof PrivateKey key) {
                    OfficerCertificate opened = new OfficerCertificate(key, chain(store, name));
                    return opened.standingInTheWay(now)
                            .<Outcome<OfficerCertificate>>map(Outcome::refused)
                            .orElseGet(() -> Outcome.done(opened));
                }
            }
            return Outcome.refused(CertificateRefusals.NO_KEY);
        } catch (IOException | UnrecoverableKeyException locked) {
            return Outcome.refused(CertificateRefusals.WRONG_PASSWORD);
        } catch (GeneralSecurityException | RuntimeException damaged) {
            // What the parser of a hostile file throws is no bug of ours.
            return Outcome.refused(CertificateRefusals.NOT_A_CERTIFICATE_FILE);
        }
    }

    private static boolean isPkcs12(byte[] bytes) {
        try {
            return new PKCS12PfxPdu(bytes).getContentInfos().length > 0;
        } catch (IOException | RuntimeException otherwise) {
            return false;
        }
    }

    private static List<X509Certificate> chain(KeyStore store, String name) throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(name))
                .map(X509Certificate.class::cast)
                .toList();
    }

    private Optional<Refusal> standingInTheWay(Instant now) {
        X509Certificate own = certificate();
        try {
            own.checkValidity(Date.from(now));
        } catch (CertificateExpiredException over) {
            return Optional.of(CertificateRefusals.expired(day(own.getNotAfter())));
        } catch (CertificateNotYetValidException early) {
            return Optional.of(CertificateRefusals.notYetValid(day(own.getNotBefore())));
        }
        boolean[] usage = own.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            return Optional.of(CertificateRefusals.NOT_FOR_SIGNING);
        }
        boolean strong = own.getPublicKey() instanceof ECPublicKey
                || own.getPublicKey() instanceof RSAPublicKey rsa
                        && rsa.getModulus().bitLength() >= SHORTEST_RSA_KEY;
        return strong ? Optional.empty() : Optional.of(CertificateRefusals.WEAK_KEY);
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), Dates.ZONE);
    }

    /** The person's own name as the certificate gives it; the whole subject where it has no common name. */
    public String holder() {
        String subject = certificate().getSubjectX500Principal().getName();
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Objects::toString)
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException unusual) {
            return subject;
        }
    }

    /** When the certificate ends. */
    public Instant validUntil() {
        return certificate().getNotAfter().toInstant();
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    List<X509Certificate> chain() {
        return chain;
    }

    PrivateKey key() {
        return key;
    }

    /** How Java names the way of signing that fits the key. */
    String algorithm() {
        return certificate().getPublicKey() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA";
    }
}
