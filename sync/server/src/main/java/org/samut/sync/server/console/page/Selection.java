package org.samut.sync.server.console.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import org.samut.sync.server.console.standing.LaoState;

/**
 * Which LAOs somebody looks at: of a form, and within it by place, state and typed words. It travels in addresses.
 *
 * @param form its id; empty means the newest
 * @param province two digits, empty for all
 * @param district its name, empty for all
 * @param words what was typed into the search, may be empty
 */
public record Selection(String form, String province, String district, Optional<LaoState> state, String words) {
    /** Longer ones are cut: nobody types so much. */
    public static final int LONGEST = 100;

    public Selection {
        form = cut(form);
        province = cut(province);
        district = cut(district);
        words = cut(words).strip();
    }

    public static Selection ofForm(String form) {
        return new Selection(form, "", "", Optional.empty(), "");
    }

    public Selection in(String otherProvince) {
        return new Selection(form, otherProvince, "", state, words);
    }

    public Selection inDistrict(String otherDistrict) {
        return new Selection(form, province, otherDistrict, state, words);
    }

    public Selection at(LaoState other) {
        return new Selection(form, province, district, Optional.of(other), words);
    }

    public Selection anyState() {
        return new Selection(form, province, district, Optional.empty(), words);
    }

    public String stateName() {
        return state.map(LaoState::wireName).orElse("");
    }

    /** Such as {@code form=msps-2567&province=76}. */
    public String query() {
        StringBuilder query = new StringBuilder();
        add(query, "form", form);
        add(query, "province", province);
        add(query, "district", district);
        add(query, "state", stateName());
        add(query, "q", words);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, UTF_8));
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
