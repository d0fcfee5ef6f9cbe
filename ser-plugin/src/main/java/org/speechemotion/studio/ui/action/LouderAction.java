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

/** Plays all channels louder. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.LouderAction")
@ActionRegistration(displayName = "#CTL_Louder")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 160, separatorBefore = 155),
    @ActionReference(path = "Shortcuts", name = "D-UP")
})
@Messages("CTL_Louder=Lo&uder")
public final class LouderAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public LouderAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        playback.changeVolume(3);
    }
}
