package org.samut.core.lao;

/** The district and province of many LAOs as one searchable text, Thai and English. */
record SearchedPlace(String text) {
    static SearchedPlace of(String province, String provinceEnglish, String district, String districtEnglish) {
        var text = new StringBuilder(120).append("จังหวัด").append(province).append('\n');
        if (!district.isEmpty()) {
            text.append("อำเภอ").append(district).append('\n');
        }
        text.append(provinceEnglish).append('\n').append(districtEnglish);
        return new SearchedPlace(Typed.comparable(text.toString()));
    }
}
