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

/** Plays at the next slower speed. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.SlowerAction")
@ActionRegistration(displayName = "#CTL_Slower")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 150, separatorBefore = 145),
    @ActionReference(path = "Shortcuts", name = "S-COMMA")
})
@Messages("CTL_Slower=Slo&wer")
public final class SlowerAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public SlowerAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            playback.changeSpeed(false);
        }
    }
}
