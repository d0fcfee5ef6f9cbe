// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.edit.CommandKind;

/** What commands are called, such as in the menu items Undo and Redo. */
@Messages({
    "CMD_Accept=Accept",
    "CMD_Relabel=Label",
    "CMD_Split=Split",
    "CMD_Merge=Merge",
    "CMD_MoveBorder=Move Border",
    "CMD_Shift=Move",
    "CMD_Create=New Annotation",
    "CMD_Delete=Delete",
    "CMD_Copy=Copy to Track",
    "CMD_MoveToTrack=Move to Track",
    "CMD_Ripple=Insert or Remove Time",
    "CMD_Note=Note",
    "CMD_Speaker=Speaker",
    "CMD_Flag=Mark",
    "CMD_Confidence=Confidence",
    "CMD_Frequencies=Frequencies",
    "CMD_ReplaceLabels=Replace Labels",
    "CMD_AddTrack=New Track",
    "CMD_RenameTrack=Rename Track",
    "CMD_RemoveTrack=Remove Track",
    "CMD_MoveTrack=Move Track",
    "CMD_Vocabulary=Vocabulary",
    "CMD_Proposals=Analysis"
})
public final class CommandText {

    private CommandText() {}

    /** The words for a kind of command, in capitals as menus have them. */
    public static String of(CommandKind kind) {
        return switch (kind) {
            case ACCEPT -> Bundle.CMD_Accept();
            case RELABEL -> Bundle.CMD_Relabel();
            case SPLIT -> Bundle.CMD_Split();
            case MERGE -> Bundle.CMD_Merge();
            case MOVE_BORDER -> Bundle.CMD_MoveBorder();
            case SHIFT -> Bundle.CMD_Shift();
            case CREATE -> Bundle.CMD_Create();
            case DELETE -> Bundle.CMD_Delete();
            case COPY -> Bundle.CMD_Copy();
            case MOVE_TO_TRACK -> Bundle.CMD_MoveToTrack();
            case RIPPLE -> Bundle.CMD_Ripple();
            case NOTE -> Bundle.CMD_Note();
            case SPEAKER -> Bundle.CMD_Speaker();
            case FLAG -> Bundle.CMD_Flag();
            case CONFIDENCE -> Bundle.CMD_Confidence();
            case FREQUENCIES -> Bundle.CMD_Frequencies();
            case REPLACE_LABELS -> Bundle.CMD_ReplaceLabels();
            case ADD_TRACK -> Bundle.CMD_AddTrack();
            case RENAME_TRACK -> Bundle.CMD_RenameTrack();
            case REMOVE_TRACK -> Bundle.CMD_RemoveTrack();
            case MOVE_TRACK -> Bundle.CMD_MoveTrack();
            case VOCABULARY -> Bundle.CMD_Vocabulary();
            case PROPOSALS -> Bundle.CMD_Proposals();
        };
    }
}
