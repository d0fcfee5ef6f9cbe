// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.BorderLayout;
import java.awt.Color;
import java.nio.file.Path;
import java.text.DecimalFormat;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.lane.LaneTheme;

/**
 * Says above a recording what has become of its file, as long as it is so: which file, what happened, what to do. Hidden
 * while the file is as it was.
 */
@Messages({
    "# {0} - file name",
    "LBL_FileGone={0} is not in its folder any more (moved, deleted, or its drive is gone)."
            + " Put it back, or open it where it is now; annotations are kept",
    "# {0} - file name",
    "# {1} - MB left",
    "# {2} - MB before",
    "LBL_FileCut={0} was cut short: {1} of {2} MB are left."
            + " Copy the whole file back; open it again if it is to be shorter; annotations are kept",
    "# {0} - file name",
    "LBL_FileChanged={0} was changed by another program."
            + " Open it again to see and hear it as it is now; annotations are kept",
    "# {0} - file name",
    "# {1} - reason",
    "LBL_FileUnreachable={0} cannot be reached ({1})."
            + " Check its drive, the network and your permission; annotations are kept",
    "BTN_OpenAgain=Open A&gain",
    "ACN_FileState=State of the recording''s file"
})
final class FileStateBar extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Color WARNING = new Color(0xE0A030);
    private static final double TINT = 0.25;
    private static final double MB = 1e6;

    private final transient Path file;
    private final JLabel text = new JLabel();
    private final JButton again = new JButton();

    /** A bar about a file; {@code reopen} is run when the user wants it opened again as it is. */
    FileStateBar(Path file, Runnable reopen) {
        super(new BorderLayout(8, 0));
        this.file = file;
        setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        text.setIcon(StudioIcon.WARNING);
        Mnemonics.setLocalizedText(again, Bundle.BTN_OpenAgain());
        again.addActionListener(event -> reopen.run());
        getAccessibleContext().setAccessibleName(Bundle.ACN_FileState());
        add(text, BorderLayout.CENTER);
        add(again, BorderLayout.LINE_END);
        setVisible(false);
    }

    /** Shows a state. */
    void show(FileState state) {
        text.setText(describe(state));
        text.setToolTipText(text.getText() + " (" + file + ")");
        again.setVisible(state.kind() == FileState.Kind.CUT || state.kind() == FileState.Kind.CHANGED);
        setVisible(state.kind() != FileState.Kind.AS_OPENED);
        revalidate();
    }

    /** What is said now, empty if nothing. */
    String text() {
        return isVisible() ? text.getText() : "";
    }

    /** The button that opens the file again. */
    JButton againButton() {
        return again;
    }

    private String describe(FileState state) {
        Path name = file.getFileName();
        return switch (state.kind()) {
            case AS_OPENED -> "";
            case GONE -> Bundle.LBL_FileGone(name);
            case CUT -> Bundle.LBL_FileCut(name, megabytes(state.bytes()), megabytes(state.bytesBefore()));
            case CHANGED -> Bundle.LBL_FileChanged(name);
            case UNREACHABLE -> Bundle.LBL_FileUnreachable(name, state.reason());
        };
    }

    private static String megabytes(long bytes) {
        return new DecimalFormat("0.0").format(bytes / MB);
    }

    @Override
    public Color getBackground() {
        Color plain = super.getBackground();
        return plain == null ? WARNING : LaneTheme.mix(plain, WARNING, TINT);
    }
}
