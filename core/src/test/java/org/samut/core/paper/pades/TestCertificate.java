package org.samut.core.paper.pades;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate file as an issuer might give one to a mayor; signed by itself. */
record TestCertificate(String keyKind, int keyLength, Instant from, Instant until, int usage) {
    static final char[] PASSWORD = "ลับมาก-2567".toCharArray();
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
    static final Instant UNTIL = Instant.parse("2027-12-31T00:00:00Z");

    static TestCertificate rsa() {
        return new TestCertificate("RSA", 2048, FROM, UNTIL, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    byte[] file() throws Exception {
        KeyPair pair = pair();
        KeyStore store = empty();
        store.setKeyEntry("officer", pair.getPrivate(), PASSWORD, new Certificate[] {certificate(pair)});
        return bytes(store);
    }

    byte[] fileWithoutItsKey() throws Exception {
        KeyStore store = empty();
        store.setCertificateEntry("officer", certificate(pair()));
        return bytes(store);
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
        store.load(null, null);
        return store;
    }

    private static byte[] bytes(KeyStore store) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }

    private KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(keyKind);
        generator.initialize(keyLength);
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(KeyPair pair) throws Exception {
        X500Name name = new X500Name("CN=นายสมชาย ใจดี,O=องค์การบริหารส่วนตำบลหนองกะปุ,C=TH");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.valueOf(2567), Date.from(from), Date.from(until), name, pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        String algorithm = keyKind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
    }
}
