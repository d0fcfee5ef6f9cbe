// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JToolBar;
import org.openide.util.NbBundle.Messages;

/** The group of a tool bar for sound: speed, volumes, device. */
@Messages({
    "ACN_SoundControls=Sound",
    "# {0} - speed",
    "TIP_Speed=Speed {0} (Shift+comma slower, Shift+period faster)",
    "TIP_Volumes=Volume of each channel (Ctrl+Shift+V)",
    "TIP_VolumesSilent=The sound is off: volume of each channel (Ctrl+Shift+V)",
    "TIP_Device=Device to play on"
})
public final class SoundControls extends JToolBar {

    private static final long serialVersionUID = 1L;

    private final transient PlaybackController playback;
    private final JButton speed = new JButton();
    private final JButton volumes = new JButton(SoundIcon.LOUD);
    private final JButton device = new JButton(SoundIcon.DEVICE);

    /** Creates the controls of a playback. */
    public SoundControls(PlaybackController playback) {
        this(playback, new SystemOutputs()::names);
    }

    SoundControls(PlaybackController playback, Supplier<List<String>> devices) {
        this.playback = playback;
        setFloatable(false);
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        getAccessibleContext().setAccessibleName(Bundle.ACN_SoundControls());
        prepare(speed, () -> speedMenu().show(speed, 0, speed.getHeight()));
        prepare(volumes, this::showVolumes);
        DeviceMenu menu = new DeviceMenu(devices);
        prepare(device, () -> menu.show(device));
        name(device, Bundle.TIP_Device());
        keepWidth();
        playback.setVolumesOpener(this::showVolumes);
        playback.addChangeListener(event -> showState());
        showState();
        setMaximumSize(getPreferredSize());
    }

    private void prepare(JButton button, Runnable action) {
        button.setRequestFocusEnabled(false);
        button.addActionListener(event -> action.run());
        add(button);
    }

    private static void name(AbstractButton button, String text) {
        button.setToolTipText(text);
        button.getAccessibleContext().setAccessibleName(text);
    }

    /** The button stays as wide as its longest text, so that nothing moves. */
    private void keepWidth() {
        FontMetrics metrics = speed.getFontMetrics(speed.getFont());
        String longest = SpeedText.of(1);
        for (double one : PlaybackController.SPEEDS) {
            String text = SpeedText.of(one);
            longest = metrics.stringWidth(text) > metrics.stringWidth(longest) ? text : longest;
        }
        speed.setText(longest);
        Dimension size = speed.getPreferredSize();
        // On screens of other resolutions text is a little wider than here.
        size.width += metrics.charWidth('0');
        speed.setPreferredSize(size);
        speed.setMinimumSize(size);
        speed.setMaximumSize(size);
    }

    private JPopupMenu speedMenu() {
        JPopupMenu menu = new JPopupMenu();
        for (double one : PlaybackController.SPEEDS) {
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(SpeedText.of(one), one == playback.speed());
            item.addActionListener(event -> playback.setSpeed(one));
            menu.add(item);
        }
        return menu;
    }

    private void showVolumes() {
        ChannelVolumes.show(volumes, playback);
    }

    private void showState() {
        speed.setText(SpeedText.of(playback.speed()));
        name(speed, Bundle.TIP_Speed(speed.getText()));
        boolean silent = playback.mix().isSilent();
        volumes.setIcon(silent ? SoundIcon.SILENT : SoundIcon.LOUD);
        name(volumes, silent ? Bundle.TIP_VolumesSilent() : Bundle.TIP_Volumes());
    }
}
