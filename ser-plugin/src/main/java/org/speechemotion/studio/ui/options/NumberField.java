// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.OptionalDouble;
import javax.swing.JFormattedTextField;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.speechemotion.studio.ui.form.TypedListener;

/**
 * A spinner for a number in a range that says at every key whether what stands in it is one. A number out of range is
 * left as it was typed, so that it can be mended.
 */
final class NumberField {

    private static final String PATTERN = "0.###";

    private final double lowest;
    private final double highest;
    private final JSpinner spinner;
    private final JFormattedTextField text;

    /** Creates a field; {@code changed} runs after every change. */
    NumberField(double lowest, double highest, double step, Runnable changed) {
        this.lowest = lowest;
        this.highest = highest;
        spinner = new JSpinner(new SpinnerNumberModel(lowest, lowest, highest, step));
        text = editor(spinner).getTextField();
        text.setColumns(6);
        text.setFocusLostBehavior(JFormattedTextField.COMMIT);
        text.getDocument().addDocumentListener(new TypedListener(changed));
    }

    private static JSpinner.NumberEditor editor(JSpinner spinner) {
        JSpinner.NumberEditor editor = new JSpinner.NumberEditor(spinner, PATTERN);
        spinner.setEditor(editor);
        return editor;
    }

    /** The component to show. */
    JSpinner component() {
        return spinner;
    }

    /** Where the number is typed. */
    JFormattedTextField textField() {
        return text;
    }

    /** The number that stands in the field, if it is one and in range. */
    OptionalDouble value() {
        String typed = text.getText().strip();
        ParsePosition end = new ParsePosition(0);
        Number number = format().parse(typed, end);
        boolean whole = number != null && end.getIndex() == typed.length();
        return whole && number.doubleValue() >= lowest && number.doubleValue() <= highest
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** Shows a number. */
    void show(double value) {
        spinner.setValue(value);
        text.setText(format().format(value));
    }

    private static NumberFormat format() {
        return new DecimalFormat(PATTERN);
    }
}
