// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JColorChooser;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.annotation.edit.Several;
import org.speechemotion.studio.ui.form.TypedListener;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** Edits the vocabularies of the tracks of a session; all changes are one step. */
@Messages({
    "LBL_VocabularyTrack=&Track:",
    "LBL_VocabularyName=&Name:",
    "LBL_VocabularySet=&Set of labels:",
    "BTN_UseSet=&Use",
    "BTN_SaveSet=Sa&ve as Own Set",
    "BTN_RemoveSet=&Forget Own Set",
    "BTN_AddTerm=&Add",
    "BTN_RemoveTerm=&Remove",
    "BTN_TermUp=Move &Up",
    "BTN_TermDown=Move &Down",
    "BTN_TermColour=&Colour...",
    "TTL_TermColour=Colour of the Label",
    "TXT_FreeLabels=Without labels here, any label may be written.",
    "TXT_NoOwnTracks=There is no track whose labels can be chosen: those of models stay as they are.",
    "TXT_NameNeeded=The vocabulary needs a name"
})
public final class VocabularyPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient AnnotationSession session;
    private final transient VocabularySets sets;
    private final transient Map<Long, VocabularyDraft> drafts = new LinkedHashMap<>();
    private final transient Map<Long, String> names = new LinkedHashMap<>();
    private final transient Map<Long, Vocabulary> before = new LinkedHashMap<>();
    private final transient List<Long> tracks = new ArrayList<>();
    private final transient List<Runnable> listeners = new ArrayList<>();
    private final transient List<Vocabulary> offered = new ArrayList<>();
    private final JComboBox<String> track = new JComboBox<>();
    private final JComboBox<String> set = new JComboBox<>();
    private final JTextField name = new JTextField(18);
    private final TermTable table = new TermTable(this::changed);
    private final JLabel message = new JLabel(" ");
    private final JButton useSet = new JButton();
    private final JButton saveSet = new JButton();
    private final JButton removeSet = new JButton();
    private boolean showing;

    /** An editor of the vocabularies of a session's own tracks, the active one first. */
    public VocabularyPanel(AnnotationSession session) {
        this(
                session,
                new VocabularySets(
                        NbPreferences.forModule(VocabularyPanel.class).node("vocabularies")));
    }

    VocabularyPanel(AnnotationSession session, VocabularySets sets) {
        super(new BorderLayout(0, 8));
        this.session = session;
        this.sets = sets;
        setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
        setPreferredSize(new Dimension(840, 440));
        session.tracks().stream().filter(each -> !each.isReadOnly()).forEach(this::begin);
        add(top(), BorderLayout.NORTH);
        add(new JScrollPane(table), BorderLayout.CENTER);
        add(buttons(), BorderLayout.EAST);
        add(message, BorderLayout.SOUTH);
        showSets("");
        track.addActionListener(event -> showTrack());
        set.addActionListener(event -> changed());
        session.activeTrack().ifPresent(active -> track.setSelectedIndex(Math.max(0, tracks.indexOf(active))));
        name.getDocument().addDocumentListener(new TypedListener(this::named));
        showTrack();
    }

    private void begin(DocumentTrack each) {
        TreeSet<String> used = new TreeSet<>();
        each.items().forEach(item -> used.add(item.annotation().label()));
        Vocabulary vocabulary = each.header().vocabulary();
        tracks.add(each.id());
        drafts.put(each.id(), new VocabularyDraft(vocabulary, used));
        names.put(each.id(), vocabulary.name());
        before.put(each.id(), vocabulary);
        track.addItem(each.header().name());
    }

    private JPanel top() {
        JPanel top = new JPanel();
        top.setLayout(new BoxLayout(top, BoxLayout.Y_AXIS));
        JPanel first = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 2));
        label(first, Bundle.LBL_VocabularyTrack(), track);
        label(first, Bundle.LBL_VocabularyName(), name);
        JPanel second = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 2));
        label(second, Bundle.LBL_VocabularySet(), set);
        second.add(button(useSet, Bundle.BTN_UseSet(), this::useSet));
        second.add(button(saveSet, Bundle.BTN_SaveSet(), this::saveSet));
        second.add(button(removeSet, Bundle.BTN_RemoveSet(), this::removeSet));
        top.add(first);
        top.add(second);
        return top;
    }

    private static void label(JPanel row, String text, Component field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        row.add(label);
        row.add(field);
    }

    private JPanel buttons() {
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        column.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 0));
        for (AbstractButton button : List.of(
                button(new JButton(), Bundle.BTN_AddTerm(), this::addTerm),
                button(new JButton(), Bundle.BTN_RemoveTerm(), this::removeTerm),
                button(new JButton(), Bundle.BTN_TermUp(), () -> move(-1)),
                button(new JButton(), Bundle.BTN_TermDown(), () -> move(1)),
                button(new JButton(), Bundle.BTN_TermColour(), this::chooseColour))) {
            button.setMaximumSize(new Dimension(Integer.MAX_VALUE, button.getPreferredSize().height));
            column.add(button);
            column.add(Box.createVerticalStrut(4));
        }
        return column;
    }

    private static AbstractButton button(AbstractButton button, String name, Runnable work) {
        Mnemonics.setLocalizedText(button, name);
        button.addActionListener(event -> work.run());
        return button;
    }

    private void showSets(String chosen) {
        offered.clear();
        offered.addAll(Stream.concat(VocabularySets.builtIn().stream(), sets.own().stream())
                .toList());
        set.removeAllItems();
        offered.forEach(each -> set.addItem(each.name()));
        for (int i = 0; i < offered.size(); i++) {
            if (offered.get(i).name().equals(chosen)) {
                set.setSelectedIndex(i);
            }
        }
    }

    private boolean isOwnSet() {
        return set.getSelectedIndex() >= VocabularySets.builtIn().size();
    }

    private long trackId() {
        return tracks.get(track.getSelectedIndex());
    }

    private VocabularyDraft draft() {
        return drafts.get(trackId());
    }

    private void showTrack() {
        if (!tracks.isEmpty()) {
            table.finishEditing();
            showing = true;
            name.setText(names.get(trackId()));
            showing = false;
            table.show(draft());
        }
        changed();
    }

    private void named() {
        if (!showing && !tracks.isEmpty()) {
            names.put(trackId(), name.getText().strip());
            changed();
        }
    }

    private void useSet() {
        if (!tracks.isEmpty() && set.getSelectedIndex() >= 0) {
            table.finishEditing();
            Vocabulary chosen = offered.get(set.getSelectedIndex());
            draft().load(chosen);
            names.put(trackId(), chosen.name());
            showTrack();
        }
    }

    private void saveSet() {
        table.finishEditing();
        if (!tracks.isEmpty() && problem().isEmpty() && !draft().terms().isEmpty()) {
            sets.save(draft().vocabulary(names.get(trackId())));
            showSets(names.get(trackId()));
        }
    }

    private void removeSet() {
        if (isOwnSet()) {
            sets.remove(offered.get(set.getSelectedIndex()).name());
            showSets("");
        }
    }

    private void addTerm() {
        if (!tracks.isEmpty()) {
            table.finishEditing();
            int place = table.getSelectedRow() < 0 ? draft().terms().size() : table.getSelectedRow() + 1;
            draft().add(place, TermDraft.EMPTY);
            if (names.get(trackId()).isEmpty()) {
                name.setText(String.valueOf(track.getSelectedItem()));
            }
            table.moved(place);
            table.editCellAt(place, 0);
            if (table.getEditorComponent() != null) {
                table.getEditorComponent().requestFocusInWindow();
            }
            changed();
        }
    }

    private void removeTerm() {
        int row = table.getSelectedRow();
        if (row >= 0) {
            if (table.isEditing()) {
                table.getCellEditor().cancelCellEditing();
            }
            draft().remove(row);
            table.moved(Math.min(row, draft().terms().size() - 1));
            changed();
        }
    }

    private void move(int by) {
        table.finishEditing();
        int row = table.getSelectedRow();
        if (row >= 0 && draft().move(row, by)) {
            table.moved(row + by);
            changed();
        }
    }

    private void chooseColour() {
        table.finishEditing();
        int row = table.getSelectedRow();
        if (row >= 0) {
            TermDraft term = draft().terms().get(row);
            Color chosen = JColorChooser.showDialog(this, Bundle.TTL_TermColour(), TermTable.colour(term));
            if (chosen != null) {
                draft().set(row, term.withColour(String.format("#%06X", chosen.getRGB() & 0xFFFFFF)));
                table.moved(row);
                changed();
            }
        }
    }

    /** What is wrong with any of the tracks' vocabularies; empty if nothing is. */
    String problem() {
        for (long each : tracks) {
            VocabularyDraft draft = drafts.get(each);
            String wrong = draft.problem().orElse("");
            if (wrong.isEmpty() && !draft.terms().isEmpty() && names.get(each).isEmpty()) {
                wrong = Bundle.TXT_NameNeeded();
            }
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return "";
    }

    private String said(String wrong) {
        if (tracks.isEmpty()) {
            return Bundle.TXT_NoOwnTracks();
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        return draft().terms().isEmpty()
                ? Bundle.TXT_FreeLabels()
                : draft().keyOfCommand(CommandKeys::commandOf).orElse("");
    }

    private void changed() {
        String wrong = problem();
        message.setText(said(wrong));
        if (message.getText().isEmpty()) {
            message.setText(" ");
        }
        useSet.setEnabled(!tracks.isEmpty());
        saveSet.setEnabled(
                !tracks.isEmpty() && wrong.isEmpty() && !draft().terms().isEmpty());
        removeSet.setEnabled(isOwnSet());
        listeners.forEach(Runnable::run);
    }

    /** Calls a listener when something is edited. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether the vocabularies can be used as they stand. */
    public boolean isValidChoice() {
        return !tracks.isEmpty() && problem().isEmpty() && !session.isReadOnly();
    }

    /** What is wrong, or what else there is to say. */
    String message() {
        return message.getText();
    }

    /** The labels of the chosen track. */
    TermTable table() {
        return table;
    }

    /** Gives the tracks their vocabularies. */
    public void apply() {
        table.finishEditing();
        if (!isValidChoice()) {
            session.tellProblem(message());
            return;
        }
        List<Operation> operations = new ArrayList<>();
        for (long each : tracks) {
            VocabularyDraft draft = drafts.get(each);
            if (!draft.vocabulary(names.get(each)).equals(before.get(each))) {
                operations.add(draft.operation(each, names.get(each)));
            }
        }
        if (!operations.isEmpty()) {
            session.perform(new Several(CommandKind.VOCABULARY, operations));
        }
    }
}
