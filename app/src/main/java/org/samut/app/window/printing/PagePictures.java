package org.samut.app.window.printing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.samut.app.window.evidence.picture.Pixels;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.WorldFailure;

/** Pictures of the pages in sight, drawn aside when they are asked for; a few are kept. For the screen's thread. */
final class PagePictures {
    /** The page in sight, the one before and the one after: at 200 % each takes 14 MB. */
    private static final int MOST_KEPT = 3;

    private final Threads aside;
    private final Map<Wish, Image> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wish, Image> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final AtomicReference<Optional<Wish>> newest = new AtomicReference<>(Optional.empty());
    private Optional<BookPages> book = Optional.empty();
    private int opened;

    /** @param index from 0; @param scale pixels for a point */
    private record Wish(int index, double scale, int opened) {}

    PagePictures(Threads aside) {
        this.aside = aside;
    }

    /** Turns to another PDF; {@code then} hears how large its pages are. */
    void open(byte[] pdf, Consumer<List<BookPages.Size>> then) {
        Optional<BookPages> before = book;
        int number = ++opened;
        kept.clear();
        newest.set(Optional.empty());
        aside.onDisk(
                () -> {
                    before.ifPresent(BookPages::close);
                    return BookPages.of(pdf);
                },
                now -> {
                    if (number != opened) {
                        aside.disk().execute(now::close);
                        return;
                    }
                    book = Optional.of(now);
                    then.accept(now.sizes());
                },
                PagePictures::impossible);
        book = Optional.empty();
    }

    /** A page's picture, at once where it is kept; of several that are asked for one after the other only the last is drawn. */
    void page(int index, double scale, Consumer<Image> shown) {
        Wish wish = new Wish(index, scale, opened);
        newest.set(Optional.of(wish));
        Image there = kept.get(wish);
        if (there != null) {
            shown.accept(there);
        } else {
            book.ifPresent(pages -> draw(pages, wish, shown));
        }
    }

    private void draw(BookPages pages, Wish wish, Consumer<Image> shown) {
        aside.onDisk(
                () -> newest.get().filter(wish::equals).map(still -> pages.drawn(wish.index(), wish.scale())),
                drawn -> drawn.filter(pixels -> wish.opened() == opened).ifPresent(pixels -> {
                    Image image = image(pixels);
                    kept.put(wish, image);
                    if (newest.get().filter(wish::equals).isPresent()) {
                        shown.accept(image);
                    }
                }),
                PagePictures::impossible);
    }

    private static Image image(Pixels pixels) {
        return pixels.image();
    }

    /** Lets the PDF and all pictures go. */
    void close() {
        kept.clear();
        newest.set(Optional.empty());
        book.ifPresent(pages -> aside.disk().execute(pages::close));
        book = Optional.empty();
        opened++;
    }

    private static void impossible(WorldFailure failure) {
        throw new IllegalStateException(failure);
    }
}
