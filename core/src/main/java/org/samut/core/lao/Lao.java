package org.samut.core.lao;

import java.util.Objects;

/**
 * One local administrative organization (อปท.).
 *
 * @param code the 7-digit DLA code, or {@code TH-10} for Bangkok, which has none
 * @param name the bare name, such as {@code หนองกะปุ}; no key, since (province, type, name) repeats
 * @param provinceCode two digits; ISO 3166-2 is {@code TH-} with them
 */
public record Lao(String code, LaoType type, String name, String district, String provinceCode, String province) {
    public Lao {
        Objects.requireNonNull(code);
        Objects.requireNonNull(type);
        Objects.requireNonNull(name);
        Objects.requireNonNull(district);
        Objects.requireNonNull(provinceCode);
        Objects.requireNonNull(province);
    }

    /** Such as {@code องค์การบริหารส่วนตำบลหนองกะปุ}. */
    public String fullName() {
        return type.fullName(name);
    }

    /** The head's title, such as {@code นายกองค์การบริหารส่วนตำบลหนองกะปุ}. */
    public String head() {
        return type.headOf(name);
    }

    /** Name with type, district and province, since a name alone is ambiguous. */
    public String described() {
        if (type == LaoType.BMA) {
            return name;
        }
        return fullName() + " อ." + district + " จ." + province;
    }
}
