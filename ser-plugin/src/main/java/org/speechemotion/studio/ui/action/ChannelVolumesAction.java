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

/** Shows volume, mute and solo of each channel. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.ChannelVolumesAction")
@ActionRegistration(displayName = "#CTL_ChannelVolumes")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 166),
    @ActionReference(path = "Shortcuts", name = "DS-V")
})
@Messages("CTL_ChannelVolumes=&Channel Volumes...")
public final class ChannelVolumesAction implements ActionListener {

    private final PlaybackController playback;

    /** Acts on the recording window in front. */
    public ChannelVolumesAction(PlaybackController playback) {
        this.playback = playback;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        playback.showVolumes();
    }
}
