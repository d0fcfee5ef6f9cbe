// SPDX-License-Identifier: GPL-3.0-or-later
/** How good a model is: accuracy, recall a class, calibration, confusion, with intervals over speakers. */
package org.speechemotion.model.evaluate;
