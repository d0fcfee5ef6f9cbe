// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.speechemotion.studio.exchange.AnnotationInput;

/** The recording that an ELAN file is linked to. */
final class EafMedia {

    private EafMedia() {}

    /** Its path: by the way from the file if it leads to one, for folders are moved; else as the address says. */
    static String path(AnnotationInput input, String url, String relative) {
        if (relative != null) {
            try {
                Path folder = input.file().toAbsolutePath().getParent();
                Path near = folder.resolve(decoded(relative)).normalize();
                if (Files.isRegularFile(near)) {
                    return near.toString();
                }
            } catch (InvalidPathException e) {
                // The address may do.
                return decoded(url == null ? "" : url);
            }
        }
        return decoded(url == null ? "" : url);
    }

    private static String decoded(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null) {
                return uri.getPath() == null ? address : uri.getPath();
            }
            return uri.getScheme().equals("file") ? Path.of(uri).toString() : address;
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return address;
        }
    }
}
