// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GridLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.exchange.AnnotationFilter;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.ui.form.TypedListener;

/** Asks into which file and format annotations go, and shows before it is written what that format cannot keep of them. */
@Messages({
    "LBL_ExportFormat=&Format:",
    "LBL_ExportFile=F&ile:",
    "BTN_BrowseFile=&Browse...",
    "TTL_ExportFile=Export Annotations",
    "LBL_ExportLosses=What this format cannot &keep of them:",
    "TXT_NoLosses=Nothing is lost.",
    "TXT_LookingForLosses=...",
    "# {0} - name of the format",
    "# {1} - extension",
    "TXT_FormatWithExtension={0} (.{1})"
})
public final class ExportPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Losses of formats", 1);

    private final transient Recording recording;
    private final transient List<DocumentTrack> tracks;
    private final transient List<Runnable> listeners = new ArrayList<>();
    private final JComboBox<AnnotationFormat> format = new JComboBox<>();
    private final JTextField file = new JTextField(32);
    private final PartPanel part;
    private final PhraseList losses = new PhraseList(Bundle.LBL_ExportLosses(), Bundle.TXT_NoLosses());
    private int request;

    /**
     * A panel.
     *
     * @param tracks all tracks as they are now
     * @param selection the stretch of time that is selected
     */
    public ExportPanel(Recording recording, List<DocumentTrack> tracks, Optional<TimeSpan> selection) {
        super(new BorderLayout(0, 8));
        this.recording = recording;
        this.tracks = List.copyOf(tracks);
        setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
        setPreferredSize(new Dimension(600, 460));
        part = new PartPanel(this.tracks, selection, true);
        AnnotationFormats.writable().forEach(format::addItem);
        AnnotationFormats.find("textgrid").ifPresent(this::choose);
        format.setRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                AnnotationFormat each = (AnnotationFormat) value;
                String name = Bundle.TXT_FormatWithExtension(each.name(), each.extension());
                return super.getListCellRendererComponent(list, name, index, selected, focused);
            }
        });
        JButton browse = new JButton();
        Mnemonics.setLocalizedText(browse, Bundle.BTN_BrowseFile());
        browse.addActionListener(event -> browse());
        JPanel top = new JPanel(new BorderLayout(6, 6));
        JPanel names = new JPanel(new GridLayout(2, 1, 0, 6));
        names.add(label(Bundle.LBL_ExportFormat(), format));
        names.add(label(Bundle.LBL_ExportFile(), file));
        JPanel fields = new JPanel(new GridLayout(2, 1, 0, 6));
        fields.add(format);
        JPanel fileRow = new JPanel(new BorderLayout(6, 0));
        fileRow.add(file, BorderLayout.CENTER);
        fileRow.add(browse, BorderLayout.EAST);
        fields.add(fileRow);
        top.add(names, BorderLayout.WEST);
        top.add(fields, BorderLayout.CENTER);
        losses.setPreferredSize(new Dimension(200, 150));
        add(top, BorderLayout.NORTH);
        add(part, BorderLayout.CENTER);
        add(losses, BorderLayout.SOUTH);
        file.setText(withExtension(recording.path().toString(), format().extension()));
        format.addActionListener(event -> formatChosen());
        part.addListener(this::changed);
        file.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                fileNamed();
            }
        });
        file.getDocument().addDocumentListener(new TypedListener(() -> listeners.forEach(Runnable::run)));
        changed();
    }

    private static JLabel label(String text, Component field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        return label;
    }

    private void browse() {
        JFileChooser chooser = new FileChooserBuilder(ExportPanel.class)
                .setTitle(Bundle.TTL_ExportFile())
                .setFilesOnly(true)
                .createFileChooser();
        file().ifPresent(chosen -> chooser.setSelectedFile(chosen.toFile()));
        if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            File chosen = chooser.getSelectedFile();
            file.setText(chosen.getName().contains(".") ? chosen.toString() : chosen + "." + format().extension());
            fileNamed();
        }
    }

    /** A name that ends as those of another format do chooses that format. */
    private void fileNamed() {
        file().flatMap(AnnotationFormats::named).ifPresent(named -> {
            if (!named.extension().equalsIgnoreCase(format().extension())) {
                choose(named);
            }
        });
    }

    private void formatChosen() {
        file.setText(withExtension(file.getText(), format().extension()));
        changed();
    }

    /** The name with another extension in the place of one that is a format's or the recording's. */
    private String withExtension(String name, String extension) {
        if (name.isBlank()) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<String> known = AnnotationFormats.writable().stream()
                .map(each -> "." + each.extension().toLowerCase(Locale.ROOT))
                .filter(lower::endsWith)
                .max(Comparator.comparingInt(String::length));
        String recorded = recording.path().getFileName().toString();
        int dot = recorded.lastIndexOf('.');
        String sound = dot > 0 ? recorded.substring(dot) : "";
        int cut = known.map(String::length).orElse(!sound.isEmpty() && name.endsWith(sound) ? sound.length() : 0);
        return name.substring(0, name.length() - cut) + "." + extension;
    }

    private void changed() {
        int asked = ++request;
        AnnotationFormat chosen = format();
        AnnotationFilter filter = part.filter();
        losses.showText(Bundle.TXT_LookingForLosses());
        PROCESSOR.post(() -> {
            List<String> lost = chosen.losses(document(filter));
            EventQueue.invokeLater(() -> {
                if (asked == request) {
                    losses.show(lost);
                }
            });
        });
        listeners.forEach(Runnable::run);
    }

    /** What is to be written. Takes a while if there is much of it; any thread may ask. */
    private ExchangedAnnotations document(AnnotationFilter filter) {
        return filter.apply(new ExchangedAnnotations(
                RecordingFacts.of(recording),
                tracks.stream().map(DocumentTrack::toTrack).toList()));
    }

    /** Calls a listener when something else is chosen. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether a file and a track are chosen. */
    public boolean isValidChoice() {
        return file().isPresent() && !part.isEmpty();
    }

    /** The format. */
    public AnnotationFormat format() {
        return (AnnotationFormat) format.getSelectedItem();
    }

    /** Chooses the format with the id of another one, which need not be the same object. */
    void choose(AnnotationFormat other) {
        for (int i = 0; i < format.getItemCount(); i++) {
            if (format.getItemAt(i).id().equals(other.id())) {
                format.setSelectedIndex(i);
            }
        }
    }

    /** The file, if a name is there. */
    public Optional<Path> file() {
        String typed = file.getText().strip();
        try {
            return typed.isEmpty() || Files.isDirectory(Path.of(typed))
                    ? Optional.empty()
                    : Optional.of(Path.of(typed));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Names another file. */
    void name(String name) {
        file.setText(name);
        fileNamed();
    }

    /** What is said to be lost. */
    String losses() {
        return losses.text();
    }

    /** Gives what is to be written, when it is asked in the background. */
    public Supplier<ExchangedAnnotations> document() {
        AnnotationFilter filter = part.filter();
        return () -> document(filter);
    }
}
