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

/** Plays all channels softer. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.SofterAction")
@ActionRegistration(displayName = "#CTL_Softer")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 162),
    @ActionReference(path = "Shortcuts", name = "D-DOWN")
})
@Messages("CTL_Softer=So&fter")
public final class SofterAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public SofterAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        playback.changeVolume(-3);
    }
}
