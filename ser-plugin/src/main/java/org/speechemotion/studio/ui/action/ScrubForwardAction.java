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

/** Moves the playhead a little forward and plays what is there. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.ScrubForwardAction")
@ActionRegistration(displayName = "#CTL_ScrubForward")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 141),
    @ActionReference(path = "Shortcuts", name = "O-RIGHT")
})
@Messages("CTL_ScrubForward=Scrub For&ward")
public final class ScrubForwardAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public ScrubForwardAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            playback.scrubBy(1);
        }
    }
}
