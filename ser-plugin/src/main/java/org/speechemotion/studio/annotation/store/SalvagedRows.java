// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.TrackHeader;

/**
 * Copies recordings, tracks and annotations that can be read from one file of SQLite to another. Steps to undo are left out:
 * if one of them is lost, the others make no sense.
 */
final class SalvagedRows {

    private static final String RECORDING =
            "SELECT id, path, relative_path, size, sha256, sample_rate, channels, frames,"
                    + " encoding FROM recording WHERE id";
    private static final String TRACK = "SELECT id, position, header FROM track WHERE recording = %d AND id";
    private static final String ITEM =
            "SELECT id, track, channel, start, end, label, rest FROM item WHERE recording = %d AND id";
    private static final String NEW_TRACK = "recovered";

    private final Connection from;
    private final Connection to;
    private int tracks;
    private int annotations;

    SalvagedRows(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Copies all; to be called in a transaction of the target. */
    Salvage.Found copy() throws SQLException {
        List<Long> recordings = recordings();
        for (long recording : recordings) {
            new OneRecording(recording).copy();
        }
        return new Salvage.Found(recordings.size(), tracks, annotations);
    }

    private List<Long> recordings() throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement insert =
                to.prepareStatement("INSERT INTO recording VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)")) {
            new KeyScan(from, RECORDING, row -> {
                        boolean sound = row.getString(2) != null
                                && row.getString(3) != null
                                && row.getString(5) != null
                                && row.getInt(6) > 0
                                && row.getInt(7) > 0
                                && row.getLong(8) >= 0;
                        if (sound) {
                            copy(row, insert);
                            ids.add(row.getLong(1));
                        }
                    })
                    .run();
        }
        return ids;
    }

    private static void copy(ResultSet row, PreparedStatement insert) throws SQLException {
        insert.setLong(1, row.getLong(1));
        insert.setString(2, row.getString(2));
        insert.setString(3, row.getString(3));
        insert.setLong(4, row.getLong(4));
        insert.setString(5, row.getString(5));
        insert.setInt(6, row.getInt(6));
        insert.setInt(7, row.getInt(7));
        insert.setLong(8, row.getLong(8));
        insert.setString(9, row.getString(9) == null ? "" : row.getString(9));
        insert.executeUpdate();
    }

    /** What belongs to a recording. */
    private final class OneRecording {

        private final long recording;
        private final Set<Long> known = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private final Map<Long, Set<Integer>> unknown = new TreeMap<>();
        private long position;
        private long highest;

        OneRecording(long recording) {
            this.recording = recording;
        }

        void copy() throws SQLException {
            try (PreparedStatement track = to.prepareStatement("INSERT INTO track VALUES (?, ?, ?, ?)");
                    PreparedStatement item = to.prepareStatement("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                    PreparedStatement next = to.prepareStatement("UPDATE recording SET next_id = ? WHERE id = ?")) {
                new KeyScan(from, String.format(Locale.ROOT, TRACK, recording), row -> track(row, track)).run();
                new KeyScan(from, String.format(Locale.ROOT, ITEM, recording), row -> item(row, item)).run();
                for (Map.Entry<Long, Set<Integer>> lost : unknown.entrySet()) {
                    insert(
                            track,
                            lost.getKey(),
                            position,
                            HeaderJson.write(header(lost.getValue())).toString());
                }
                next.setLong(1, highest + 1);
                next.setLong(2, recording);
                next.executeUpdate();
            }
        }

        private void track(ResultSet row, PreparedStatement insert) throws SQLException {
            String header = row.getString(3);
            try {
                names.add(HeaderJson.read(JsonParser.parseString(header).getAsJsonObject())
                        .name());
            } catch (RuntimeException damaged) {
                // Its annotations go to a track with a new header.
                return;
            }
            insert(insert, row.getLong(1), row.getLong(2), header);
        }

        private void insert(PreparedStatement insert, long id, long place, String header) throws SQLException {
            insert.setLong(1, recording);
            insert.setLong(2, id);
            insert.setLong(3, place);
            insert.setString(4, header);
            insert.executeUpdate();
            known.add(id);
            position = Math.max(position, place + 1);
            highest = Math.max(highest, id);
            tracks++;
        }

        private void item(ResultSet row, PreparedStatement insert) throws SQLException {
            long track = row.getLong(2);
            String label = row.getString(6);
            String rest = row.getString(7);
            try {
                AnnotationJson.read(
                        row.getInt(3),
                        new TimeSpan(row.getDouble(4), row.getDouble(5)),
                        label,
                        rest == null
                                ? new JsonObject()
                                : JsonParser.parseString(rest).getAsJsonObject());
            } catch (RuntimeException damaged) {
                return;
            }
            if (label == null) {
                return;
            }
            insert.setLong(1, recording);
            insert.setLong(2, row.getLong(1));
            insert.setLong(3, track);
            insert.setInt(4, row.getInt(3));
            insert.setDouble(5, row.getDouble(4));
            insert.setDouble(6, row.getDouble(5));
            insert.setString(7, label);
            insert.setString(8, rest);
            insert.executeUpdate();
            highest = Math.max(highest, row.getLong(1));
            annotations++;
            if (!known.contains(track)) {
                unknown.computeIfAbsent(track, key -> new TreeSet<>()).add(row.getInt(3));
            }
        }

        private TrackHeader header(Set<Integer> channels) {
            String name = NEW_TRACK;
            for (int number = 2; !names.add(name); number++) {
                name = NEW_TRACK + " " + number;
            }
            return new TrackHeader(
                    name,
                    TrackKind.ANNOTATOR,
                    TrackContent.OTHER,
                    Provenance.ofPerson(""),
                    Vocabulary.FREE,
                    List.copyOf(channels));
        }
    }
}
