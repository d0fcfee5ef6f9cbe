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

/** Mutes all channels, or none. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.MuteAction")
@ActionRegistration(displayName = "#CTL_Mute")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 164),
    @ActionReference(path = "Shortcuts", name = "S-M")
})
@Messages("CTL_Mute=&Mute")
public final class MuteAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public MuteAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            playback.toggleMute();
        }
    }
}
