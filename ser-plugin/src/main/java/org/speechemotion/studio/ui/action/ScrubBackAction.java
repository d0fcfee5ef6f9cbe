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

/** Moves the playhead a little back and plays what is there. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.ScrubBackAction")
@ActionRegistration(displayName = "#CTL_ScrubBack")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 140, separatorBefore = 135),
    @ActionReference(path = "Shortcuts", name = "O-LEFT")
})
@Messages("CTL_ScrubBack=Scru&b Back")
public final class ScrubBackAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public ScrubBackAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            playback.scrubBy(-1);
        }
    }
}
