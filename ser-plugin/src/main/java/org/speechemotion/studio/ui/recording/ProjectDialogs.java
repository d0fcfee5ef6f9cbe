// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.Salvage;
import org.speechemotion.studio.annotation.store.StoredRecording;
import org.speechemotion.studio.ui.label.ProjectQuestions;

/** Asks in dialogs what is to become of a project that cannot simply be opened. */
@Messages({
    "TTL_ProjectInUse=Project in Use",
    "BTN_LookAt=&Open to Look At",
    "TTL_ProjectDamaged=Damaged Project",
    "# {0} - message",
    "MSG_Restore={0}.\n\nThe damaged file is kept under another name.",
    "# {0} - message",
    "# {1} - number of annotations",
    "# {2} - number of tracks",
    "# {3} - number of recordings",
    "MSG_Salvage={0}.\n\nStill legible: {1,choice,0#no annotations|1#one annotation|1<{1} annotations}"
            + " in {2,choice,0#no track|1#one track|1<{2} tracks} of {3,choice,1#one recording|1<{3} recordings};"
            + " the steps to undo are lost.\n\nThe damaged file is kept under another name.",
    "BTN_Salvage=&Go On with What Is Legible",
    "BTN_Restore=&Open the Good Copy",
    "# {0} - file name",
    "TTL_FindRecording=Where Is {0}?",
    "BTN_FindHere=Look Here"
})
final class ProjectDialogs implements ProjectQuestions {

    @Override
    public boolean lookAt(ProjectException reason) {
        return ask(Bundle.TTL_ProjectInUse(), reason.getMessage(), Bundle.BTN_LookAt());
    }

    @Override
    public boolean restore(DamagedProjectException damage) {
        return ask(Bundle.TTL_ProjectDamaged(), Bundle.MSG_Restore(damage.getMessage()), Bundle.BTN_Restore());
    }

    @Override
    public boolean salvage(DamagedProjectException damage, Salvage.Found left) {
        String message = Bundle.MSG_Salvage(damage.getMessage(), left.annotations(), left.tracks(), left.recordings());
        return ask(Bundle.TTL_ProjectDamaged(), message, Bundle.BTN_Salvage());
    }

    private static boolean ask(String title, String message, String yes) {
        JButton go = new JButton();
        Mnemonics.setLocalizedText(go, yes);
        NotifyDescriptor question = new NotifyDescriptor(
                message,
                title,
                NotifyDescriptor.DEFAULT_OPTION,
                NotifyDescriptor.WARNING_MESSAGE,
                new Object[] {go, NotifyDescriptor.CANCEL_OPTION},
                go);
        return DialogDisplayer.getDefault().notify(question) == go;
    }

    @Override
    public Optional<Path> folderOf(StoredRecording missing) {
        String name = missing.recording().path().getFileName().toString();
        AtomicReference<File> chosen = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> chosen.set(new FileChooserBuilder(ProjectDialogs.class)
                    .setTitle(Bundle.TTL_FindRecording(name))
                    .setDirectoriesOnly(true)
                    .setApproveText(Bundle.BTN_FindHere())
                    .showOpenDialog()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return Optional.ofNullable(chosen.get()).map(File::toPath);
    }
}
