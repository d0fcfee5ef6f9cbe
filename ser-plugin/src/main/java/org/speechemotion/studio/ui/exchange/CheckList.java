// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.awt.Mnemonics;

/** A list of things below a title, any of which can be checked; all are at first. */
public final class CheckList extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JPanel list = new JPanel();
    private final JLabel title = new JLabel();
    private final transient List<JCheckBox> boxes = new ArrayList<>();
    private final transient List<Runnable> listeners = new ArrayList<>();

    /** An empty list below a title, which may have a mnemonic. */
    public CheckList(String title) {
        super(new BorderLayout(0, 4));
        Mnemonics.setLocalizedText(this.title, title);
        list.setLayout(new BoxLayout(list, BoxLayout.Y_AXIS));
        JScrollPane scroller = new JScrollPane(list);
        scroller.getVerticalScrollBar().setUnitIncrement(16);
        add(this.title, BorderLayout.NORTH);
        add(scroller, BorderLayout.CENTER);
    }

    /** Shows other things, all of them checked. */
    public void show(List<String> names) {
        show(names, Set.of());
    }

    /** Shows other things, checked but for those at some places. */
    public void show(List<String> names, Set<Integer> unchecked) {
        list.removeAll();
        boxes.clear();
        for (String name : names) {
            JCheckBox box = new JCheckBox(name, !unchecked.contains(boxes.size()));
            box.addActionListener(event -> listeners.forEach(Runnable::run));
            boxes.add(box);
            list.add(box);
        }
        list.add(Box.createVerticalGlue());
        title.setLabelFor(boxes.isEmpty() ? null : boxes.get(0));
        list.revalidate();
        list.repaint();
        listeners.forEach(Runnable::run);
    }

    /** The places of what is checked, from 0. */
    public Set<Integer> checked() {
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether all are checked. */
    public boolean isAll() {
        return checked().size() == boxes.size();
    }

    /** Calls a listener when others are checked. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }
}
