// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.speechemotion.studio.exchange.Decimals;

/** Frames as comma-separated values: the time of the frame in seconds, then its values; empty where there is none. */
final class CsvFrames implements FrameFile {

    private final CSVPrinter csv;
    private final double frameStep;
    private long frames;

    /** Begins with a header of "time" and these columns. */
    CsvFrames(Writer out, List<String> columns, double frameStep) throws IOException {
        this.frameStep = frameStep;
        csv = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().print(out);
        csv.print("time");
        csv.printRecord(columns);
    }

    @Override
    public void accept(float[] values) throws IOException {
        csv.print(Decimals.rounded(frames++ * frameStep, 6));
        for (float value : values) {
            csv.print(Float.isFinite(value) ? Decimals.rounded(value, 4) : "");
        }
        csv.println();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
