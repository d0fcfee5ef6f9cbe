// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import org.netbeans.api.progress.BaseProgressUtils;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** Sees to it that a window does not close over annotations that are not on the disk, unless a person says so. */
@Messages({
    "# {0} - file name",
    "TXT_SavingBeforeClosing=Saving the annotations of {0}",
    "TTL_NotSaved=Annotations Are Not Saved",
    "# {0} - file name",
    "# {1} - reason",
    "MSG_NotSaved=The last annotations of {0} cannot be saved.\n\n{1}.\n\nIf you close the window, they are lost.",
    "BTN_LoseThem=Close and &Lose Them",
    "BTN_KeepOpen=Keep &Open"
})
final class SaveBeforeClosing {

    private static final int MILLIS_UNTIL_CURSOR = 50;
    private static final int MILLIS_UNTIL_DIALOG = 300;

    private SaveBeforeClosing() {}

    /** Saves what is left to save; whether the window may close. On the event thread, which goes on meanwhile. */
    static boolean mayClose(AnnotationSession session) {
        if (!session.saveState().isDirty()) {
            return true;
        }
        String name = session.recording().path().getFileName().toString();
        AtomicReference<IOException> failure = new AtomicReference<>();
        BaseProgressUtils.runOffEventDispatchThread(
                () -> {
                    try {
                        session.flush();
                    } catch (IOException e) {
                        failure.set(e);
                    }
                },
                Bundle.TXT_SavingBeforeClosing(name),
                new AtomicBoolean(),
                true,
                MILLIS_UNTIL_CURSOR,
                MILLIS_UNTIL_DIALOG);
        return failure.get() == null || losesThem(name, failure.get());
    }

    private static boolean losesThem(String name, IOException failure) {
        JButton lose = new JButton();
        Mnemonics.setLocalizedText(lose, Bundle.BTN_LoseThem());
        JButton keep = new JButton();
        Mnemonics.setLocalizedText(keep, Bundle.BTN_KeepOpen());
        NotifyDescriptor question = new NotifyDescriptor(
                Bundle.MSG_NotSaved(name, failure.getMessage()),
                Bundle.TTL_NotSaved(),
                NotifyDescriptor.DEFAULT_OPTION,
                NotifyDescriptor.WARNING_MESSAGE,
                new Object[] {keep, lose},
                keep);
        return DialogDisplayer.getDefault().notify(question) == lose;
    }
}
