package org.samut.core.paper.pades;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.util.Hashtable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.samut.core.signature.Digest;

/**
 * The signature's own bytes: CMS SignedData (RFC 5652) without the content, with the attributes that CAdES asks for (ETSI EN 319 122-1):
 * content type, message digest and the signing certificate's hash. The time stands in the PDF, not here (ETSI EN 319 142-1, 6.3).
 */
final class CmsSignature {
    private CmsSignature() {}

    static byte[] over(InputStream content, OfficerCertificate certificate) throws IOException {
        try {
            AttributeTable own = new AttributeTable(new Hashtable<>())
                    .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(certificate));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer(certificate, own));
            generator.addCertificates(new JcaCertStore(certificate.chain()));
            return generator.generate(new Streamed(content), false).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException bug) {
            // The key was tried when the certificate was opened: its kind and length are known to sign.
            throw new IllegalStateException(bug);
        }
    }

    private static SignerInfoGenerator signer(OfficerCertificate certificate, AttributeTable own)
            throws OperatorCreationException, CertificateEncodingException {
        JcaSignerInfoGeneratorBuilder builder =
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(own);
        builder.setSignedAttributeGenerator(
                parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime));
        return builder.build(
                new JcaContentSignerBuilder(certificate.algorithm()).build(certificate.key()),
                new JcaX509CertificateHolder(certificate.certificate()));
    }

    private static SigningCertificateV2 signingCertificate(OfficerCertificate certificate)
            throws CertificateEncodingException {
        byte[] hash = Digest.sha256(certificate.certificate().getEncoded());
        return new SigningCertificateV2(new ESSCertIDv2(hash));
    }

    /** The file's content as it is read, once. */
    private record Streamed(InputStream content) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public Object getContent() {
            return content;
        }

        @Override
        public void write(OutputStream target) throws IOException {
            content.transferTo(target);
        }
    }
}
