// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;

/** What a person calls an analysed channel. */
@Messages("TXT_Mix=Mix")
final class ChannelText {

    private ChannelText() {}

    /** Its number from 1, or that it is the mix of several. */
    static String of(RecordingAnalysis analysis, ChannelAnalysis channel) {
        boolean mix = analysis.channels().size() == 1
                && analysis.recording().channels() > 1
                && channel.channel() == ChannelAnalysis.MIX;
        return mix ? Bundle.TXT_Mix() : Integer.toString(channel.channel() + 1);
    }
}
