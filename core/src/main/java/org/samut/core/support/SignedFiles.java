package org.samut.core.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Installation;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.text.Text;

/** Whether the scans of signed copies are there and whole: those that stand, of all workbooks. */
record SignedFiles(Optional<Examined.Open> open) {
    private static final Text WHAT = Text.of("สแกนของฉบับลงนาม", "The scans of signed copies");

    Check check() {
        if (open.isEmpty()) {
            return new Check(
                    "signed",
                    Check.Level.NOTE,
                    WHAT,
                    Text.of("ยังตรวจไม่ได้ เพราะเปิดไฟล์ข้อมูลไม่ได้", "Not looked at: the data file does not open."),
                    Text.of("โปรดแก้ไขเรื่องไฟล์ข้อมูลก่อน", "Please mend the data file first."));
        }
        Installation installation = open.get().office().installation();
        try {
            List<Signing.Scan> scans = standing(installation);
            EvidenceFiles files = installation.evidence();
            long gone =
                    scans.stream().filter(scan -> !files.isWhole(scan.hash())).count();
            return gone == 0
                    ? Check.ok(
                            "signed", WHAT, Text.of("ครบ " + scans.size() + " ไฟล์", "All " + scans.size() + " files."))
                    : Check.trouble(
                            "signed",
                            WHAT,
                            Text.of(
                                    "หายหรือถูกแก้ไข " + gone + " จาก " + scans.size() + " ไฟล์ ข้อมูลในเล่มอยู่ครบ",
                                    gone + " of " + scans.size()
                                            + " files are gone or were changed. The figures are all there."),
                            Text.of(
                                    "โปรดสแกนฉบับลงนามใหม่แล้วบันทึกอีกครั้ง (samut signed) กระดาษที่ลงนามยังใช้ได้",
                                    "Please scan the signed copy anew and record it again (samut signed)."));
        } catch (WorldFailure failure) {
            return Check.trouble("signed", WHAT, failure.happened(), failure.next());
        }
    }

    private static List<Signing.Scan> standing(Installation installation) throws WorldFailure {
        List<SignedCopy> all = installation.signedCopies().list();
        List<Signing.Scan> scans = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            boolean replaced = at + 1 < all.size() && isOfSame(all.get(at), all.get(at + 1));
            if (!replaced) {
                scans.addAll(all.get(at).signing().scans());
            }
        }
        return scans;
    }

    private static boolean isOfSame(SignedCopy one, SignedCopy other) {
        return one.signing().submission().equals(other.signing().submission())
                && one.signing().revision() == other.signing().revision();
    }
}
