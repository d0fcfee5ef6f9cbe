// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.Dimension;
import java.awt.Insets;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.store.SaveState;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** Says how far what was annotated has got: saved, on its way, or why not. */
@Messages({
    "LBL_Saved=Saved",
    "LBL_Saving=Saving...",
    "# {0} - reason",
    "LBL_NotSaved=Not saved: {0}, trying again",
    "LBL_LookedAt=Only looked at",
    "# {0} - project file",
    "TIP_Project=Annotations are kept in {0}",
    "TIP_NoProject=A project file is made with the first annotation",
    "ACN_SaveState=State of saving"
})
final class SaveStateLabel extends JLabel {

    private static final long serialVersionUID = 1L;

    private final transient AnnotationSession session;
    private final transient Consumer<AnnotationEvent> listener = this::changed;

    SaveStateLabel(AnnotationSession session) {
        this.session = session;
        setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
        getAccessibleContext().setAccessibleName(Bundle.ACN_SaveState());
        session.addListener(listener);
        showState();
    }

    /** Room for what is there most of the time, also while there is nothing to say, so that nothing moves with it. */
    @Override
    public Dimension getMinimumSize() {
        int text = getFontMetrics(getFont()).stringWidth(Bundle.LBL_Saving());
        Insets insets = getInsets();
        return new Dimension(text + insets.left + insets.right, super.getMinimumSize().height);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(Math.max(size.width, getMinimumSize().width), size.height);
    }

    void close() {
        session.removeListener(listener);
    }

    private void changed(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.SaveStateChanged) {
            showState();
        }
    }

    private void showState() {
        SaveState state = session.saveState();
        boolean failed = state.kind() == SaveState.Kind.FAILED;
        setText(session.isReadOnly() ? Bundle.LBL_LookedAt() : text(state));
        setToolTipText(
                failed
                        ? state.message()
                        : session.projectFile()
                                .map(file -> Bundle.TIP_Project(file))
                                .orElse(Bundle.TIP_NoProject()));
        setForeground(UIManager.getColor(failed ? "Actions.Red" : "Label.foreground"));
    }

    private String text(SaveState state) {
        return switch (state.kind()) {
            case SAVED -> session.projectFile().isPresent() ? Bundle.LBL_Saved() : "";
            case PENDING -> Bundle.LBL_Saving();
            case FAILED -> Bundle.LBL_NotSaved(reason(state.message()));
        };
    }

    /** The reason alone: which file it is about stands in the tool tip. */
    private static String reason(String message) {
        int colon = message.lastIndexOf(": ");
        return colon < 0 ? message : message.substring(colon + 2);
    }
}
