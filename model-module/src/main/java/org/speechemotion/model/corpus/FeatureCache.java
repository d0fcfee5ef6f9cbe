// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;

/**
 * Features of many clips, computed once and kept in one file that is mapped into memory, so that they take no heap.
 * The file's name depends on the settings and on each clip's path, size and time: a changed clip makes a new file.
 */
public final class FeatureCache {

    private static final String VERSION = "1";
    private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final int bands;
    private final double frameStep;
    private final long[] starts;
    private final List<String> contents;
    private final FloatBuffer[] parts;
    private final int[] partOf;
    private final int[] offsetInPart;

    private FeatureCache(Path data, FrameSettings settings, long[] starts, List<String> contents) throws IOException {
        this.bands = settings.columns();
        this.frameStep = settings.frameStep();
        this.starts = starts;
        this.contents = contents;
        int clips = contents.size();
        partOf = new int[clips];
        offsetInPart = new int[clips];
        List<FloatBuffer> mapped = new ArrayList<>();
        long limit = 1L << 30;
        try (FileChannel channel = FileChannel.open(data)) {
            int first = 0;
            while (first < clips) {
                int next = first;
                while (next < clips && (next == first || (starts[next + 1] - starts[first]) * bands * 4 <= limit)) {
                    partOf[next] = mapped.size();
                    offsetInPart[next] = (int) ((starts[next] - starts[first]) * bands);
                    next++;
                }
                long from = starts[first] * bands * 4;
                long length = (starts[next] - starts[first]) * bands * 4;
                mapped.add(
                        channel.map(FileChannel.MapMode.READ_ONLY, from, length).asFloatBuffer());
                first = next;
            }
        }
        parts = mapped.toArray(new FloatBuffer[0]);
    }

    /** Number of clips. */
    public int size() {
        return contents.size();
    }

    /** Values of a frame. */
    public int columns() {
        return bands;
    }

    /** Seconds from one frame to the next. */
    public double frameStep() {
        return frameStep;
    }

    /** Number of frames of a clip. */
    public int frames(int clip) {
        return (int) (starts[clip + 1] - starts[clip]);
    }

    /** A clip's frames, as a copy that the caller may change. */
    public FrameMatrix get(int clip) {
        float[] values = new float[frames(clip) * bands];
        parts[partOf[clip]].get(offsetInPart[clip], values);
        return new FrameMatrix(frames(clip), bands, frameStep, values);
    }

    /** A checksum of a clip's audio: clips with the same one are the same recording. */
    public String content(int clip) {
        return contents.get(clip);
    }

    /** Reads the features from {@code folder}, or computes and keeps them there. */
    public static FeatureCache of(List<Clip> clips, FrameSettings settings, Path folder, TaskMonitor monitor)
            throws IOException {
        return of(clips, settings, SampleEffect.NONE, folder, monitor);
    }

    /** Reads the features of changed clips from {@code folder}, or computes and keeps them there. */
    public static FeatureCache of(
            List<Clip> clips, FrameSettings settings, SampleEffect effect, Path folder, TaskMonitor monitor)
            throws IOException {
        Files.createDirectories(folder);
        String key = key(clips, settings + effect.id());
        Path data = folder.resolve(key + ".features");
        Path index = folder.resolve(key + ".index");
        if (!Files.exists(index)) {
            compute(clips, settings, effect, data, index, monitor);
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(index))) {
            long[] starts = new long[clips.size() + 1];
            List<String> contents = new ArrayList<>();
            for (int clip = 0; clip < clips.size(); clip++) {
                starts[clip + 1] = starts[clip] + in.readInt();
                contents.add(in.readUTF());
            }
            return new FeatureCache(data, settings, starts, contents);
        }
    }

    private static void compute(
            List<Clip> clips, FrameSettings settings, SampleEffect effect, Path data, Path index, TaskMonitor monitor)
            throws IOException {
        try (AtomicFile dataFile = AtomicFile.create(data);
                AtomicFile indexFile = AtomicFile.create(index);
                OrderedWork<ClipFeatures> work = new OrderedWork<>(WORKERS)) {
            try (DataOutputStream out = stream(dataFile);
                    DataOutputStream indexOut = stream(indexFile)) {
                work.forEach(clips, clip -> ClipFeatures.of(clip, settings, effect), (done, features) -> {
                    monitor.checkCancelled();
                    for (float value : features.frames().values()) {
                        out.writeFloat(value);
                    }
                    indexOut.writeInt(features.frames().frames());
                    indexOut.writeUTF(features.content());
                    monitor.progress((double) done / clips.size(), "features of " + done + " clips");
                });
            }
            // The index last: where it is there, the data are.
            dataFile.commit();
            indexFile.commit();
        }
    }

    private static DataOutputStream stream(AtomicFile file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file.path()), 1 << 16));
    }

    private static String key(List<Clip> clips, String settings) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((VERSION + settings).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (Clip clip : clips) {
                String line = clip.path().toAbsolutePath() + "\t" + Files.size(clip.path()) + "\t"
                        + Files.getLastModifiedTime(clip.path()).toMillis() + "\n";
                digest.update(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException(e.getMessage() + ": there is no such clip; mend the corpus or its manifest.csv", e);
        }
    }
}
