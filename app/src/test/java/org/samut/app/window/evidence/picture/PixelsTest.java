package org.samut.app.window.evidence.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.app.window.EvidenceFilesMade;

class PixelsTest {
    @TempDir
    Path folder;

    /** How a camera stores a picture that is upright as 1 2 3 over 4 5 6, by the turn that it writes beside it. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 1 2 3 4 5 6",
        "2, 3, 3 2 1 6 5 4",
        "3, 3, 6 5 4 3 2 1",
        "4, 3, 4 5 6 1 2 3",
        "5, 2, 1 4 2 5 3 6",
        "6, 2, 3 6 2 5 1 4",
        "7, 2, 6 3 5 2 4 1",
        "8, 2, 4 1 5 2 6 3"
    })
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, int width, String stored) {
        int[] argb = Stream.of(stored.split(" ")).mapToInt(Integer::parseInt).toArray();

        Pixels upright = new Pixels(width, 6 / width, argb).turned(orientation);

        assertEquals(3, upright.width());
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, upright.argb());
    }

    @Test
    void aLargePictureIsThinnedWhileItIsRead() throws Exception {
        Path large = EvidenceFilesMade.photo(folder.resolve("a.jpg"), 4_000, 3_000, "jpg");

        assertEquals(160, Pixels.read(large, 160).getWidth());
    }

    @Test
    void aSmallerPictureSaysWhatItWasAndIs() throws Exception {
        Path large = EvidenceFilesMade.photo(folder.resolve("a.png"), 3_000, 4_000, "png");

        Shrinking made = Shrinking.of(large, "image/png").orElseThrow();

        assertEquals(3_000, made.widthBefore());
        assertEquals(1_500, made.width());
        assertEquals(2_000, made.height());
        assertTrue(made.content().length < Files.size(large) / 2);
    }

    @Test
    void whatIsNoPictureIsNotMadeSmaller() throws Exception {
        Path broken = Files.write(folder.resolve("a.jpg"), new byte[] {-1, -40, -1, -32, 0, 16});

        assertEquals(Optional.empty(), Shrinking.of(broken, "image/jpeg"));
    }

    @Test
    void aPdfWithoutThatPageHasNoPicture() throws Exception {
        Path pdf = EvidenceFilesMade.pdf(folder.resolve("a.pdf"), "ONE");

        assertEquals(300, PdfPages.page(pdf, 0, 300).orElseThrow().height());
        assertEquals(Optional.empty(), PdfPages.page(pdf, 1, 300));
    }
}
