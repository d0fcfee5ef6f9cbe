// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.sound.PlaybackController;

/** Plays at the next faster speed. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.FasterAction")
@ActionRegistration(displayName = "#CTL_Faster")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 152),
    @ActionReference(path = "Shortcuts", name = "S-PERIOD")
})
@Messages("CTL_Faster=&Faster")
public final class FasterAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public FasterAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            playback.changeSpeed(true);
        }
    }
}
