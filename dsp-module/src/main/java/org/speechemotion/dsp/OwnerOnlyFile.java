// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** New files that nobody but their owner can read, where the file system knows owners: voices are health data. */
public final class OwnerOnlyFile {

    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private OwnerOnlyFile() {}

    /**
     * Creates a file for reading and writing; its permissions are narrow from its first moment on.
     *
     * @throws FileAlreadyExistsException if there is one of that name
     * @throws IOException if it cannot be created
     */
    public static SeekableByteChannel create(Path file) throws IOException {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            return Files.newByteChannel(
                    file, NEW, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        SeekableByteChannel channel = Files.newByteChannel(file, NEW);
        if (views.contains("acl")) {
            try {
                leaveToOwner(file);
            } catch (IOException noSuchRights) {
                // A share or a stick may not keep them; the file is still wanted.
                System.getLogger(OwnerOnlyFile.class.getName())
                        .log(System.Logger.Level.INFO, "permissions of " + file, noSuchRights);
            }
        }
        return channel;
    }

    private static void leaveToOwner(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
