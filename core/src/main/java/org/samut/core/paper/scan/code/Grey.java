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
        int[] columns = blending(width, newWidth);
        int[] rows = blending(height, newHeight);
        int next = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        for (int y = 0; y < newHeight; y++) {
            int row = (rows[y] >> 8) * width;
            int low = rows[y] & 255;
            for (int x = 0; x < newWidth; x++) {
                int at = row + (columns[x] >> 8);
                int right = columns[x] & 255;
                int above = (light[at] & 255) * (256 - right) + (light[at + next] & 255) * right;
                int under = (light[at + below] & 255) * (256 - right) + (light[at + below + next] & 255) * right;
                made[y * newWidth + x] = (byte) (above * (256 - low) + under * low + (1 << 15) >> 16);
            }
        }
        return new Grey(newWidth, newHeight, made);
    }

    /** For each new dot the old one before it, and in the lowest eight bits how far it lies from there to the next. */
    private static int[] blending(int length, int newLength) {
        int[] places = new int[newLength];
        for (int at = 0; at < newLength; at++) {
            double place = (at + 0.5) * length / newLength - 0.5;
            places[at] = (int) (Math.max(0, Math.min(length - 1.001, place)) * 256);
        }
        return places;
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
                    count = put(nine, count, light[at - 1] & 255);
                    count = put(nine, count, light[at] & 255);
                    count = put(nine, count, light[at + 1] & 255);
                }
                made[y * width + x] = (byte) nine[4];
            }
        }
        return new Grey(width, height, made);
    }

    /** Into its place among so many that stand in order; returns how many they are then. */
    private static int put(int[] ordered, int count, int value) {
        int at = count;
        while (at > 0 && ordered[at - 1] > value) {
            ordered[at] = ordered[at - 1];
            at--;
        }
        ordered[at] = value;
        return count + 1;
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
