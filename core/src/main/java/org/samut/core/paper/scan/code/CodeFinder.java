package org.samut.core.paper.scan.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the QR codes of a page's picture by several attempts from cheap to dear, a bounded number of them. Which corner
 * squares belong together, how the sheet lies and how light each module is are worked out here from the grey picture; the
 * library then mends and decodes the modules. Its own way of finding a code reads half of what stands here: it takes one
 * dot for a module. Safe for several threads.
 */
public final class CodeFinder {
    /** A module of a page's code beside the longer side of the page: 96 points, 60 modules, 842 points. */
    private static final double MODULE_OF_PAGE = 96.0 / 60 / 842;

    private static final int MOST_GUESSES = 6;

    /** After a code was read, only what is certainly another is looked into. */
    private static final double SURE_FIT = 0.45;

    private CodeFinder() {}

    /** One way of looking. */
    private record Attempt(double dotsToAModule, boolean median, boolean byTwo) {}

    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt(4, false, false),
            new Attempt(3, false, true),
            new Attempt(6, false, true),
            new Attempt(5, true, true),
            new Attempt(2.4, false, true),
            new Attempt(9, false, true));

    /**
     * The texts of the codes on a page's picture; ends with the first attempt that finds one that was looked for,
     * and early where the thread is interrupted.
     *
     * @param lookedFor whether a text is of the kind that the page should have
     */
    public static Set<String> read(Grey page, Predicate<String> lookedFor) {
        Set<String> texts = new LinkedHashSet<>();
        double module = Math.max(page.width(), page.height()) * MODULE_OF_PAGE;
        for (Attempt attempt : ATTEMPTS) {
            double factor = Math.min(4, attempt.dotsToAModule() / module);
            Grey picture = page.scaled(factor);
            texts.addAll(attempt(attempt.median() ? picture.median() : picture, attempt));
            if (texts.stream().anyMatch(lookedFor) || Thread.currentThread().isInterrupted()) {
                return texts;
            }
        }
        return texts;
    }

    private static Set<String> attempt(Grey picture, Attempt attempt) {
        int window = (int) Math.round(attempt.dotsToAModule() * 11);
        List<Corner> corners = Corners.in(Ink.of(picture, window));
        Set<String> texts = new LinkedHashSet<>();
        List<Lattice> done = new ArrayList<>();
        decode(Guesses.byThree(corners, picture, MOST_GUESSES), picture, texts, done);
        if (texts.isEmpty() && attempt.byTwo()) {
            decode(Guesses.byTwo(corners, picture, MOST_GUESSES), picture, texts, done);
        }
        return texts;
    }

    private static void decode(List<Lattice> guesses, Grey picture, Set<String> texts, List<Lattice> done) {
        for (Lattice guess : guesses) {
            boolean known =
                    done.stream().anyMatch(other -> other.middle().distance(guess.middle()) < 10 * other.module());
            boolean second = !done.isEmpty() && guess.fit(picture) < SURE_FIT;
            if (!known && !second) {
                decoded(guess, picture).ifPresent(text -> {
                    texts.add(text);
                    done.add(guess);
                });
            }
        }
    }

    private static Optional<String> decoded(Lattice guess, Grey picture) {
        Lattice refined = guess.refined(picture, 0.5);
        Optional<String> text = read(refined, picture);
        return text.isPresent() ? text : read(guess.slanted(picture).refined(picture, 0.8), picture);
    }

    private static Optional<String> read(Lattice lattice, Grey picture) {
        Optional<String> flat =
                Modules.of(lattice, Bend.none(lattice.pattern()), picture).text();
        return flat.isPresent()
                ? flat
                : Modules.of(lattice, Bend.of(lattice, picture), picture).text();
    }
}
