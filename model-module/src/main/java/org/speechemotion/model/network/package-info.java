// SPDX-License-Identifier: GPL-3.0-or-later
/** The CNN-LSTM, built from DJL blocks, and the engine that runs it. Nothing of DJL is seen outside model-module. */
package org.speechemotion.model.network;
