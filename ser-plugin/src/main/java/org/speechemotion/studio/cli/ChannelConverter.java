// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import org.speechemotion.dsp.audio.ChannelSelection;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --channel}. */
final class ChannelConverter implements ITypeConverter<ChannelSelection> {

    @Override
    public ChannelSelection convert(String text) {
        try {
            return ChannelSelection.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
