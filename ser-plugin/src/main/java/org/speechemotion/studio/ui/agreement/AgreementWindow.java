// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.awt.Dialog;
import java.util.function.Consumer;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** The window of agreement that belongs to a recording's; one goes on working beside it. */
@Messages({"# {0} - file name", "TTL_Agreement=Agreement in {0}", "BTN_CloseAgreement=Close"})
public final class AgreementWindow {

    private final AnnotationSession session;
    private final Consumer<TimeSpan> jumper;
    private AgreementPanel panel;
    private Dialog dialog;

    /** A window that is not open yet; {@code jumper} goes to a place of the recording. */
    public AgreementWindow(AnnotationSession session, Consumer<TimeSpan> jumper) {
        this.session = session;
        this.jumper = jumper;
    }

    /** Opens it, or brings it to the front. */
    public void open() {
        if (dialog == null || !dialog.isDisplayable()) {
            close();
            panel = new AgreementPanel(session, jumper);
            Object[] options = {Bundle.BTN_CloseAgreement()};
            DialogDescriptor descriptor = new DialogDescriptor(
                    panel,
                    Bundle.TTL_Agreement(session.recording().path().getFileName()),
                    false,
                    options,
                    options[0],
                    DialogDescriptor.DEFAULT_ALIGN,
                    null,
                    null);
            descriptor.setMessageType(NotifyDescriptor.PLAIN_MESSAGE);
            dialog = DialogDisplayer.getDefault().createDialog(descriptor);
        }
        dialog.setVisible(true);
        dialog.toFront();
    }

    /** Closes it. */
    public void close() {
        if (panel != null) {
            panel.close();
            panel = null;
        }
        if (dialog != null) {
            dialog.dispose();
            dialog = null;
        }
    }
}
