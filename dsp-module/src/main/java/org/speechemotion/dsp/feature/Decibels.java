// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/** Power on the decibel scale. */
final class Decibels {

    private Decibels() {}

    /** 10 log10 of power, not below a floor in decibels; the floor too where the power is no number. */
    static float ofPower(float power, float floorDb) {
        double value = 10 * Math.log10(power);
        return value > floorDb ? (float) value : floorDb;
    }
}
