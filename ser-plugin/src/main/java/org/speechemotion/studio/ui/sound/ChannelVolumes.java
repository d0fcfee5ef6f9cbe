// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.UnaryOperator;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.openide.util.NbBundle.Messages;

/** Volume, mute and solo of each channel, in a small window that goes away when it is left. */
@Messages({
    "TTL_Volumes=Volumes",
    "# {0} - number",
    "LBL_Channel=Channel {0}",
    "BTN_Mute=Mute",
    "BTN_Solo=Solo",
    "BTN_ResetVolumes=Reset",
    "# {0} - channel",
    "ACN_Mute=Mute {0}",
    "# {0} - channel",
    "ACN_Solo=Hear only {0}",
    "# {0} - channel",
    "ACN_Volume=Volume of {0} in decibels",
    "# {0} - decibels",
    "TXT_Decibels={0} dB",
    "TXT_Off=off"
})
final class ChannelVolumes extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int MOST_ROWS = 8;

    private final transient PlaybackController playback;

    ChannelVolumes(PlaybackController playback) {
        super(new GridBagLayout());
        this.playback = playback;
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        build();
    }

    /** Opens it below a component. */
    static void show(Component below, PlaybackController playback) {
        Window owner = SwingUtilities.getWindowAncestor(below);
        JDialog window = new JDialog(owner, Bundle.TTL_Volumes());
        window.setUndecorated(true);
        window.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        ChannelVolumes volumes = new ChannelVolumes(playback);
        JPanel content = new JPanel(new BorderLayout());
        content.setBorder(BorderFactory.createLineBorder(UIManager.getColor("Component.borderColor")));
        if (playback.mix().channels().size() > MOST_ROWS) {
            JScrollPane scroll = new JScrollPane(volumes);
            scroll.setBorder(BorderFactory.createEmptyBorder());
            Dimension size = volumes.getPreferredSize();
            scroll.setPreferredSize(new Dimension(
                    size.width + 20,
                    size.height * MOST_ROWS / playback.mix().channels().size()));
            content.add(scroll);
        } else {
            content.add(volumes);
        }
        window.setContentPane(content);
        window.getRootPane()
                .registerKeyboardAction(
                        event -> window.dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        window.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowLostFocus(WindowEvent event) {
                window.dispose();
            }
        });
        window.pack();
        Point place = below.getLocationOnScreen();
        window.setLocation(place.x, place.y + below.getHeight());
        window.setVisible(true);
    }

    private void build() {
        removeAll();
        ChannelMix mix = playback.mix();
        for (int channel = 0; channel < mix.channels().size(); channel++) {
            addRow(channel, mix.channels().get(channel));
        }
        JButton reset = new JButton(Bundle.BTN_ResetVolumes());
        reset.addActionListener(event -> {
            playback.setMix(ChannelMix.plain(playback.mix().channels().size()));
            build();
            revalidate();
            repaint();
        });
        add(reset, at(3, mix.channels().size(), 2));
    }

    private void addRow(int channel, ChannelMix.Setting setting) {
        String name = Bundle.LBL_Channel(channel + 1);
        JSlider slider = new JSlider(ChannelMix.LOWEST, ChannelMix.HIGHEST, setting.volume());
        slider.getAccessibleContext().setAccessibleName(Bundle.ACN_Volume(name));
        JLabel value = new JLabel(text(ChannelMix.LOWEST + 1), SwingConstants.TRAILING);
        value.setPreferredSize(value.getPreferredSize());
        value.setText(text(setting.volume()));
        slider.addChangeListener(event -> {
            value.setText(text(slider.getValue()));
            change(channel, one -> one.withVolume(slider.getValue()));
        });
        JToggleButton mute = toggle(Bundle.BTN_Mute(), Bundle.ACN_Mute(name), setting.muted());
        mute.addActionListener(event -> change(channel, one -> one.withMuted(mute.isSelected())));
        JToggleButton solo = toggle(Bundle.BTN_Solo(), Bundle.ACN_Solo(name), setting.solo());
        solo.addActionListener(event -> change(channel, one -> one.withSolo(solo.isSelected())));
        JLabel label = new JLabel(name);
        label.setLabelFor(slider);
        add(label, at(0, channel, 1));
        add(slider, at(1, channel, 1));
        add(value, at(2, channel, 1));
        add(mute, at(3, channel, 1));
        add(solo, at(4, channel, 1));
    }

    private void change(int channel, UnaryOperator<ChannelMix.Setting> change) {
        ChannelMix mix = playback.mix();
        playback.setMix(mix.with(channel, change.apply(mix.channels().get(channel))));
    }

    private static JToggleButton toggle(String text, String name, boolean selected) {
        JToggleButton button = new JToggleButton(text, selected);
        nameIt(button, name);
        return button;
    }

    private static void nameIt(AbstractButton button, String name) {
        button.getAccessibleContext().setAccessibleName(name);
        button.setToolTipText(name);
    }

    private static String text(int decibels) {
        return decibels <= ChannelMix.LOWEST
                ? Bundle.TXT_Off()
                : Bundle.TXT_Decibels(decibels > 0 ? "+" + decibels : String.valueOf(decibels));
    }

    private static GridBagConstraints at(int column, int row, int width) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = row;
        at.gridwidth = width;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.weightx = column == 1 ? 1 : 0;
        at.insets = new Insets(GAP / 2, GAP / 2, GAP / 2, GAP / 2);
        return at;
    }
}
