package org.samut.core.paper.scan.code;

import com.google.zxing.common.PerspectiveTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the modules of a code lie in a picture: the places of the middles of its three corner squares and of the fourth,
 * which no square marks, and what lies between by perspective.
 */
record Lattice(Pattern pattern, Point topLeft, Point topRight, Point bottomLeft, Point bottomRight) {

    /** The fourth corner where a flat sheet has it. */
    static Lattice flat(Pattern pattern, Point topLeft, Point topRight, Point bottomLeft) {
        return new Lattice(pattern, topLeft, topRight, bottomLeft, topRight.moved(topLeft, bottomLeft));
    }

    /** The side of a module in dots. */
    double module() {
        return (topLeft.distance(topRight) + topLeft.distance(bottomLeft)) / 2 / (pattern.modules() - 7);
    }

    Point middle() {
        return new Point(
                (topLeft.x() + topRight.x() + bottomLeft.x() + bottomRight.x()) / 4,
                (topLeft.y() + topRight.y() + bottomLeft.y() + bottomRight.y()) / 4);
    }

    PerspectiveTransform transform() {
        float near = 3.5f;
        float far = pattern.modules() - 3.5f;
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                near,
                near,
                far,
                near,
                far,
                far,
                near,
                far,
                (float) topLeft.x(),
                (float) topLeft.y(),
                (float) topRight.x(),
                (float) topRight.y(),
                (float) bottomRight.x(),
                (float) bottomRight.y(),
                (float) bottomLeft.x(),
                (float) bottomLeft.y());
    }

    /** How well the modules that are known stand where they should, from -1 to 1. */
    double fit(Grey picture) {
        List<Pattern.Spot> spots = pattern.spots();
        float[] places = new float[spots.size() * 2];
        for (int at = 0; at < spots.size(); at++) {
            places[2 * at] = (float) spots.get(at).x();
            places[2 * at + 1] = (float) spots.get(at).y();
        }
        transform().transformPoints(places);
        double sum = 0;
        double squares = 0;
        double dark = 0;
        int darks = 0;
        for (int at = 0; at < spots.size(); at++) {
            double light = picture.at(places[2 * at], places[2 * at + 1]);
            sum += light;
            squares += light * light;
            if (spots.get(at).dark()) {
                dark += light;
                darks++;
            }
        }
        int all = spots.size();
        double mean = sum / all;
        double deviation = Math.sqrt(Math.max(1, squares / all - mean * mean));
        double contrast = (sum - dark) / (all - darks) - dark / darks;
        return contrast / 2 / deviation;
    }

    /** Moves the four corners by smaller and smaller steps for as long as the fit becomes better. */
    Lattice refined(Grey picture, double firstStep) {
        Lattice best = this;
        double bestFit = fit(picture);
        double module = module();
        for (double step = firstStep; step > 0.05; step /= 2) {
            boolean better = true;
            for (int round = 0; better && round < 12; round++) {
                better = false;
                for (Lattice other : best.neighbours(step * module)) {
                    double fit = other.fit(picture);
                    if (fit > bestFit) {
                        best = other;
                        bestFit = fit;
                        better = true;
                    }
                }
            }
        }
        return best;
    }

    /** With the fourth corner wherever in some modules around it fits best: for a sheet seen at a slant. */
    Lattice slanted(Grey picture) {
        double module = module();
        Lattice best = this;
        double bestFit = fit(picture);
        for (int y = -6; y <= 6; y++) {
            for (int x = -6; x <= 6; x++) {
                Lattice other = new Lattice(
                        pattern, topLeft, topRight, bottomLeft, bottomRight.plus(x * module * 0.8, y * module * 0.8));
                double fit = other.fit(picture);
                if (fit > bestFit) {
                    best = other;
                    bestFit = fit;
                }
            }
        }
        return best;
    }

    private List<Lattice> neighbours(double step) {
        List<Lattice> others = new ArrayList<>();
        for (int way = 0; way < 4; way++) {
            double dx = way == 0 ? step : way == 1 ? -step : 0;
            double dy = way == 2 ? step : way == 3 ? -step : 0;
            others.add(new Lattice(pattern, topLeft.plus(dx, dy), topRight, bottomLeft, bottomRight));
            others.add(new Lattice(pattern, topLeft, topRight.plus(dx, dy), bottomLeft, bottomRight));
            others.add(new Lattice(pattern, topLeft, topRight, bottomLeft.plus(dx, dy), bottomRight));
            others.add(new Lattice(pattern, topLeft, topRight, bottomLeft, bottomRight.plus(dx, dy)));
        }
        return others;
    }
}
