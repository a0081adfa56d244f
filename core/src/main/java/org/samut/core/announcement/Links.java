package org.samut.core.announcement;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web addresses in a text. */
public final class Links {
    /** What fits a code that a telephone reads from the screen. */
    public static final int LONGEST = 300;

    /** More than a circular has. */
    public static final int MOST = 5;

    /** Thai may follow an address without a space; an address itself is ASCII. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** The first few, each once, in order; of http and https only, and with a host and nobody's name before it. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            address(matcher.group().replaceAll("[.,;:!?\"'()<>\\[\\]]+$", ""))
                    .filter(link -> !found.contains(link))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The address, where it is one to be shown; a name before the host would make one host look like another. */
    public static Optional<String> address(String typed) {
        try {
            URI address = new URI(typed.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null && typed.length() <= LONGEST
                    ? Optional.of(address.toString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
