// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.annotation.edit.LabelSearch;
import org.speechemotion.studio.ui.form.InOrder;
import org.speechemotion.studio.ui.form.OwnKeys;
import org.speechemotion.studio.ui.form.TypedListener;
import org.speechemotion.studio.ui.form.WrappingLayout;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** Finds and replaces labels while one goes on working. */
@Messages({
    "LBL_Find=Fin&d:",
    "LBL_ReplaceWith=Replace b&y:",
    "BTN_FindNext=&Next",
    "BTN_FindPrevious=Previou&s",
    "BTN_ReplaceOne=&Replace",
    "BTN_ReplaceAll=Replace A&ll",
    "BTN_MatchCase=Match &case",
    "BTN_WholeLabel=Wh&ole label",
    "BTN_Expression=Regular e&xpression",
    "BTN_CloseFind=Close",
    "ACN_FindScope=Where to look",
    "TXT_ScopeAll=In all tracks",
    "TXT_ScopeTrack=In the active track",
    "TXT_ScopeSelection=In the selection",
    "# {0} - number",
    "TXT_Found={0,choice,0#none found|1#1 found|1<{0} found}",
    "# {0} - number",
    "# {1} - number that cannot be changed",
    "TXT_FoundReadOnly={0,choice,1#1 found|1<{0} found}, {1} of a model",
    "# {0} - number",
    "TXT_Replaced={0,choice,0#nothing replaced|1#1 replaced|1<{0} replaced}",
    "TXT_NoSelection=nothing is selected"
})
public final class FindBar extends JPanel implements OwnKeys {

    private static final long serialVersionUID = 1L;

    private final transient AnnotationSession session;
    private final transient Supplier<Optional<TimeSpan>> selection;
    private final transient Consumer<TimeSpan> jumper;
    private final JTextField find = new JTextField(14);
    private final JTextField replacement = new JTextField(14);
    private final JCheckBox matchCase = new JCheckBox();
    private final JCheckBox wholeLabel = new JCheckBox();
    private final JCheckBox expression = new JCheckBox();
    private final JComboBox<Scope> scope = new JComboBox<>(Scope.values());
    private final JLabel result = new JLabel(" ");
    private final JButton replaceOne = new JButton();
    private final JButton replaceAll = new JButton();
    private transient Set<Long> scopeItems = Set.of();
    private transient Optional<TimeSpan> scopeSpan = Optional.empty();
    private boolean finding;

    /** Where to look. */
    private enum Scope {
        ALL,
        TRACK,
        SELECTION;

        @Override
        public String toString() {
            return switch (this) {
                case ALL -> Bundle.TXT_ScopeAll();
                case TRACK -> Bundle.TXT_ScopeTrack();
                case SELECTION -> Bundle.TXT_ScopeSelection();
            };
        }
    }

    /**
     * A bar that is hidden at first.
     *
     * @param selection the stretch of time that is selected
     * @param jumper goes to a place of the recording
     */
    public FindBar(AnnotationSession session, Supplier<Optional<TimeSpan>> selection, Consumer<TimeSpan> jumper) {
        this.session = session;
        this.selection = selection;
        this.jumper = jumper;
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        setVisible(false);
        JPanel first = row();
        addField(first, find, Bundle.LBL_Find());
        first.add(button(new JButton(), Bundle.BTN_FindNext(), this::findNext));
        first.add(button(new JButton(), Bundle.BTN_FindPrevious(), this::findPrevious));
        scope.getAccessibleContext().setAccessibleName(Bundle.ACN_FindScope());
        scope.addActionListener(event -> scopeChosen());
        first.add(scope);
        first.add(result);
        JPanel second = row();
        addField(second, replacement, Bundle.LBL_ReplaceWith());
        second.add(button(replaceOne, Bundle.BTN_ReplaceOne(), this::replaceOne));
        second.add(button(replaceAll, Bundle.BTN_ReplaceAll(), this::replaceAll));
        second.add(button(matchCase, Bundle.BTN_MatchCase(), this::count));
        second.add(button(wholeLabel, Bundle.BTN_WholeLabel(), this::count));
        second.add(button(expression, Bundle.BTN_Expression(), this::count));
        second.add(button(new JButton(), Bundle.BTN_CloseFind(), this::close));
        add(first);
        add(second);
        setFocusTraversalPolicyProvider(true);
        setFocusTraversalPolicy(new InOrder(this, find, replacement));
        find.addActionListener(event -> findNext());
        replacement.addActionListener(event -> replaceOne());
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close", this::close);
        session.addListener(event -> {
            if (isVisible()
                    && event instanceof AnnotationEvent.DocumentChanged changed
                    && !changed.change().isOngoing()) {
                count();
            } else if (event instanceof AnnotationEvent.ItemsSelected && !finding && isVisible()) {
                scopeChosen();
            }
        });
        count();
    }

    private static JPanel row() {
        JPanel row = new JPanel(new WrappingLayout(6, 2));
        row.setAlignmentX(LEFT_ALIGNMENT);
        // How high it is depends on a width that it has only now.
        row.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                row.revalidate();
            }
        });
        return row;
    }

    private void addField(JPanel row, JTextField field, String name) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, name);
        label.setLabelFor(field);
        JPanel both = new JPanel(new BorderLayout(6, 0));
        both.add(label, BorderLayout.WEST);
        both.add(field, BorderLayout.CENTER);
        label.setPreferredSize(new JLabel(Bundle.LBL_ReplaceWith()).getPreferredSize());
        row.add(both);
        row.add(Box.createHorizontalStrut(2));
        field.getDocument().addDocumentListener(new TypedListener(this::count));
    }

    private static AbstractButton button(AbstractButton button, String name, Runnable work) {
        Mnemonics.setLocalizedText(button, name);
        button.addActionListener(event -> work.run());
        return button;
    }

    private void bind(KeyStroke key, String name, Runnable work) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, name);
        getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    /** Shows it, with the label of what is selected, ready to be typed over. */
    public void open() {
        List<Item> selected = session.selectedItems();
        if (selected.size() == 1) {
            find.setText(selected.get(0).annotation().label());
        }
        takeScope();
        setVisible(true);
        revalidate();
        find.selectAll();
        find.requestFocusInWindow();
        count();
    }

    private void close() {
        setVisible(false);
        revalidate();
        if (getParent() != null) {
            getParent().transferFocus();
        }
    }

    private void scopeChosen() {
        takeScope();
        count();
    }

    /** What is selected now; finding selects something else. */
    private void takeScope() {
        scopeItems = session.selected();
        scopeSpan = selection.get();
    }

    /** Finds the next one and goes there; opens the bar if there is nothing to look for yet. */
    public void findNext() {
        step(true);
    }

    /** Finds the one before and goes there. */
    public void findPrevious() {
        step(false);
    }

    private void step(boolean forward) {
        if (find.getText().isEmpty()) {
            open();
            return;
        }
        finder().ifPresent(finder -> {
            Optional<Item> now = session.selectedItems().stream().findFirst();
            (forward ? finder.next(now) : finder.previous(now)).ifPresent(this::show);
        });
    }

    private void show(Item item) {
        finding = true;
        try {
            session.select(Set.of(item.id()));
            jumper.accept(item.annotation().span());
        } finally {
            finding = false;
        }
    }

    private void replaceOne() {
        finder().ifPresent(finder -> {
            List<Item> selected = session.selectedItems();
            if (selected.size() == 1
                    && session.isEditable(selected.get(0).id())
                    && finder.search().matches(selected.get(0).annotation().label())) {
                session.perform(finder.replace(selected.get(0), replacement.getText()));
            }
            findNext();
        });
    }

    private void replaceAll() {
        finder().ifPresent(finder -> {
            Optional<Command> done = session.perform(finder.replaceAll(replacement.getText()));
            long replaced = done.stream()
                    .flatMap(command -> command.edits().stream())
                    .filter(ItemEdit.class::isInstance)
                    .count();
            result.setText(Bundle.TXT_Replaced(replaced));
        });
    }

    private void count() {
        Optional<LabelFinder> finder = finder();
        int found = finder.map(each -> each.all().size()).orElse(0);
        int readOnly = finder.map(LabelFinder::readOnly).orElse(0);
        if (finder.isPresent()) {
            result.setText(readOnly > 0 ? Bundle.TXT_FoundReadOnly(found, readOnly) : Bundle.TXT_Found(found));
        }
        replaceOne.setEnabled(found > readOnly && !session.isReadOnly());
        replaceAll.setEnabled(found > readOnly && !session.isReadOnly());
    }

    /** Empty, and says why, if nothing can be found. */
    private Optional<LabelFinder> finder() {
        if (find.getText().isEmpty()) {
            result.setText(" ");
            return Optional.empty();
        }
        Optional<LabelFinder.Scope> part = part();
        if (part.isEmpty()) {
            result.setText(Bundle.TXT_NoSelection());
            return Optional.empty();
        }
        try {
            LabelSearch search = new LabelSearch(
                    find.getText(), wholeLabel.isSelected(), matchCase.isSelected(), expression.isSelected());
            return Optional.of(new LabelFinder(session.document(), part.get(), search));
        } catch (EditException problem) {
            result.setText(problem.getMessage());
            return Optional.empty();
        }
    }

    private Optional<LabelFinder.Scope> part() {
        return switch ((Scope) scope.getSelectedItem()) {
            case ALL -> Optional.of(LabelFinder.Scope.ALL);
            case TRACK -> Optional.of(new LabelFinder.Scope(session.activeTrack(), Set.of(), Optional.empty()));
            case SELECTION -> selectedPart();
        };
    }

    /** Several selected items, or else the selected stretch of time. */
    private Optional<LabelFinder.Scope> selectedPart() {
        if (scopeItems.size() > 1) {
            return Optional.of(new LabelFinder.Scope(OptionalLong.empty(), scopeItems, Optional.empty()));
        }
        return scopeSpan.map(span -> new LabelFinder.Scope(OptionalLong.empty(), Set.of(), Optional.of(span)));
    }
}
