package org.samut.core.paper.scan.code;

import java.util.Arrays;

/**
 * A picture in grey, a byte for each dot from the top left, 0 black to 255 white. The bytes are shared, not copied; no
 * method changes them.
 */
public record Grey(int width, int height, byte[] light) {
    public Grey {
        if (width < 1 || height < 1 || light.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " in " + light.length);
        }
    }

    int at(int x, int y) {
        return light[y * width + x] & 255;
    }

    /** The light between four dots; beyond the edge that of the edge. */
    double at(double x, double y) {
        double left = Math.max(0, Math.min(width - 1.001, x - 0.5));
        double top = Math.max(0, Math.min(height - 1.001, y - 0.5));
        int column = (int) left;
        int row = (int) top;
        double right = left - column;
        double low = top - row;
        int next = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        int at = row * width + column;
        return (1 - low) * ((1 - right) * (light[at] & 255) + right * (light[at + next] & 255))
                + low * ((1 - right) * (light[at + below] & 255) + right * (light[at + below + next] & 255));
    }

    /** Smaller by averaging, larger by blending; the same picture where the factor is close to 1. */
    public Grey scaled(double factor) {
        if (factor > 0.9 && factor < 1.1) {
            return this;
        }
        int newWidth = Math.max(1, (int) Math.round(width * factor));
        int newHeight = Math.max(1, (int) Math.round(height * factor));
        return factor < 1 ? averaged(newWidth, newHeight) : blended(newWidth, newHeight);
    }

    private Grey averaged(int newWidth, int newHeight) {
        byte[] made = new byte[newWidth * newHeight];
        int[] columns = new int[newWidth + 1];
        for (int x = 0; x <= newWidth; x++) {
            columns[x] = (int) ((long) x * width / newWidth);
        }
        for (int y = 0; y < newHeight; y++) {
            int top = (int) ((long) y * height / newHeight);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / newHeight));
            for (int x = 0; x < newWidth; x++) {
                int right = Math.max(columns[x] + 1, columns[x + 1]);
                int sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int column = columns[x]; column < right; column++) {
                        sum += light[row * width + column] & 255;
                    }
                }
                made[y * newWidth + x] = (byte) (sum / ((bottom - top) * (right - columns[x])));
            }
        }
        return new Grey(newWidth, newHeight, made);
    }

    private Grey blended(int newWidth, int newHeight) {
        byte[] made = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double fromY = (y + 0.5) * height / newHeight;
            for (int x = 0; x < newWidth; x++) {
                made[y * newWidth + x] = (byte) Math.round(at((x + 0.5) * width / newWidth, fromY));
            }
        }
        return new Grey(newWidth, newHeight, made);
    }

    /** Each dot as the middle one of the nine around it: takes away single dots of noise. */
    Grey median() {
        byte[] made = light.clone();
        int[] nine = new int[9];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int count = 0;
                for (int row = y - 1; row <= y + 1; row++) {
                    int at = row * width + x;
                    nine[count++] = light[at - 1] & 255;
                    nine[count++] = light[at] & 255;
                    nine[count++] = light[at + 1] & 255;
                }
                Arrays.sort(nine);
                made[y * width + x] = (byte) nine[4];
            }
        }
        return new Grey(width, height, made);
    }

    /** Each dot as far again from the mean of those around it. */
    Grey sharpened() {
        byte[] made = light.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int around = (light[at - 1] & 255)
                        + (light[at + 1] & 255)
                        + (light[at - width] & 255)
                        + (light[at + width] & 255);
                int value = 2 * (light[at] & 255) - around / 4;
                made[at] = (byte) Math.max(0, Math.min(255, value));
            }
        }
        return new Grey(width, height, made);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grey grey
                && width == grey.width
                && height == grey.height
                && Arrays.equals(light, grey.light);
    }

    @Override
    public int hashCode() {
        return 31 * width + height;
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
