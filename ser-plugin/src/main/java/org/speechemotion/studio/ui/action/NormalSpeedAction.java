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

/** Plays as fast as it was recorded. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.NormalSpeedAction")
@ActionRegistration(displayName = "#CTL_NormalSpeed")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 154),
    @ActionReference(path = "Shortcuts", name = "S-1")
})
@Messages("CTL_NormalSpeed=&Normal Speed")
public final class NormalSpeedAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public NormalSpeedAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            playback.setSpeed(1);
        }
    }
}
