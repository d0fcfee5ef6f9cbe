// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.model.label.Emotion;

/** A corpus whose file names (without extension) tell speaker and emotion. */
final class FileNameReader implements CorpusReader {

    /** Most files must have names of the corpus for it to be known; others among them are passed over. */
    private static final double NEEDED_SHARE = 0.8;

    private final String corpus;
    private final Pattern name;
    private final Function<Matcher, String> speaker;
    private final Function<Matcher, String> gender;
    private final Map<String, Emotion> emotions;

    /**
     * Creates a reader.
     *
     * @param name pattern of the names with a group "emotion"
     * @param emotions what the words of that group mean
     */
    private FileNameReader(
            String corpus,
            String name,
            Function<Matcher, String> speaker,
            Function<Matcher, String> gender,
            Map<String, Emotion> emotions) {
        this.corpus = corpus;
        this.name = Pattern.compile(name, Pattern.CASE_INSENSITIVE);
        this.speaker = speaker;
        this.gender = gender;
        this.emotions = emotions;
    }

    /** RAVDESS: modality-vocal channel-emotion-intensity-statement-repetition-actor; odd actors are men. */
    static FileNameReader ravdess() {
        return new FileNameReader(
                "RAVDESS",
                "03-01-(?<emotion>0[1-8])-\\d\\d-\\d\\d-\\d\\d-(?<speaker>\\d\\d)",
                match -> match.group("speaker"),
                match -> Integer.parseInt(match.group("speaker")) % 2 == 1 ? "male" : "female",
                Map.of(
                        "01", Emotion.NEUTRAL,
                        "02", Emotion.CALM,
                        "03", Emotion.HAPPY,
                        "04", Emotion.SAD,
                        "05", Emotion.ANGRY,
                        "06", Emotion.FEARFUL,
                        "07", Emotion.DISGUST,
                        "08", Emotion.SURPRISED));
    }

    /** EMO-DB: speaker, text, emotion's German initial, take; four numbers of speakers are men's besides 15. */
    static FileNameReader emoDb() {
        List<String> men = List.of("03", "10", "11", "12", "15");
        return new FileNameReader(
                "EMO-DB",
                "(?<speaker>\\d\\d)[ab]\\d\\d(?<emotion>[WLEAFTN])[a-z]?",
                match -> match.group("speaker"),
                match -> men.contains(match.group("speaker")) ? "male" : "female",
                Map.of(
                        "W", Emotion.ANGRY,
                        "L", Emotion.BORED,
                        "E", Emotion.DISGUST,
                        "A", Emotion.FEARFUL,
                        "F", Emotion.HAPPY,
                        "T", Emotion.SAD,
                        "N", Emotion.NEUTRAL));
    }

    /** CREMA-D: actor_sentence_emotion_intensity. */
    static FileNameReader cremaD() {
        return new FileNameReader(
                "CREMA-D",
                "(?<speaker>1\\d{3})_[A-Z]{3}_(?<emotion>ANG|DIS|FEA|HAP|NEU|SAD)_[A-Z]+",
                match -> match.group("speaker"),
                match -> "",
                Map.of(
                        "ANG", Emotion.ANGRY,
                        "DIS", Emotion.DISGUST,
                        "FEA", Emotion.FEARFUL,
                        "HAP", Emotion.HAPPY,
                        "NEU", Emotion.NEUTRAL,
                        "SAD", Emotion.SAD));
    }

    /** SAVEE: speaker_emotion number (DC_a01), or emotion number in a folder of the speaker; all speakers are men. */
    static FileNameReader savee() {
        return new FileNameReader(
                "SAVEE",
                "((?<speaker>DC|JE|JK|KL)_)?(?<emotion>sa|su|a|d|f|h|n)\\d\\d",
                match -> match.group("speaker"),
                match -> "male",
                Map.of(
                        "A", Emotion.ANGRY,
                        "D", Emotion.DISGUST,
                        "F", Emotion.FEARFUL,
                        "H", Emotion.HAPPY,
                        "N", Emotion.NEUTRAL,
                        "SA", Emotion.SAD,
                        "SU", Emotion.SURPRISED));
    }

    /** TESS: speaker_word_emotion; the two speakers are women. */
    static FileNameReader tess() {
        return new FileNameReader(
                "TESS",
                "(?<speaker>OAF|YAF|OA)_[a-z-]+_(?<emotion>angry|disgust|fear|happy|neutral|ps|sad)",
                match -> match.group("speaker").startsWith("O") ? "OAF" : "YAF",
                match -> "female",
                Map.of(
                        "ANGRY", Emotion.ANGRY,
                        "DISGUST", Emotion.DISGUST,
                        "FEAR", Emotion.FEARFUL,
                        "HAPPY", Emotion.HAPPY,
                        "NEUTRAL", Emotion.NEUTRAL,
                        "PS", Emotion.SURPRISED,
                        "SAD", Emotion.SAD));
    }

    @Override
    public Optional<Corpus> read(Path folder, List<Path> audio) {
        List<Clip> clips = new ArrayList<>();
        for (Path file : audio) {
            Matcher match = name.matcher(AudioFolder.baseName(file));
            if (match.matches()) {
                String who = speaker.apply(match);
                clips.add(new Clip(
                        file,
                        corpus,
                        who == null ? String.valueOf(file.getParent().getFileName()) : who,
                        gender.apply(match),
                        emotions.get(match.group("emotion").toUpperCase(java.util.Locale.ROOT))));
            }
        }
        return clips.isEmpty() || clips.size() < NEEDED_SHARE * audio.size()
                ? Optional.empty()
                : Optional.of(new Corpus(corpus, clips));
    }
}
