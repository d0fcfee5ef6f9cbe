// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.annotation.edit.DocumentChange.Cause;
import org.speechemotion.studio.annotation.edit.Edit;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.annotation.edit.TrackEdit;

/** Writes changes of documents into the tables, within one transaction. */
final class ChangeWriter implements AutoCloseable {

    private final PreparedStatement putItem;
    private final PreparedStatement removeItem;
    private final PreparedStatement putTrack;
    private final PreparedStatement removeTrack;
    private final PreparedStatement place;
    private final PreparedStatement forget;
    private final PreparedStatement addCommand;
    private final PreparedStatement count;

    ChangeWriter(Connection connection) throws SQLException {
        putItem = connection.prepareStatement("INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        removeItem = connection.prepareStatement("DELETE FROM item WHERE recording = ? AND id = ?");
        putTrack = connection.prepareStatement("INSERT OR REPLACE INTO track VALUES (?, ?, 0, ?)");
        removeTrack = connection.prepareStatement("DELETE FROM track WHERE recording = ? AND id = ?");
        place = connection.prepareStatement("UPDATE track SET position = ? WHERE recording = ? AND id = ?");
        forget = connection.prepareStatement("DELETE FROM command WHERE recording = ?"
                + " AND number > (SELECT done FROM recording WHERE id = command.recording)");
        addCommand = connection.prepareStatement(
                "INSERT INTO command VALUES (?," + " (SELECT done + 1 FROM recording WHERE id = ?), ?, ?, ?)");
        count = connection.prepareStatement("UPDATE recording SET done = done + ?, next_id = ? WHERE id = ?");
    }

    void write(PendingChange pending) throws SQLException {
        for (Edit edit : pending.change().edits()) {
            if (edit instanceof ItemEdit item) {
                write(pending.recording(), item);
            } else if (edit instanceof TrackEdit track) {
                write(pending.recording(), track);
            }
        }
        for (int i = 0; i < pending.order().size(); i++) {
            place.setInt(1, i);
            place.setLong(2, pending.recording());
            place.setLong(3, pending.order().get(i));
            place.executeUpdate();
        }
        if (pending.change().cause() == Cause.EDIT) {
            write(pending.recording(), pending.change().command().orElseThrow());
        }
        count.setInt(1, pending.change().cause() == Cause.UNDO ? -1 : 1);
        count.setLong(2, pending.nextId());
        count.setLong(3, pending.recording());
        count.executeUpdate();
    }

    private void write(long recording, ItemEdit edit) throws SQLException {
        if (edit.after().isEmpty()) {
            removeItem.setLong(1, recording);
            removeItem.setLong(2, edit.item());
            removeItem.executeUpdate();
            return;
        }
        Annotation annotation = edit.after().get();
        putItem.setLong(1, recording);
        putItem.setLong(2, edit.item());
        putItem.setLong(3, edit.track());
        putItem.setInt(4, annotation.channel());
        putItem.setDouble(5, annotation.span().start());
        putItem.setDouble(6, annotation.span().end());
        putItem.setString(7, annotation.label());
        putItem.setString(8, AnnotationJson.rest(annotation));
        putItem.executeUpdate();
    }

    private void write(long recording, TrackEdit edit) throws SQLException {
        if (edit.after().isEmpty()) {
            removeTrack.setLong(1, recording);
            removeTrack.setLong(2, edit.track());
            removeTrack.executeUpdate();
            return;
        }
        putTrack.setLong(1, recording);
        putTrack.setLong(2, edit.track());
        putTrack.setString(3, HeaderJson.write(edit.after().get().header()).toString());
        putTrack.executeUpdate();
    }

    private void write(long recording, Command command) throws SQLException {
        forget.setLong(1, recording);
        forget.executeUpdate();
        addCommand.setLong(1, recording);
        addCommand.setLong(2, recording);
        addCommand.setString(3, command.kind().name());
        addCommand.setString(4, command.time().toString());
        addCommand.setBytes(5, EditsJson.write(command.edits()));
        addCommand.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                new PreparedStatement[] {putItem, removeItem, putTrack, removeTrack, place, forget, addCommand, count
                }) {
            statement.close();
        }
    }
}
