// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.GridBagLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.Action;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.awt.Actions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.TopComponent;

/** What is there while no recording is open: how to open one, and those that were opened last. */
@Messages({
    "LBL_StartPage=Start",
    "TXT_StartTitle=Open a recording",
    "TXT_StartHint=Drop audio files here, or choose them:",
    "BTN_StartOpen=Open Recording...",
    "TXT_StartRecord=Or make a new one with a microphone:",
    "BTN_StartRecord=Record...",
    "TXT_StartRecent=Opened last"
})
public final class StartPage extends TopComponent {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 12;
    private static final int MOST_RECENT = 6;

    private final JPanel recent = column();

    /** Creates the page. */
    public StartPage() {
        setName(Bundle.LBL_StartPage());
        setDisplayName(Bundle.LBL_StartPage());
        setLayout(new GridBagLayout());
        JPanel middle = column();
        JLabel title = new JLabel(Bundle.TXT_StartTitle());
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.6f));
        add(middle, title);
        add(middle, new JLabel(Bundle.TXT_StartHint()));
        add(middle, button(Bundle.BTN_StartOpen(), "OpenRecordingAction"));
        add(middle, new JLabel(Bundle.TXT_StartRecord()));
        add(middle, button(Bundle.BTN_StartRecord(), "RecordAction"));
        middle.add(recent);
        add(middle);
    }

    /** A button for an action of the File menu. */
    private static JButton button(String text, String name) {
        JButton button = new JButton(text);
        button.addActionListener(event -> {
            Action action = Actions.forID("File", "org.speechemotion.studio.ui.action." + name);
            action.actionPerformed(event);
        });
        return button;
    }

    private static JPanel column() {
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        column.setAlignmentX(Component.CENTER_ALIGNMENT);
        return column;
    }

    private static void add(JPanel column, JComponent part) {
        part.setAlignmentX(Component.CENTER_ALIGNMENT);
        column.add(part);
        column.add(Box.createVerticalStrut(GAP));
    }

    @Override
    protected void componentShowing() {
        RequestProcessor.getDefault().post(() -> {
            List<Path> files = RecentRecordings.list().stream()
                    .filter(Files::isRegularFile)
                    .limit(MOST_RECENT)
                    .toList();
            EventQueue.invokeLater(() -> showRecent(files));
        });
    }

    private void showRecent(List<Path> files) {
        recent.removeAll();
        if (!files.isEmpty()) {
            recent.add(Box.createVerticalStrut(GAP));
            add(recent, new JLabel(Bundle.TXT_StartRecent()));
        }
        for (Path file : files) {
            JButton button = new JButton(file.getFileName().toString(), StudioIcon.RECORDING);
            button.setToolTipText(file.toString());
            button.putClientProperty("JButton.buttonType", "borderless");
            button.addActionListener(event -> RecordingOpener.open(List.of(file)));
            button.setAlignmentX(Component.CENTER_ALIGNMENT);
            recent.add(button);
        }
        revalidate();
        repaint();
    }

    @Override
    public int getPersistenceType() {
        return PERSISTENCE_NEVER;
    }

    @Override
    protected String preferredID() {
        return "start";
    }
}
