// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.DocumentContents;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemTree;

/** Reads a document with its history from the tables. */
final class DocumentRows {

    private static final JsonObject NOTHING = new JsonObject();

    private DocumentRows() {}

    /**
     * Reads a document.
     *
     * @throws DamagedProjectException if what stands in the tables makes no sense
     */
    static DocumentContents read(Path file, Connection connection, long recording)
            throws SQLException, DamagedProjectException {
        try {
            return read(connection, recording);
        } catch (RuntimeException e) {
            throw new DamagedProjectException(file, Optional.empty(), e);
        }
    }

    private static DocumentContents read(Connection connection, long recording) throws SQLException {
        long nextId;
        long done;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT next_id, done FROM recording WHERE id = ?")) {
            statement.setLong(1, recording);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("there is no recording " + recording);
                }
                nextId = row.getLong(1);
                done = row.getLong(2);
            }
        }
        List<Supplier<Command>> commands = commands(connection, recording);
        int middle = (int) Math.min(done, commands.size());
        return new DocumentContents(
                tracks(connection, recording),
                nextId,
                commands.subList(0, middle),
                commands.subList(middle, commands.size()));
    }

    private static List<DocumentTrack> tracks(Connection connection, long recording) throws SQLException {
        Map<Long, List<Item>> items = items(connection, recording);
        List<DocumentTrack> tracks = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, header FROM track WHERE recording = ? ORDER BY position")) {
            statement.setLong(1, recording);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    tracks.add(new DocumentTrack(
                            id,
                            HeaderJson.read(
                                    JsonParser.parseString(row.getString(2)).getAsJsonObject()),
                            ItemTree.of(items.getOrDefault(id, List.of()))));
                }
            }
        }
        return tracks;
    }

    private static Map<Long, List<Item>> items(Connection connection, long recording) throws SQLException {
        Map<Long, List<Item>> items = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, track, channel, start, end, label, rest FROM item WHERE recording = ?")) {
            statement.setLong(1, recording);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String rest = row.getString(7);
                    items.computeIfAbsent(row.getLong(2), track -> new ArrayList<>())
                            .add(new Item(
                                    row.getLong(1),
                                    AnnotationJson.read(
                                            row.getInt(3),
                                            new TimeSpan(row.getDouble(4), row.getDouble(5)),
                                            row.getString(6),
                                            rest == null
                                                    ? NOTHING
                                                    : JsonParser.parseString(rest)
                                                            .getAsJsonObject())));
                }
            }
        }
        return items;
    }

    /** The commands, each read when it is wanted: most never are. */
    private static List<Supplier<Command>> commands(Connection connection, long recording) throws SQLException {
        List<Supplier<Command>> commands = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT kind, time, edits FROM command WHERE recording = ? ORDER BY number")) {
            statement.setLong(1, recording);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    CommandKind kind = CommandKind.valueOf(row.getString(1));
                    Instant time = Instant.parse(row.getString(2));
                    byte[] edits = row.getBytes(3);
                    commands.add(() -> command(kind, time, edits));
                }
            }
        }
        return commands;
    }

    private static Command command(CommandKind kind, Instant time, byte[] edits) {
        try {
            return new Command(kind, time, EditsJson.read(edits));
        } catch (IOException | RuntimeException e) {
            throw new EditException("the step can no longer be undone or redone: what is kept of it is damaged");
        }
    }
}
