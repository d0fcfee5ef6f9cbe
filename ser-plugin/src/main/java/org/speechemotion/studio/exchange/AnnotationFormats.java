// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The annotation formats that are installed: the built-in ones and those of plugins. */
public final class AnnotationFormats {

    private AnnotationFormats() {}

    /** All formats, by their ids. Where two share an id the built-in one stays. */
    public static Collection<AnnotationFormat> all() {
        Map<String, AnnotationFormat> formats = new TreeMap<>();
        ClassLoader own = AnnotationFormat.class.getClassLoader();
        ServiceLoader.load(AnnotationFormat.class, own).forEach(format -> formats.put(format.id(), format));
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && context != own) {
            ServiceLoader.load(AnnotationFormat.class, context)
                    .forEach(format -> formats.putIfAbsent(format.id(), format));
        }
        return formats.values();
    }

    /** The format with an id; case does not matter. */
    public static Optional<AnnotationFormat> find(String id) {
        return all().stream()
                .filter(format -> format.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** The ids of all formats in alphabetical order. */
    public static List<String> ids() {
        return all().stream().map(AnnotationFormat::id).toList();
    }
}
