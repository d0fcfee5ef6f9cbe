// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.studio.ui.form.TypedListener;
import org.speechemotion.studio.ui.lane.TimeText;
import org.speechemotion.studio.ui.sound.DeviceChoice;
import org.speechemotion.studio.ui.sound.SoundIcon;
import org.speechemotion.studio.ui.sound.SoundOptions;

/** Records: device, format and file, level and waveform as they come, time, and the buttons. For the event thread only. */
@Messages({
    "LBL_RecordDevice=&Device:",
    "LBL_RecordFormat=F&ormat:",
    "LBL_RecordFolder=&Folder:",
    "LBL_RecordName=&Name:",
    "BTN_ChooseFolder=&Choose...",
    "TTL_ChooseFolder=Folder for Recordings",
    "BTN_Record=&Record",
    "BTN_PauseRecording=&Pause",
    "BTN_ContinueRecording=Con&tinue",
    "BTN_StopRecording=&Stop and Open",
    "ACN_Elapsed=Time recorded",
    "TXT_Clipped=Too loud: turn the microphone down",
    "# {0} - hours and minutes",
    "TXT_SpaceLeft=Room on the disk for {0}",
    "MSG_BadName=This cannot be the name of a file; choose another folder or name",
    "TXT_PausedNow=Paused"
})
final class RecordPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int TICK_MILLIS = 40;
    private static final int CLIP_TICKS = 50;
    private static final double SHORT_OF_SPACE_SECONDS = 2 * 3600.0;
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Recording devices", 1);

    private final transient BiFunction<String, CaptureFormat, CaptureSession> sessions;
    private final transient CaptureFiles files;
    private final transient Consumer<CaptureState> opened;
    private final transient DeviceChoice device = new DeviceChoice(this::deviceChosen);
    private final JComboBox<CaptureFormat> format =
            new JComboBox<>(CaptureFormat.OFFERED.toArray(CaptureFormat[]::new));
    private final JTextField folder = new JTextField(28);
    private final JTextField name = new JTextField(28);
    private final JButton choose = new JButton();
    private final JButton record = new JButton(SoundIcon.RECORD);
    private final JButton stop = new JButton(SoundIcon.STOP);
    private final LevelMeter meter = new LevelMeter();
    private final CaptureWave wave = new CaptureWave();
    private final JLabel elapsed = new JLabel(TimeText.of(0, 1, true));
    private final JLabel message = new JLabel(" ");
    private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
    private transient volatile CaptureSession session;
    private boolean nameTyped;
    private boolean closed;
    private volatile long clippedBefore;
    private int clipTicks;
    private String problem = "";

    /**
     * Creates the panel.
     *
     * @param sessions makes a session of a device and a format, not started
     * @param devices the devices that are there, asked in the background
     * @param files where recordings go to
     * @param opened told when there is a complete file
     */
    RecordPanel(
            BiFunction<String, CaptureFormat, CaptureSession> sessions,
            Supplier<List<String>> devices,
            CaptureFiles files,
            Consumer<CaptureState> opened) {
        super(new GridBagLayout());
        this.sessions = sessions;
        this.files = files;
        this.opened = opened;
        setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP));
        device.show(SoundOptions.current().inputDevice());
        folder.setText(files.folder().toString());
        build();
        name.getDocument().addDocumentListener(new TypedListener(() -> nameTyped = true));
        format.addActionListener(event -> listenAgain());
        choose.addActionListener(event -> chooseFolder());
        record.addActionListener(event -> recordOrPause());
        stop.addActionListener(event -> session.stop());
        PROCESSOR.post(() -> {
            List<String> names = devices.get();
            EventQueue.invokeLater(() -> device.offer(names));
        });
    }

    /** Begins to listen. */
    void open() {
        newName();
        listen();
        timer.start();
        record.requestFocusInWindow();
    }

    /** Ends; what is being recorded is kept and opened. */
    void close() {
        closed = true;
        session.stop();
    }

    /** Ends, and waits until what was recorded is complete. Any thread may call it. */
    void complete() {
        session.complete();
    }

    /** The button that records, pauses and goes on. */
    JButton recordButton() {
        return record;
    }

    CaptureState state() {
        return session.state();
    }

    private void listen() {
        CaptureSession before = session;
        session = sessions.apply(device.chosen(), (CaptureFormat) format.getSelectedItem());
        clippedBefore = 0;
        session.start(before);
        showState(session.state());
    }

    private void listenAgain() {
        if (session != null && !session.state().phase().hasOpenFile()) {
            session.stop();
            listen();
        }
    }

    private void deviceChosen() {
        SoundOptions.choose(SoundOptions.current().withInputDevice(device.chosen()));
        listenAgain();
    }

    private void newName() {
        name.setText(CaptureFiles.name(LocalDateTime.now()));
        nameTyped = false;
    }

    private void chooseFolder() {
        File chosen = new FileChooserBuilder(RecordPanel.class)
                .setTitle(Bundle.TTL_ChooseFolder())
                .setDirectoriesOnly(true)
                .setDefaultWorkingDirectory(files.folder().toFile())
                .showOpenDialog();
        if (chosen != null) {
            folder.setText(chosen.getPath());
        }
    }

    private void recordOrPause() {
        switch (session.state().phase()) {
            case RECORDING -> session.pause();
            case PAUSED -> session.goOn();
            case LISTENING, OPENING -> begin();
            default -> {
                listen();
                begin();
            }
        }
    }

    private void begin() {
        problem = "";
        if (!nameTyped) {
            newName();
        }
        if (name.getText().isBlank() || folder.getText().isBlank()) {
            problem = Bundle.MSG_BadName();
            return;
        }
        try {
            Path into = Path.of(folder.getText().strip());
            files.setFolder(into);
            session.record(into.resolve(CaptureFiles.withEnding(name.getText().strip())));
        } catch (InvalidPathException bad) {
            problem = Bundle.MSG_BadName();
        }
    }

    private void tick() {
        CaptureState state = session.state();
        meter.show(session.measure().levels());
        wave.show(session.measure().columns(), state.phase() == CaptureState.Phase.RECORDING);
        showState(state);
        if (state.phase() == CaptureState.Phase.FINISHED) {
            timer.stop();
            opened.accept(state);
        } else if (closed && state.phase().isOver()) {
            timer.stop();
        }
    }

    private void showState(CaptureState state) {
        boolean open = state.phase().hasOpenFile();
        for (JComponent field : List.of(device.component(), format, folder, name, choose)) {
            field.setEnabled(!open);
        }
        stop.setEnabled(open);
        boolean recording = state.phase() == CaptureState.Phase.RECORDING;
        boolean paused = state.phase() == CaptureState.Phase.PAUSED;
        record.setIcon(recording ? SoundIcon.PAUSE : SoundIcon.RECORD);
        String text = paused ? Bundle.BTN_ContinueRecording() : Bundle.BTN_Record();
        Mnemonics.setLocalizedText(record, recording ? Bundle.BTN_PauseRecording() : text);
        elapsed.setText(TimeText.of(state.seconds(), 1, true));
        showMessage(state);
    }

    private void showMessage(CaptureState state) {
        long clipped = session.measure().clipped();
        clipTicks = clipped > clippedBefore ? CLIP_TICKS : Math.max(0, clipTicks - 1);
        clippedBefore = clipped;
        String text = " ";
        boolean bad = true;
        if (!problem.isEmpty() || !state.message().isEmpty()) {
            text = problem.isEmpty() ? state.message() : problem;
        } else if (clipTicks > 0) {
            text = Bundle.TXT_Clipped();
        } else if (state.secondsLeft() < Double.POSITIVE_INFINITY) {
            text = Bundle.TXT_SpaceLeft(TimeText.of(state.secondsLeft(), 0, true));
            bad = state.secondsLeft() < SHORT_OF_SPACE_SECONDS;
        }
        if (!bad && state.phase() == CaptureState.Phase.PAUSED) {
            text = Bundle.TXT_PausedNow();
        }
        message.setForeground(UIManager.getColor(bad ? "nb.errorForeground" : "Label.foreground"));
        message.setText(text);
        message.setToolTipText(text.isBlank() ? null : text);
    }

    private void build() {
        Mnemonics.setLocalizedText(choose, Bundle.BTN_ChooseFolder());
        Mnemonics.setLocalizedText(record, Bundle.BTN_Record());
        Mnemonics.setLocalizedText(stop, Bundle.BTN_StopRecording());
        elapsed.setFont(new Font(Font.MONOSPACED, Font.BOLD, elapsed.getFont().getSize() * 2));
        // Long messages are cut, and whole in the tool tip; they must not widen the window.
        message.setPreferredSize(new Dimension(100, message.getPreferredSize().height));
        elapsed.getAccessibleContext().setAccessibleName(Bundle.ACN_Elapsed());
        field(0, Bundle.LBL_RecordDevice(), device.component());
        field(1, Bundle.LBL_RecordFormat(), format);
        field(2, Bundle.LBL_RecordFolder(), folder);
        add(choose, at(2, 2, 1));
        field(3, Bundle.LBL_RecordName(), name);
        add(meter, at(0, 4, 3));
        GridBagConstraints middle = at(0, 5, 3);
        middle.weighty = 1;
        middle.fill = GridBagConstraints.BOTH;
        add(wave, middle);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
        buttons.add(record);
        buttons.add(stop);
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.add(elapsed, BorderLayout.LINE_START);
        bottom.add(buttons, BorderLayout.LINE_END);
        add(bottom, at(0, 6, 3));
        add(message, at(0, 7, 3));
    }

    private void field(int row, String text, JComponent field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(label.getText().replaceAll(":$", ""));
        add((Component) label, at(0, row, 1));
        add(field, at(1, row, row == 2 ? 1 : 2));
    }

    private static GridBagConstraints at(int column, int row, int width) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = row;
        at.gridwidth = width;
        at.weightx = column == 1 || width == 3 ? 1 : 0;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(GAP / 2, GAP / 2, GAP / 2, GAP / 2);
        return at;
    }
}
