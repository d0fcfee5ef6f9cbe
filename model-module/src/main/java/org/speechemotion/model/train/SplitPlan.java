// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.model.corpus.Corpus;

/** How training sets are split into train, validation and test parts. */
public interface SplitPlan {

    /**
     * Splits a set.
     *
     * @param fold the fold that is tested, from 1
     * @param known speakers (as {@link org.speechemotion.model.corpus.Clip#speakerId}) that the model heard from which
     *     the training starts: others are drawn for the validation where there are others
     * @throws IOException if the set cannot be split so; one line for a person
     */
    DataSplit split(TrainingSet set, int fold, long seed, Set<String> known) throws IOException;

    /** How all folds together are described to a person. */
    String protocol();

    /** Number of folds, 1 if there is a single split or none. */
    default int folds(List<Corpus> corpora) {
        return 1;
    }

    /** Name of a fold's folder. */
    default String foldName(List<Corpus> corpora, int fold) {
        return "fold-" + fold;
    }

    /** The plan with a single fold, this one's of that number. */
    default SplitPlan only(int fold) {
        return new OneFold(this, fold);
    }

    /**
     * Reads "none", "random:SHARE", "speakers:FOLDS", "corpora" or the path of a CSV file.
     *
     * @throws IllegalArgumentException if it is none of these, with a message for a person
     * @throws IOException if the file cannot be used; one line for a person
     */
    static SplitPlan parse(String text) throws IOException {
        Matcher match = Pattern.compile("none|corpora|random:(0?\\.\\d+)|speakers:(\\d{1,4})")
                .matcher(text);
        if (match.matches()) {
            if (match.group(1) != null && Double.parseDouble(match.group(1)) > 0) {
                return new RandomSplit(Double.parseDouble(match.group(1)));
            }
            if (match.group(2) != null && Integer.parseInt(match.group(2)) > 1) {
                return new SpeakerFolds(Integer.parseInt(match.group(2)));
            }
            if (text.equals("none")) {
                return new NoSplit();
            }
            if (text.equals("corpora")) {
                return new CorpusFolds();
            }
        } else if (isFile(text)) {
            return FileSplit.read(Path.of(text));
        }
        throw new IllegalArgumentException(
                "split must be none, random:SHARE (such as random:0.2), speakers:FOLDS (such "
                        + "as speakers:5), corpora or a CSV file that is there, not " + text);
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
