// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import org.speechemotion.dsp.UserFolders;

/**
 * DJL's PyTorch engine, set up for this application: no network access, and one thread an operation, because the
 * library's own threads spin and slow down everything that runs beside them. Its native libraries are unpacked once into
 * the user's cache, some 450 MB.
 */
public final class TorchEngine {

    static {
        setDefault("ai.djl.offline", "true");
        setDefault("DJL_CACHE_DIR", UserFolders.cache("djl").toString());
        setDefault("ai.djl.default_engine", "PyTorch");
        setDefault("ai.djl.pytorch.num_threads", "1");
        setDefault("ai.djl.pytorch.num_interop_threads", "1");
        setDefault("OPT_OUT_TRACKING", "true");
    }

    private TorchEngine() {}

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * A new manager for the arrays of one task. Starts the engine at the first call, which takes a second, and several
     * at the first call ever, when the native libraries are unpacked.
     */
    public static NDManager newManager() {
        return engine().newBaseManager();
    }

    /** Seeds the engine's random numbers (initial weights, dropout). */
    static void seed(long seed) {
        engine().setRandomSeed((int) seed);
    }

    /** The engine, ready to use. */
    static Engine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // In the platform only this module's loader sees the engine's service files.
        thread.setContextClassLoader(TorchEngine.class.getClassLoader());
        try {
            return Engine.getEngine("PyTorch");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
