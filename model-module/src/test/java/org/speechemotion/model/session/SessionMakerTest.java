// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;

class SessionMakerTest {

    private static final int RATE = Session.SAMPLE_RATE;
    private static final SessionSettings CLEAN = new SessionSettings(60, SessionSettings.NO_NOISE, 0.5, 0, 0);

    /** Three speakers with six clips of each of three emotions; the later ones are softer by 20 dB each. */
    private static List<Clip> clips() {
        List<Clip> clips = new ArrayList<>();
        for (String speaker : new String[] {"0", "1", "2"}) {
            for (Emotion emotion : new Emotion[] {Emotion.NEUTRAL, Emotion.ANGRY, Emotion.SAD}) {
                for (int take = 0; take < 6; take++) {
                    clips.add(new Clip(Path.of(speaker + emotion + take), "tones", speaker, "", emotion));
                }
            }
        }
        return clips;
    }

    private static float[] samples(Clip clip) {
        int speaker = Integer.parseInt(clip.speaker());
        double seconds = 0.8 + 0.1 * speaker;
        float[] voice = SyntheticCorpus.voice(
                clip.emotion().label(), speaker, seconds, new Random(clip.path().hashCode()));
        for (int i = 0; i < voice.length; i++) {
            voice[i] *= (float) Math.pow(10, -speaker);
        }
        return voice;
    }

    private static Session make(SessionSettings settings, long seed) throws IOException {
        return new SessionMaker(clips(), SessionMakerTest::samples, settings).make(seed);
    }

    private static double levelDb(float[] samples, double from, double to) {
        double power = 0;
        int first = (int) Math.round(from * RATE);
        int last = (int) Math.round(to * RATE);
        for (int i = first; i < last; i++) {
            power += (double) samples[i] * samples[i] / (last - first);
        }
        return 10 * Math.log10(power);
    }

    @Test
    void theSameSeedMakesTheSameSessionAndAnotherAnother() throws IOException {
        SessionSettings settings = SessionSettings.DEFAULT.withSeconds(60);
        Session session = make(settings, 7);
        assertThat(make(settings, 7).samples()).isEqualTo(session.samples());
        assertThat(make(settings, 7).truth()).isEqualTo(session.truth());
        assertThat(make(settings, 8).truth()).isNotEqualTo(session.truth());
    }

    @Test
    void labelsAreWhereTheSoundIsAndPausesBetweenThemKeepTheirBounds() throws IOException {
        Session session = make(CLEAN, 1);
        assertThat(session.duration()).isEqualTo(60);
        double end = 0;
        for (LabelledSpan label : session.truth()) {
            double pause = label.span().start() - end;
            assertThat(pause).isBetween(0.1 - 1e-4, 3.0);
            assertThat(levelDb(session.samples(), end, label.span().start())).isLessThan(-100);
            assertThat(levelDb(
                            session.samples(),
                            label.span().start(),
                            label.span().end()))
                    .isGreaterThan(-50);
            end = label.span().end();
        }
        assertThat(session.duration() - end).isLessThan(4.1);
    }

    @Test
    void aboutHalfOfTheSpeechIsNeutralAndOneOrTwoSpeakersSpeak() throws IOException {
        double neutral = 0;
        double all = 0;
        Set<Integer> counts = new HashSet<>();
        Set<String> speakers = new HashSet<>();
        for (int seed = 0; seed < 12; seed++) {
            Session session = make(CLEAN, seed);
            counts.add(session.speakers().size());
            speakers.addAll(session.speakers());
            for (LabelledSpan label : session.truth()) {
                all += label.span().duration();
                neutral += label.emotion() == Emotion.NEUTRAL ? label.span().duration() : 0;
            }
        }
        assertThat(neutral / all).isCloseTo(0.5, within(0.1));
        assertThat(counts).containsExactlyInAnyOrder(1, 2);
        assertThat(speakers).containsExactlyInAnyOrder("tones/0", "tones/1", "tones/2");
    }

    @Test
    void stretchesHaveUpToFourClipsUnlessTheNextOneFollowsOnTheSame() throws IOException {
        // With one speaker two stretches of one emotion never follow on each other.
        List<Clip> one =
                clips().stream().filter(clip -> clip.speaker().equals("0")).toList();
        Session session = new SessionMaker(one, SessionMakerTest::samples, CLEAN).make(3);
        int run = 0;
        int longest = 0;
        Emotion last = null;
        for (LabelledSpan label : session.truth()) {
            run = label.emotion() == last ? run + 1 : 1;
            last = label.emotion();
            longest = Math.max(longest, run);
        }
        assertThat(longest).isBetween(2, 4);
    }

    @Test
    void speakersAreEquallyLoudOnAverage() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            Session session = make(CLEAN, seed);
            double low = 0;
            double high = -200;
            for (LabelledSpan label : session.truth()) {
                if (label.emotion() == Emotion.NEUTRAL) {
                    double level = levelDb(
                            session.samples(),
                            label.span().start(),
                            label.span().end());
                    low = Math.min(low, level);
                    high = Math.max(high, level);
                }
            }
            // The speakers' own levels are 20 dB apart, which is gone; the mix of their emotions may differ a little.
            assertThat(high - low).isLessThan(10);
        }
    }

    @Test
    void noiseFillsThePausesAtTheGivenDistance() throws IOException {
        SessionSettings noisy = new SessionSettings(120, 10, 0.5, 0, 0);
        Session session = make(noisy, 5);
        double pauses = 0;
        double speech = 0;
        double end = 0;
        for (LabelledSpan label : session.truth()) {
            pauses += levelDb(session.samples(), end, label.span().start())
                    / session.truth().size();
            speech += levelDb(
                            session.samples(),
                            label.span().start(),
                            label.span().end())
                    / session.truth().size();
            end = label.span().end();
        }
        // Speech and noise together are louder than speech alone, by 0.4 dB where they are 10 dB apart.
        assertThat(speech - pauses).isCloseTo(10, within(1.5));
    }

    @Test
    void nothingIsCutOff() throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            Session session = make(new SessionSettings(60, 0, 0.5, 1, 4), seed);
            for (float sample : session.samples()) {
                assertThat(Math.abs(sample)).isLessThan(0.95f);
            }
        }
    }

    @Test
    void makingASessionTellsItsProgressAndCanBeCancelled() throws IOException {
        List<Double> seen = new ArrayList<>();
        SessionMaker maker = new SessionMaker(clips(), SessionMakerTest::samples, CLEAN);
        maker.make(1, (fraction, step) -> seen.add(fraction));
        assertThat(seen).isSorted().hasSizeGreaterThan(10);
        TaskMonitor cancelling = new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> maker.make(1, cancelling)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aSessionTooShortForAnyClipSaysSo() {
        SessionMaker maker = new SessionMaker(clips(), clip -> new float[20 * RATE], CLEAN.withSeconds(10));
        assertThatThrownBy(() -> maker.make(1)).isInstanceOf(IOException.class).hasMessageContaining("longer sessions");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> CLEAN.withSeconds(601)).hasMessageContaining("10 to 600");
        assertThatThrownBy(() -> CLEAN.withSnr(Double.NaN)).hasMessageContaining("noise");
    }
}
