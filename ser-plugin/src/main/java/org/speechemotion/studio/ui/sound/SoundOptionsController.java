// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.EventQueue;
import java.util.List;
import java.util.function.Supplier;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import javax.swing.JComponent;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.studio.ui.options.OptionsPage;

/** Tools, Options, Sound. The devices are looked for off the event thread each time the page is opened. */
@OptionsPanelController.TopLevelRegistration(
        id = SoundOptionsController.ID,
        categoryName = "#CAT_Sound",
        iconBase = "org/speechemotion/studio/ui/sound/sound32.png",
        keywords = "#KW_Sound",
        keywordsCategory = SoundOptionsController.ID,
        position = 60)
@Messages({"CAT_Sound=Sound", "KW_Sound=sound,device,loudspeaker,headphones,microphone,play,record"})
public final class SoundOptionsController extends OptionsPage {

    /** The name of the page among the options. */
    public static final String ID = "Sound";

    private static final RequestProcessor PROCESSOR = new RequestProcessor("Sound devices for the options", 1);

    /** Devices by name, for one direction of sound each. */
    record Found(List<String> outputs, List<String> inputs) {}

    private final SoundOptionsStore store;
    private final Supplier<Found> devices;
    private SoundOptionsPanel panel;

    /** Creates the page for the options of the application. */
    public SoundOptionsController() {
        this(
                SoundOptions.store(),
                () -> new Found(SoundDevices.names(SourceDataLine.class), SoundDevices.names(TargetDataLine.class)));
    }

    SoundOptionsController(SoundOptionsStore store, Supplier<Found> devices) {
        this.store = store;
        this.devices = devices;
    }

    @Override
    public void update() {
        panel().show(store.read());
        PROCESSOR.post(() -> {
            Found found = devices.get();
            EventQueue.invokeLater(() -> panel().offer(found));
        });
    }

    @Override
    public void applyChanges() {
        store.write(panel().options());
    }

    @Override
    public boolean isChanged() {
        return !panel().options().equals(store.read());
    }

    @Override
    public JComponent getComponent(Lookup masterLookup) {
        return panel();
    }

    SoundOptionsPanel panel() {
        if (panel == null) {
            panel = new SoundOptionsPanel(this::changed);
        }
        return panel;
    }
}
