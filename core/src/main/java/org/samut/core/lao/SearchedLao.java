package org.samut.core.lao;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One LAO with what a search compares: its name, its place and the words for its type. */
record SearchedLao(Lao lao, String name, SearchedPlace place) {
    static final int NO_MATCH = Integer.MAX_VALUE;
    private static final int EXACT_CODE = 0;
    private static final int WHOLE_NAME = 1;
    private static final int NAME_START = 2;
    private static final int NAME_PART = 3;
    private static final int ELSEWHERE = 4;

    /** How people write the type before a name, comparable; any part of one is a match by itself. */
    private static final Map<LaoType, List<String>> TYPE_WORDS = new EnumMap<>(Map.of(
            LaoType.PAO, List.of("อบจ", "องค์การบริหารส่วนจังหวัด", "pao"),
            LaoType.CITY, List.of("เทศบาลนคร", "ทน", "เทศบาล", "city"),
            LaoType.TOWN, List.of("เทศบาลเมือง", "ทม", "เทศบาล", "town"),
            LaoType.SUBDISTRICT, List.of("เทศบาลตำบล", "ทต", "เทศบาล", "subdistrict"),
            LaoType.SAO, List.of("อบต", "องค์การบริหารส่วนตำบล", "sao"),
            LaoType.BMA, List.of("กทม", "bma"),
            LaoType.PATTAYA, List.of("pattaya")));

    static SearchedLao of(Lao lao, SearchedPlace place) {
        return new SearchedLao(lao, Typed.comparable(lao.name()), place);
    }

    /** The best place that one of the words has, or {@link #NO_MATCH} where a word has none. */
    int rank(List<Typed.Word> words) {
        int best = NO_MATCH;
        for (Typed.Word word : words) {
            int rank = rank(word);
            if (rank == NO_MATCH) {
                return NO_MATCH;
            }
            best = Math.min(best, rank);
        }
        return best;
    }

    private int rank(Typed.Word word) {
        int byName = rankOfName(word.plain());
        if (byName != NO_MATCH) {
            return byName;
        }
        if (!word.place().equals(word.plain())) {
            int spelt = rankOfName(word.place());
            return spelt == NO_MATCH && place.text().contains(word.place()) ? ELSEWHERE : spelt;
        }
        return rankOfCode(word.plain());
    }

    private int rankOfName(String word) {
        int rank = within(word);
        for (String type : TYPE_WORDS.get(lao.type())) {
            if (word.length() > type.length() && word.startsWith(type)) {
                int afterType = within(word.substring(type.length()));
                rank = Math.min(rank, afterType <= NAME_START ? afterType : NO_MATCH);
            }
        }
        return rank;
    }

    private int within(String word) {
        if (name.startsWith(word)) {
            return name.length() == word.length() ? WHOLE_NAME : NAME_START;
        }
        return name.contains(word) ? NAME_PART : NO_MATCH;
    }

    private int rankOfCode(String word) {
        if (word.charAt(0) < 'ก') {
            String code = lao.code();
            if (code.equalsIgnoreCase(word) || isLongForm(word, code)) {
                return EXACT_CODE;
            }
            if (contains(code, word) || word.charAt(0) == '0' && code.startsWith(word.substring(1))) {
                return ELSEWHERE;
            }
        }
        for (String type : TYPE_WORDS.get(lao.type())) {
            if (type.contains(word)) {
                return ELSEWHERE;
            }
        }
        return place.text().contains(word) ? ELSEWHERE : NO_MATCH;
    }

    private static boolean isLongForm(String word, String code) {
        return word.length() == code.length() + 1 && word.charAt(0) == '0' && word.endsWith(code);
    }

    private static boolean contains(String code, String word) {
        return code.contains(word) || code.regionMatches(true, 0, word, 0, word.length());
    }
}
