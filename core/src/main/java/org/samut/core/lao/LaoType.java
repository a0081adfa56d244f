package org.samut.core.lao;

import java.util.Optional;

/**
 * The seven kinds of local administrative organization, with the first digit of their code and the words used for
 * them: the registry's, a form's ({@code {ประเภท}}), the full name's and the head's.
 */
public enum LaoType {
    PAO('2', "อบจ.", "อบจ.", "องค์การบริหารส่วนจังหวัด", "นายกองค์การบริหารส่วนจังหวัด"),
    CITY('3', "เทศบาลนคร", "เทศบาล", "เทศบาลนคร", "นายกเทศมนตรีนคร"),
    TOWN('4', "เทศบาลเมือง", "เทศบาล", "เทศบาลเมือง", "นายกเทศมนตรีเมือง"),
    SUBDISTRICT('5', "เทศบาลตำบล", "เทศบาล", "เทศบาลตำบล", "นายกเทศมนตรีตำบล"),
    SAO('6', "อบต.", "อบต.", "องค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล"),
    BMA('1', "กรุงเทพมหานคร", "กรุงเทพมหานคร", "", "ผู้ว่าราชการ"),
    PATTAYA('3', "เมืองพัทยา", "เมืองพัทยา", "", "นายก");

    /** The first digit that a code of this type should have; three codes of the registry break the rule. */
    private final char digit;

    private final String registryWord;
    private final String formWord;
    private final String prefix;
    private final String head;

    LaoType(char digit, String registryWord, String formWord, String prefix, String head) {
        this.digit = digit;
        this.registryWord = registryWord;
        this.formWord = formWord;
        this.prefix = prefix;
        this.head = head;
    }

    /** The word of the registry, such as {@code เทศบาลตำบล}. */
    public String registryWord() {
        return registryWord;
    }

    /** The word a form's text template puts for {@code {ประเภท}}, such as {@code เทศบาล}. */
    public String formWord() {
        return formWord;
    }

    /** A form's text with the word of this type in it. */
    public String worded(String text) {
        return text.replace("{ประเภท}", formWord);
    }

    /** The full official name of a LAO of this type, such as {@code องค์การบริหารส่วนตำบลหนองกะปุ}. */
    public String fullName(String name) {
        return prefix + name;
    }

    /** The title of the head, such as {@code นายกองค์การบริหารส่วนตำบลหนองกะปุ}. */
    public String headOf(String name) {
        return head + name;
    }

    /** The type that a code's first digit tells; Pattaya has no digit of its own. */
    public static Optional<LaoType> ofDigit(char digit) {
        for (LaoType type : values()) {
            if (type.digit == digit && type != PATTAYA) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
