// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelFolder;

/** The page of options: shows and reads {@link AnalysisOptions}, and says at once what cannot be used. */
@Messages({
    "LBL_Model=&Model:",
    "LBL_Details=&About the model:",
    "LBL_Window=Analysis &window:",
    "LBL_MinimumSegment=Shortest &segment:",
    "LBL_Smoothing=Sm&oothing:",
    "LBL_Channels=Several channels:",
    "LBL_Mix=Analyse their mi&x",
    "LBL_Each=Analyse &each by itself",
    "LBL_Uncertain=&Uncertain below:",
    "LBL_Reset=&Reset to Defaults",
    "UNIT_Seconds=s",
    "UNIT_Percent=%",
    "HINT_Window=how much speech each decision looks at",
    "HINT_MinimumSegment=shorter ones join a neighbour",
    "HINT_Smoothing=more gives fewer changes of emotion",
    "HINT_Uncertain=confidence that Next Uncertain Segment looks for",
    "ACSD_Details=Description, license and measured figures of the chosen model",
    "ACSD_Page=Settings of the emotion analysis",
    "MSG_Loading=The models are being looked for.",
    "# {0} - name of the model",
    "MSG_NoSuchModel=The model {0} is not there any more: choose another one.",
    "MSG_Window=The analysis window must be a number from 0.5 to 30 seconds.",
    "MSG_MinimumSegment=The shortest segment must be a number from 0.1 to 30 seconds.",
    "MSG_Smoothing=Smoothing must be a number from 0 to 50.",
    "MSG_Uncertain=The confidence below which a segment is uncertain must be a number from 0 to 100 percent."
})
final class AnalysisOptionsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;

    private final transient Runnable changed;
    private final JComboBox<String> model = new JComboBox<>();
    private final JTextArea details = new JTextArea(9, 48);
    private final transient NumberField window;
    private final transient NumberField minimumSegment;
    private final transient NumberField smoothing;
    private final transient NumberField uncertain;
    private final JRadioButton mix = new JRadioButton();
    private final JRadioButton each = new JRadioButton();
    private final JLabel message = new JLabel(" ");
    private transient List<ModelFolder> models = List.of();
    private boolean modelsKnown;
    private boolean showing;

    /** Creates the page; {@code changed} runs on the event thread after every change that the user makes. */
    AnalysisOptionsPanel(Runnable changed) {
        this.changed = changed;
        window = new NumberField(0.5, 30, 0.5, this::changed);
        minimumSegment = new NumberField(0.1, 30, 0.1, this::changed);
        smoothing = new NumberField(0, 50, 0.5, this::changed);
        uncertain = new NumberField(0, 100, 5, this::changed);
        build();
        model.addActionListener(event -> {
            describeModel();
            changed();
        });
        mix.addActionListener(event -> changed());
        each.addActionListener(event -> changed());
        show(AnalysisOptions.DEFAULT);
    }

    /** Shows a choice. */
    void show(AnalysisOptions options) {
        showing = true;
        try {
            chooseModel(options.modelName());
            window.show(options.settings().window());
            minimumSegment.show(options.settings().minimumSegment());
            smoothing.show(options.settings().smoothing());
            boolean separate = options.channels().kind() == ChannelSelection.Kind.EACH;
            each.setSelected(separate);
            mix.setSelected(!separate);
            uncertain.show(100 * options.uncertainBelow());
        } finally {
            showing = false;
        }
        changed();
    }

    /** Offers the models that were found, and keeps the choice. */
    void setModels(List<ModelFolder> found) {
        String chosen = chosenModel();
        models = List.copyOf(found);
        modelsKnown = true;
        showing = true;
        try {
            model.removeAllItems();
            models.forEach(folder -> model.addItem(folder.name()));
            chooseModel(chosen);
        } finally {
            showing = false;
        }
        changed();
    }

    /** What is chosen, if all of it can be used. */
    Optional<AnalysisOptions> options() {
        if (error().isPresent()) {
            return Optional.empty();
        }
        AnalysisSettings settings = new AnalysisSettings(
                window.value().getAsDouble(),
                minimumSegment.value().getAsDouble(),
                smoothing.value().getAsDouble());
        return Optional.of(new AnalysisOptions(
                chosenModel(),
                settings,
                each.isSelected() ? ChannelSelection.EACH : ChannelSelection.MIX,
                uncertain.value().getAsDouble() / 100));
    }

    /** The message below the fields, blank if there is nothing to say. */
    String message() {
        return message.getText();
    }

    private Optional<String> error() {
        if (window.value().isEmpty()) {
            return Optional.of(Bundle.MSG_Window());
        }
        if (minimumSegment.value().isEmpty()) {
            return Optional.of(Bundle.MSG_MinimumSegment());
        }
        if (smoothing.value().isEmpty()) {
            return Optional.of(Bundle.MSG_Smoothing());
        }
        if (uncertain.value().isEmpty()) {
            return Optional.of(Bundle.MSG_Uncertain());
        }
        return Optional.empty();
    }

    private void changed() {
        if (showing) {
            return;
        }
        Optional<String> error = error();
        message.setForeground(UIManager.getColor(error.isPresent() ? "nb.errorForeground" : "nb.warningForeground"));
        message.setText(error.or(this::warning).orElse(" "));
        changed.run();
    }

    private Optional<String> warning() {
        return modelsKnown && chosenFolder().isEmpty()
                ? Optional.of(Bundle.MSG_NoSuchModel(chosenModel()))
                : Optional.empty();
    }

    private String chosenModel() {
        return model.getSelectedItem() == null
                ? AnalysisOptions.DEFAULT.modelName()
                : model.getSelectedItem().toString();
    }

    private Optional<ModelFolder> chosenFolder() {
        return models.stream()
                .filter(folder -> folder.name().equals(chosenModel()))
                .findFirst();
    }

    private void chooseModel(String name) {
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < model.getItemCount(); i++) {
            offered.add(model.getItemAt(i));
        }
        if (!offered.contains(name)) {
            model.addItem(name);
        }
        model.setSelectedItem(name);
        describeModel();
    }

    private void describeModel() {
        details.setText(chosenFolder().map(ModelDetails::text).orElse(modelsKnown ? "" : Bundle.MSG_Loading()));
        details.setCaretPosition(0);
    }

    private void build() {
        details.setEditable(false);
        details.setLineWrap(true);
        details.setWrapStyleWord(true);
        details.setFont(UIManager.getFont("Label.font"));
        details.setMargin(new Insets(GAP, GAP, GAP, GAP));
        details.getAccessibleContext().setAccessibleDescription(Bundle.ACSD_Details());
        getAccessibleContext().setAccessibleDescription(Bundle.ACSD_Page());
        JScrollPane scroll = new JScrollPane(
                details,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setMinimumSize(new Dimension(200, 80));
        ButtonGroup channels = new ButtonGroup();
        channels.add(mix);
        channels.add(each);
        text(mix, Bundle.LBL_Mix());
        text(each, Bundle.LBL_Each());
        JButton reset = new JButton();
        text(reset, Bundle.LBL_Reset());
        reset.addActionListener(event -> show(AnalysisOptions.DEFAULT));

        JPanel form = new JPanel(new GridBagLayout());
        Rows rows = new Rows(form);
        rows.add(label(Bundle.LBL_Model(), model), model);
        rows.addTall(label(Bundle.LBL_Details(), details), scroll);
        rows.add(
                label(Bundle.LBL_Window(), window.textField()),
                number(window, Bundle.UNIT_Seconds(), Bundle.HINT_Window()));
        rows.add(
                label(Bundle.LBL_MinimumSegment(), minimumSegment.textField()),
                number(minimumSegment, Bundle.UNIT_Seconds(), Bundle.HINT_MinimumSegment()));
        rows.add(label(Bundle.LBL_Smoothing(), smoothing.textField()), number(smoothing, "", Bundle.HINT_Smoothing()));
        rows.add(new JLabel(Bundle.LBL_Channels()), mix);
        rows.add(null, each);
        rows.add(
                label(Bundle.LBL_Uncertain(), uncertain.textField()),
                number(uncertain, Bundle.UNIT_Percent(), Bundle.HINT_Uncertain()));

        JPanel bottom = new JPanel(new BorderLayout(GAP, GAP));
        bottom.add(message, BorderLayout.CENTER);
        bottom.add(reset, BorderLayout.LINE_END);
        setLayout(new BorderLayout(2 * GAP, 2 * GAP));
        setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP));
        add(form, BorderLayout.CENTER);
        add(bottom, BorderLayout.PAGE_END);
    }

    private static JLabel label(String text, JComponent target) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(target);
        target.getAccessibleContext().setAccessibleName(label.getText().replaceAll(":$", ""));
        return label;
    }

    private static void text(AbstractButton button, String text) {
        Mnemonics.setLocalizedText(button, text);
    }

    private static JComponent number(NumberField field, String unit, String hint) {
        JPanel row = new JPanel(new GridBagLayout());
        GridBagConstraints at = new GridBagConstraints();
        at.insets = new Insets(0, 0, 0, GAP);
        row.add(field.component(), at);
        JLabel text = new JLabel(unit.isEmpty() ? hint : unit + ", " + hint);
        text.setForeground(UIManager.getColor("Label.disabledForeground"));
        at.weightx = 1;
        at.anchor = GridBagConstraints.LINE_START;
        row.add(text, at);
        field.textField().getAccessibleContext().setAccessibleDescription(text.getText());
        return row;
    }

    /** Lays out labels and fields, a row each. */
    private static final class Rows {

        private final JPanel form;
        private int row;

        Rows(JPanel form) {
            this.form = form;
        }

        void add(Component label, Component field) {
            add(label, field, 0, GridBagConstraints.LINE_START);
        }

        void addTall(Component label, Component field) {
            add(label, field, 1, GridBagConstraints.FIRST_LINE_START);
        }

        private void add(Component label, Component field, double weight, int anchor) {
            GridBagConstraints at = new GridBagConstraints();
            at.gridy = row++;
            at.weighty = weight;
            at.insets = new Insets(GAP / 2, 0, GAP / 2, 2 * GAP);
            if (label != null) {
                at.gridx = 0;
                at.anchor = anchor;
                form.add(label, at);
            }
            at.gridx = 1;
            at.weightx = 1;
            at.insets = new Insets(GAP / 2, 0, GAP / 2, 0);
            at.anchor = anchor;
            at.fill = weight > 0 ? GridBagConstraints.BOTH : GridBagConstraints.HORIZONTAL;
            form.add(field, at);
        }
    }
}
