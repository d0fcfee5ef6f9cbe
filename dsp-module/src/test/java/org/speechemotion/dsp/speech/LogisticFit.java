// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** Fits a logistic function by Newton's method, with a small penalty on the weights of standardised features. */
final class LogisticFit {

    private static final double PENALTY = 1e-3;

    /** Frames of one origin that count together for a share of the whole. */
    record Part(List<float[]> features, List<Boolean> speech, double share) {
        Part(double share) {
            this(new ArrayList<>(), new ArrayList<>(), share);
        }
    }

    private LogisticFit() {}

    /** The weights of the features and, last, the bias. */
    static double[] fit(List<Part> parts) {
        int n = ContextFeatures.COUNT;
        double[] mean = new double[n];
        double[] square = new double[n];
        for (Part part : parts) {
            double weight = part.share() / part.features().size();
            for (float[] row : part.features()) {
                for (int i = 0; i < n; i++) {
                    mean[i] += weight * row[i];
                    square[i] += weight * row[i] * row[i];
                }
            }
        }
        double[] deviation = new double[n];
        for (int i = 0; i < n; i++) {
            deviation[i] = Math.sqrt(square[i] - mean[i] * mean[i]) + 1e-9;
        }
        double[] w = new double[n + 1];
        for (int step = 0; step < 12; step++) {
            newton(parts, mean, deviation, w);
        }
        for (int i = 0; i < n; i++) {
            w[i] /= deviation[i];
            w[n] -= w[i] * mean[i];
        }
        return w;
    }

    private static void newton(List<Part> parts, double[] mean, double[] deviation, double[] w) {
        int n = mean.length;
        double[][] hessian = new double[n + 1][n + 1];
        double[] gradient = new double[n + 1];
        double[] z = new double[n + 1];
        z[n] = 1;
        for (Part part : parts) {
            double weight = part.share() / part.features().size();
            for (int row = 0; row < part.features().size(); row++) {
                float[] x = part.features().get(row);
                double sum = w[n];
                for (int i = 0; i < n; i++) {
                    z[i] = (x[i] - mean[i]) / deviation[i];
                    sum += w[i] * z[i];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double error = weight * (p - (part.speech().get(row) ? 1 : 0));
                double curve = weight * p * (1 - p);
                for (int i = 0; i <= n; i++) {
                    gradient[i] += error * z[i];
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += curve * z[i] * z[j];
                    }
                }
            }
        }
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j < i; j++) {
                hessian[j][i] = hessian[i][j];
            }
            hessian[i][i] += i < n ? 2 * PENALTY : 1e-9;
            gradient[i] += i < n ? 2 * PENALTY * w[i] : 0;
        }
        double[] step = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian))
                .getSolver()
                .solve(new ArrayRealVector(gradient))
                .toArray();
        for (int i = 0; i <= n; i++) {
            w[i] -= step[i];
        }
    }
}
