package org.samut.core.paper.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a scan proves.
 *
 * @param book what it was held against; empty where nothing fitting is known
 * @param missing the pages that are not there, from 1
 * @param inOrder whether the pages lie in their order; they need not
 */
public record CheckedScan(
        Optional<KnownBook> book, int wanted, List<CheckedPage> pages, List<Integer> missing, boolean inOrder) {
    public CheckedScan {
        pages = List.copyOf(pages);
        missing = List.copyOf(missing);
    }

    /** A page of a file and what is to be said of it. */
    public record CheckedPage(Path file, int number, PageVerdict verdict) {}

    /** Whether it is all of the sealed book, nothing else, and somebody stands for the submission. */
    public boolean isAccepted() {
        return book.filter(known -> known.standing().compareTo(KnownBook.Standing.GIVEN) >= 0)
                        .isPresent()
                && wanted > 0
                && missing.isEmpty()
                && pages.stream().allMatch(page -> page.verdict().isSound());
    }

    /** Whether a person still has to compare printed figures. */
    public boolean isLeftToTheEye() {
        return pages.stream()
                .anyMatch(page -> page.verdict() instanceof PageVerdict.Good good
                        && good.compared() == PageVerdict.Compared.BY_EYE);
    }
}
