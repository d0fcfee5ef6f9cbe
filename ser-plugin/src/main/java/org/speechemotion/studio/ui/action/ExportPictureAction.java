// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.export.PictureFormat;
import org.speechemotion.studio.ui.recording.ExportCommands;

/** Writes what the lanes show as a picture. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.ExportPictureAction")
@ActionRegistration(displayName = "#CTL_ExportPicture")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 1850, separatorBefore = 1845),
    @ActionReference(path = "Shortcuts", name = "DS-P")
})
@Messages({
    "CTL_ExportPicture=Export &Picture...",
    "TTL_ExportPicture=Export Picture",
    "LBL_Png=Pixels (PNG)",
    "LBL_Svg=Lines and text (SVG)",
    "LBL_Pdf=Page (PDF)"
})
public final class ExportPictureAction implements ActionListener {

    private final ExportCommands exports;

    /** Acts on the recording window in front. */
    public ExportPictureAction(ExportCommands exports) {
        this.exports = exports;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("png", Bundle.LBL_Png());
        kinds.put("svg", Bundle.LBL_Svg());
        kinds.put("pdf", Bundle.LBL_Pdf());
        PicturePanel panel = new PicturePanel(exports.selection().isPresent());
        String name = exports.recording().path().getFileName().toString();
        Path folder = exports.recording().path().toAbsolutePath().getParent();
        new ExportChooser(Bundle.TTL_ExportPicture(), folder, kinds)
                .ask(name, panel)
                .ifPresent(choice -> {
                    PictureFormat format =
                            PictureFormat.valueOf(choice.extension().toUpperCase(Locale.ROOT));
                    exports.picture(choice.file(), format, panel.isSelection(), panel.scale());
                });
    }
}
