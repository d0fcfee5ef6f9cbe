// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Names, without an extension, for the results of recordings in one folder: the recording's own name; where several
 * recordings share it, their folder or their extension is added, whichever tells them apart, or a number. Names that
 * differ in case only count as the same, as they do on some file systems.
 */
final class OutputNames {

    private static final List<Function<Path, String>> WAYS = List.of(
            OutputNames::stem,
            file -> folder(file) + stem(file),
            file -> stem(file) + extension(file),
            file -> folder(file) + stem(file) + extension(file));

    private final Map<Path, String> names = new HashMap<>();

    /** Finds a name for each of these files. */
    OutputNames(List<Path> files) {
        Map<String, List<Path>> groups = new LinkedHashMap<>();
        files.forEach(file -> groups.computeIfAbsent(key(stem(file)), name -> new ArrayList<>())
                .add(file));
        Set<String> taken = new HashSet<>(groups.keySet());
        groups.values().forEach(group -> {
            if (group.size() == 1) {
                names.put(group.get(0), stem(group.get(0)));
            } else {
                nameApart(group, taken);
            }
        });
    }

    /** The name for a file. */
    String of(Path file) {
        return names.get(file);
    }

    /** Whether a file could not have its own name. */
    boolean isChanged(Path file) {
        return !of(file).equals(stem(file));
    }

    private void nameApart(List<Path> group, Set<String> taken) {
        for (Function<Path, String> way : WAYS) {
            Set<String> wanted = new HashSet<>();
            group.forEach(file -> wanted.add(key(way.apply(file))));
            if (wanted.size() == group.size() && wanted.stream().noneMatch(taken::contains)) {
                taken.addAll(wanted);
                group.forEach(file -> names.put(file, way.apply(file)));
                return;
            }
        }
        for (Path file : group) {
            int number = 1;
            while (!taken.add(key(stem(file) + "-" + number))) {
                number++;
            }
            names.put(file, stem(file) + "-" + number);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? "-" + name.substring(dot + 1) : "";
    }

    private static String folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null || parent.getFileName() == null ? "" : parent.getFileName() + "-";
    }
}
