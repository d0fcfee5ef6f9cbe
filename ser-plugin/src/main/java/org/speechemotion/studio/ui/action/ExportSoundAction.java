// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.SoundExport;
import org.speechemotion.studio.ui.recording.ExportCommands;

/** Writes the selection, or the whole recording, as sound. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.ExportSoundAction")
@ActionRegistration(displayName = "#CTL_ExportSound")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 1860),
    @ActionReference(path = "Shortcuts", name = "DS-E")
})
@Messages({
    "CTL_ExportSound=Export Selection as So&und...",
    "TTL_ExportSelection=Export Selection as Sound",
    "TTL_ExportWhole=Export Whole Recording as Sound",
    "LBL_Wav=WAV",
    "LBL_Flac=FLAC, half as large without loss"
})
public final class ExportSoundAction implements ActionListener {

    private final ExportCommands exports;

    /** Acts on the recording window in front. */
    public ExportSoundAction(ExportCommands exports) {
        this.exports = exports;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("wav", Bundle.LBL_Wav());
        kinds.put("flac", Bundle.LBL_Flac());
        boolean selected = exports.selection().isPresent();
        String title = selected ? Bundle.TTL_ExportSelection() : Bundle.TTL_ExportWhole();
        new ExportChooser(title, exports.recording().path().toAbsolutePath().getParent(), kinds)
                .ask(proposedName(), null)
                .ifPresent(choice -> exports.sound(
                        choice.file(),
                        SoundExport.Format.valueOf(choice.extension().toUpperCase(Locale.ROOT))));
    }

    /** The recording's name with the borders of the selection in seconds. */
    private String proposedName() {
        String name = exports.recording().path().getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        TimeSpan whole = new TimeSpan(0, exports.recording().duration());
        TimeSpan span = exports.selection().orElse(whole);
        return String.format(Locale.ROOT, "%s_%.3f-%.3f", base, span.start(), span.end());
    }
}
