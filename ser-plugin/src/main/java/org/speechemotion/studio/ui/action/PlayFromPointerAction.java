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

/** Plays from where the mouse points to. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.PlayFromPointerAction")
@ActionRegistration(displayName = "#CTL_PlayFromPointer")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 125),
    @ActionReference(path = "Shortcuts", name = "P")
})
@Messages("CTL_PlayFromPointer=Play From the P&ointer")
public final class PlayFromPointerAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public PlayFromPointerAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            playback.playFromPointer();
        }
    }
}
