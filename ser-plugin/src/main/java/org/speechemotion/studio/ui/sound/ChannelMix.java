// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How loud each channel of a recording is played.
 *
 * @param channels a setting for each channel
 */
record ChannelMix(List<Setting> channels) {

    /** The lowest volume in decibels, which is silence. */
    static final int LOWEST = -40;

    /** The highest volume in decibels. */
    static final int HIGHEST = 20;

    /**
     * One channel.
     *
     * @param volume in decibels, {@link #LOWEST} (silent) to {@link #HIGHEST}
     * @param muted whether it is not heard
     * @param solo whether only channels with this are heard
     */
    record Setting(int volume, boolean muted, boolean solo) {

        static final Setting PLAIN = new Setting(0, false, false);

        Setting {
            volume = Math.max(LOWEST, Math.min(HIGHEST, volume));
        }

        Setting withVolume(int decibels) {
            return new Setting(decibels, muted, solo);
        }

        Setting withMuted(boolean silent) {
            return new Setting(volume, silent, solo);
        }

        Setting withSolo(boolean alone) {
            return new Setting(volume, muted, alone);
        }
    }

    ChannelMix {
        channels = List.copyOf(channels);
    }

    /** All channels as they are. */
    static ChannelMix plain(int channels) {
        return new ChannelMix(Collections.nCopies(channels, Setting.PLAIN));
    }

    /** The same with another setting of one channel. */
    ChannelMix with(int channel, Setting setting) {
        List<Setting> changed = new ArrayList<>(channels);
        changed.set(channel, setting);
        return new ChannelMix(changed);
    }

    /** The same with all channels louder, or softer if negative. */
    ChannelMix louder(int decibels) {
        return new ChannelMix(channels.stream()
                .map(one -> one.withVolume(one.volume() + decibels))
                .toList());
    }

    /** The same with all channels muted, or none. */
    ChannelMix withAllMuted(boolean muted) {
        return new ChannelMix(channels.stream().map(one -> one.withMuted(muted)).toList());
    }

    /** Whether nothing is heard. */
    boolean isSilent() {
        for (int channel = 0; channel < channels.size(); channel++) {
            if (gain(channel) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a channel is neither muted nor left out by the solo of another. */
    boolean isHeard(int channel) {
        Setting own = channels.get(channel);
        return !own.muted() && (own.solo() || channels.stream().noneMatch(Setting::solo));
    }

    /** The factor of a channel, 0 if it is not heard. */
    float gain(int channel) {
        int volume = channels.get(channel).volume();
        return isHeard(channel) && volume > LOWEST ? (float) Math.pow(10, volume / 20.0) : 0;
    }
}
