// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Window;
import java.text.DecimalFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.openide.awt.Mnemonics;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/**
 * Lets the user choose how waveforms and spectrograms are shown; each choice takes effect at once. Channels are offered
 * where the recording in front has several.
 */
@Messages({
    "LBL_WaveformHeight=&Waveform height:",
    "LBL_Frequencies=&Frequencies:",
    "LBL_Window=Window &length:",
    "LBL_Top=&Highest frequency:",
    "LBL_Range=&Dynamic range:",
    "LBL_Colors=&Colours:",
    "LBL_SpectrogramOf=&Spectrogram of:",
    "TXT_MeanOfChannels=Mean of all channels",
    "# {0} - channel number",
    "TXT_ChannelOnly=Channel {0}",
    "# {0} - milliseconds",
    "TXT_Window={0} ms",
    "# {0} - kilohertz",
    "TXT_Top={0} kHz",
    "# {0} - dB",
    "TXT_Range={0} dB",
    "TIP_Window=Long windows part the harmonics of a voice, short ones its sounds",
    "TIP_Top=Where the spectrogram ends, if the recording reaches so high",
    "TIP_Range=How far below the loudest sounds colours reach"
})
public final class DisplaySettingsPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Lookup.Result<LaneDocument> inFront;
    private int row;
    private int channels;

    /**
     * Creates the panel with what is chosen now.
     *
     * @param context has the recording in front, if there is one
     */
    public DisplaySettingsPanel(Lookup context) {
        super(new GridBagLayout());
        inFront = context.lookupResult(LaneDocument.class);
        setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
        DisplaySettings now = DisplayOptions.settings();
        add(
                Bundle.LBL_WaveformHeight(),
                List.of(WaveformScale.values()),
                now.waveformScale(),
                WaveformScale::displayName,
                DisplaySettings::withWaveformScale);
        add(
                Bundle.LBL_Frequencies(),
                List.of(FrequencyScale.values()),
                now.frequencyScale(),
                FrequencyScale::displayName,
                DisplaySettings::withFrequencyScale);
        add(
                        Bundle.LBL_Window(),
                        DisplaySettings.WINDOWS,
                        now.windowSeconds(),
                        seconds -> Bundle.TXT_Window(Math.round(seconds * 1000)),
                        DisplaySettings::withWindow)
                .setToolTipText(Bundle.TIP_Window());
        add(
                        Bundle.LBL_Top(),
                        DisplaySettings.TOPS,
                        now.topHertz(),
                        hertz -> Bundle.TXT_Top(new DecimalFormat("0.##").format(hertz / 1000)),
                        DisplaySettings::withTop)
                .setToolTipText(Bundle.TIP_Top());
        add(
                        Bundle.LBL_Range(),
                        DisplaySettings.RANGES,
                        now.rangeDb(),
                        decibels -> Bundle.TXT_Range(Math.round(decibels)),
                        DisplaySettings::withRange)
                .setToolTipText(Bundle.TIP_Range());
        JComboBox<?> colors = add(
                Bundle.LBL_Colors(),
                List.of(ColorMap.values()),
                now.colorMap(),
                ColorMap::displayName,
                DisplaySettings::withColorMap);
        colors.setRenderer(new Icons());
        inFront.addLookupListener(event -> showChannels());
        showChannels();
    }

    /** Offers the channels of the recording in front, below the rest; those of the last one if there is none now. */
    private void showChannels() {
        int now = inFront.allInstances().stream()
                .mapToInt(document -> document.recording().channels())
                .findFirst()
                .orElse(Math.max(1, channels));
        if (now == channels) {
            return;
        }
        if (channels > 1) {
            remove(getComponentCount() - 1);
            remove(getComponentCount() - 1);
            row--;
        }
        channels = now;
        if (channels > 1) {
            add(
                    Bundle.LBL_SpectrogramOf(),
                    IntStream.range(DisplaySettings.MIX, channels).boxed().toList(),
                    DisplayOptions.settings().channelOf(channels),
                    channel -> channel == DisplaySettings.MIX
                            ? Bundle.TXT_MeanOfChannels()
                            : Bundle.TXT_ChannelOnly(channel + 1),
                    DisplaySettings::withChannel);
        }
        Window window = SwingUtilities.getWindowAncestor(this);
        if (window != null) {
            window.pack();
        }
    }

    /** Adds a line: a label and the values to choose from; one that is not among them is added. */
    private <V> JComboBox<Choice<V>> add(
            String text,
            List<V> values,
            V chosen,
            Function<V, String> names,
            BiFunction<DisplaySettings, V, DisplaySettings> change) {
        JComboBox<Choice<V>> box = new JComboBox<>();
        values.forEach(value -> box.addItem(new Choice<>(value, names.apply(value))));
        Choice<V> now = new Choice<>(chosen, names.apply(chosen));
        if (!values.contains(chosen)) {
            box.addItem(now);
        }
        box.setSelectedItem(now);
        box.addActionListener(event -> {
            V value = box.getItemAt(box.getSelectedIndex()).value();
            DisplayOptions.change(settings -> change.apply(settings, value));
        });
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(box);
        box.getAccessibleContext().setAccessibleName(label.getText());
        GridBagConstraints place = new GridBagConstraints();
        place.gridy = row++;
        place.insets = new Insets(3, 3, 3, 9);
        place.anchor = GridBagConstraints.LINE_START;
        add(label, place);
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = 1;
        place.gridx = 1;
        add(box, place);
        return box;
    }

    /** A value and its name, which a box shows. */
    private record Choice<V>(V value, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Shows the colours beside their name. */
    private static final class Icons extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof Choice<?> choice && choice.value() instanceof ColorMap map) {
                setIcon(new ColorMapIcon(map.colors(LaneTheme.current().dark())));
            }
            return this;
        }
    }
}
