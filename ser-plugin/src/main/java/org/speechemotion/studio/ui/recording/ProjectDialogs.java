// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.GoodCopy;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.Salvage;
import org.speechemotion.studio.annotation.store.StoredRecording;
import org.speechemotion.studio.ui.label.ProjectQuestions;
import org.speechemotion.studio.ui.label.Repair;

/** Asks in dialogs what is to become of a project that cannot simply be opened. */
@Messages({
    "TTL_ProjectInUse=Project in Use",
    "BTN_LookAt=&Open to Look At",
    "TTL_ProjectDamaged=Damaged Project",
    "# {0} - message",
    "# {1} - what there is, in lines",
    "MSG_Damaged={0}.\n\n{1}\n\nThe damaged file is kept under another name.",
    "# {0} - number of annotations",
    "# {1} - number of tracks",
    "# {2} - number of recordings",
    "TXT_Contents={0,choice,0#no annotations|1#one annotation|1<{0} annotations}"
            + " in {1,choice,0#no track|1#one track|1<{1} tracks} of {2,choice,0#no recording|1#one recording|1<{2} recordings}",
    "# {0} - date and time",
    "# {1} - contents",
    "TXT_CopyHolds=The copy of {0}: {1}.",
    "# {0} - contents",
    "TXT_Legible=Still legible in the damaged file: {0}; the steps to undo are lost.",
    "BTN_Salvage=&Go On with What Is Legible",
    "BTN_Restore=&Open the Good Copy",
    "# {0} - file name",
    "TTL_FindRecording=Where Is {0}?",
    "BTN_FindHere=Look Here"
})
final class ProjectDialogs implements ProjectQuestions {

    @Override
    public boolean lookAt(ProjectException reason) {
        JButton look = button(Bundle.BTN_LookAt());
        return ask(Bundle.TTL_ProjectInUse(), reason.getMessage(), List.of(look), look) == look;
    }

    @Override
    public Repair repair(DamagedProjectException damage, Optional<GoodCopy> copy, Optional<Salvage.Found> legible) {
        JButton openCopy = button(Bundle.BTN_Restore());
        JButton openLegible = button(Bundle.BTN_Salvage());
        List<JButton> choices = new ArrayList<>();
        copy.ifPresent(each -> choices.add(openCopy));
        legible.ifPresent(each -> choices.add(openLegible));
        Object chosen = ask(
                Bundle.TTL_ProjectDamaged(),
                Bundle.MSG_Damaged(damage.getMessage(), contents(copy, legible)),
                choices,
                Repair.suggested(copy, legible) == Repair.LEGIBLE ? openLegible : openCopy);
        return chosen == openCopy ? Repair.COPY : chosen == openLegible ? Repair.LEGIBLE : Repair.NOTHING;
    }

    /** What each choice would go on with, in lines. */
    static String contents(Optional<GoodCopy> copy, Optional<Salvage.Found> legible) {
        List<String> lines = new ArrayList<>();
        copy.map(each -> Bundle.TXT_CopyHolds(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .format(each.time().atZone(ZoneId.systemDefault())),
                        contents(each.contents())))
                .ifPresent(lines::add);
        legible.map(each -> Bundle.TXT_Legible(contents(each))).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private static String contents(Salvage.Found found) {
        return Bundle.TXT_Contents(found.annotations(), found.tracks(), found.recordings());
    }

    private static JButton button(String name) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, name);
        return button;
    }

    private static Object ask(String title, String message, List<JButton> choices, JButton usual) {
        List<Object> options = new ArrayList<>(choices);
        options.add(NotifyDescriptor.CANCEL_OPTION);
        return DialogDisplayer.getDefault()
                .notify(new NotifyDescriptor(
                        message,
                        title,
                        NotifyDescriptor.DEFAULT_OPTION,
                        NotifyDescriptor.WARNING_MESSAGE,
                        options.toArray(),
                        usual));
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
