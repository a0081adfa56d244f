package org.samut.core.evidence.kind;

/** How many pixels a picture has, and which way up it is: 1 upright … 8, as EXIF counts. */
public record PixelSize(int width, int height, int orientation) {
    public PixelSize {
        if (width < 1 || height < 1 || orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException(width + " × " + height + ", " + orientation);
        }
    }

    public long pixels() {
        return (long) width * height;
    }
}
