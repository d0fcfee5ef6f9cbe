// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.RandomEdits;
import org.speechemotion.studio.annotation.edit.SampleDocuments;

/** A program that edits a project until it is killed, and says of each edit when it was made and what came of it. */
final class CrashingEditor {

    private CrashingEditor() {}

    /** What a document is, in one word: items, tracks, history. */
    static String digest(AnnotationDocument document) {
        String all = SampleDocuments.state(document) + document.nextId() + document.nextUndo() + document.nextRedo();
        return Integer.toHexString(all.hashCode()) + "-" + Integer.toHexString((all + "x").hashCode() ^ all.length());
    }

    /** Arguments: the project, a sound file for it, a seed. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Random random = new Random(Long.parseLong(args[2]));
        Project project;
        if (Files.exists(file)) {
            project = Project.open(file, "ada", Clock.systemUTC());
        } else {
            project = Project.create(file, "ada", Clock.systemUTC());
            project.add(new Recording(Path.of(args[1]), 8000, 1, 84_000, "WAV"));
        }
        AnnotationDocument document = project.document(1);
        System.out.println("open " + System.currentTimeMillis() + " " + digest(document));
        RandomEdits edits = new RandomEdits(document, random);
        int told = 0;
        while (true) {
            boolean changed;
            int what = random.nextInt(10);
            if (what == 0) {
                changed = document.undo().isPresent();
            } else if (what == 1) {
                changed = document.redo().isPresent();
            } else {
                changed = edits.next().isPresent();
            }
            if (changed) {
                project.keepView(1, Map.of("edit", args[2] + ":" + ++told));
                System.out.println("edit " + System.currentTimeMillis() + " " + digest(document));
            }
            Thread.sleep(random.nextInt(30));
        }
    }
}
