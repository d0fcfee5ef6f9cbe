// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.dsp.audio.Recording;

/** Recordings and views in the tables. */
final class RecordingRows {

    private RecordingRows() {}

    static List<StoredRecording> all(Connection connection) throws SQLException {
        List<StoredRecording> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, path, relative_path, size, sha256, sample_rate,"
                        + " channels, frames, encoding FROM recording ORDER BY id")) {
            while (row.next()) {
                all.add(new StoredRecording(
                        row.getLong(1),
                        new Recording(
                                Path.of(row.getString(2)),
                                row.getInt(6),
                                row.getInt(7),
                                row.getLong(8),
                                row.getString(9)),
                        row.getString(3),
                        new Fingerprint(row.getLong(4), row.getString(5))));
            }
        }
        return all;
    }

    /** How much a sound project holds. */
    static Salvage.Found count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (SELECT count(*) FROM recording),"
                        + " (SELECT count(*) FROM track), (SELECT count(*) FROM item)")) {
            row.next();
            return new Salvage.Found(row.getInt(1), row.getInt(2), row.getInt(3));
        }
    }

    static long add(Connection connection, Recording recording, String relativePath, Fingerprint fingerprint)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO recording (path, relative_path, size, sha256, sample_rate, channels, frames, encoding,"
                        + " next_id, done) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 0) RETURNING id")) {
            statement.setString(1, recording.path().toString());
            statement.setString(2, relativePath);
            statement.setLong(3, fingerprint.size());
            statement.setString(4, fingerprint.sha256());
            statement.setInt(5, recording.sampleRate());
            statement.setInt(6, recording.channels());
            statement.setLong(7, recording.frames());
            statement.setString(8, recording.encoding());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static void move(Connection connection, long recording, Path path, String relativePath) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE recording SET path = ?, relative_path = ? WHERE id = ?")) {
            statement.setString(1, path.toString());
            statement.setString(2, relativePath);
            statement.setLong(3, recording);
            statement.executeUpdate();
        }
    }

    static Map<String, String> view(Connection connection, long recording) throws SQLException {
        Map<String, String> view = new LinkedHashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, value FROM view WHERE recording = ? ORDER BY name")) {
            statement.setLong(1, recording);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    view.put(row.getString(1), row.getString(2));
                }
            }
        }
        return view;
    }

    static void keepView(Connection connection, long recording, Map<String, String> view) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO view VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value")) {
            for (Map.Entry<String, String> entry : view.entrySet()) {
                statement.setLong(1, recording);
                statement.setString(2, entry.getKey());
                statement.setString(3, entry.getValue());
                statement.executeUpdate();
            }
        }
    }
}
