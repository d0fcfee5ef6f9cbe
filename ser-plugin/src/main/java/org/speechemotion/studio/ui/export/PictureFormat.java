// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import java.util.Locale;
import java.util.Optional;

/** Kinds of pictures. */
public enum PictureFormat {
    /** Pixels. */
    PNG,
    /** Lines and text; spectrograms stay pixels. */
    SVG,
    /** A page as large as the picture. */
    PDF;

    /** The file name extension without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name ends with. */
    public static Optional<PictureFormat> of(String fileName) {
        for (PictureFormat format : values()) {
            if (fileName.toLowerCase(Locale.ROOT).endsWith("." + format.extension())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
