// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.Component;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/** A list of devices to choose from, the system's default first; a chosen one stays even while it is not there. */
public final class DeviceChoice {

    private final JComboBox<String> box = new JComboBox<>(new String[] {""});
    private boolean filling;
    private List<String> known;

    /** Creates a list; {@code changed} runs after every change that the user makes. */
    public DeviceChoice(Runnable changed) {
        box.setRenderer(new Names());
        box.setPrototypeDisplayValue("MMMMMMMMMMMMMMMMMMMMMMMM");
        box.addActionListener(event -> {
            if (!filling) {
                changed.run();
            }
        });
    }

    /** The component to show. */
    public JComboBox<String> component() {
        return box;
    }

    /** The name of the chosen device, empty for the default. */
    public String chosen() {
        Object name = box.getSelectedItem();
        return name == null ? "" : name.toString();
    }

    /** Shows a choice. */
    public void show(String name) {
        fill(known == null ? List.of() : known, name);
    }

    /** Offers devices, and keeps the choice. */
    public void offer(List<String> names) {
        known = List.copyOf(names);
        fill(known, chosen());
    }

    private void fill(List<String> names, String name) {
        filling = true;
        try {
            box.removeAllItems();
            box.addItem("");
            names.forEach(box::addItem);
            if (!name.isEmpty() && !names.contains(name)) {
                box.addItem(name);
            }
            box.setSelectedItem(name);
        } finally {
            filling = false;
        }
    }

    private final class Names extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String name = value == null ? "" : value.toString();
            boolean missing = known != null && !name.isEmpty() && !known.contains(name);
            String text = missing ? Bundle.ITEM_MissingDevice(name) : name;
            return super.getListCellRendererComponent(
                    list, name.isEmpty() ? Bundle.ITEM_DefaultDevice() : text, index, selected, focused);
        }
    }
}
