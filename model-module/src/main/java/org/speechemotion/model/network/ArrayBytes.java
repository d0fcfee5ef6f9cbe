// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Arrays of 32-bit floating-point numbers as bytes, exactly. */
final class ArrayBytes {

    private ArrayBytes() {}

    static void write(List<NDArray> arrays, DataOutputStream out) throws IOException {
        for (NDArray array : arrays) {
            float[] values = array.toFloatArray();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
            bytes.asFloatBuffer().put(values);
            out.writeInt(values.length);
            out.write(bytes.array());
        }
    }

    /** Reads the values of arrays that have their sizes already. */
    static void read(List<NDArray> arrays, DataInputStream in) throws IOException {
        for (NDArray array : arrays) {
            float[] values = new float[Math.toIntExact(array.size())];
            if (in.readInt() != values.length) {
                throw new IOException("arrays of other sizes");
            }
            byte[] bytes = new byte[values.length * Float.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
            try (NDArray copy = array.getManager().create(values, array.getShape())) {
                set(array, copy);
            }
        }
    }

    /** Gives an array the values of another, in its place; other ways make the engine print a warning. */
    static void set(NDArray array, NDArray values) {
        array.set(new NDIndex(":"), values);
    }
}
