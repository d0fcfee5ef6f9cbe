// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.model.train.EpochReport;

class LearningCurvesTest {

    private static final int BLUE = 0xFF0072B2;
    private static final int ORANGE = 0xFFD55E00;

    @TempDir
    Path folder;

    private static List<EpochReport> epochs(int count, boolean validated) {
        List<EpochReport> reports = new ArrayList<>();
        for (int epoch = 1; epoch <= count; epoch++) {
            double loss = validated ? 1.6 / epoch : Double.NaN;
            double recall = validated ? 1 - 0.8 / epoch : Double.NaN;
            reports.add(new EpochReport(epoch, 20, 1.8 / epoch, loss, recall, 0.001, epoch == count, 10));
        }
        return reports;
    }

    private static BufferedImage picture(List<EpochReport> reports) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(LearningCurves.png(reports)));
    }

    /** How many pixels of a colour there are right of the first third, where no legend's sample line is. */
    private static int pixels(BufferedImage image, int colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight() * 9 / 10; y++) {
            for (int x = image.getWidth() / 3; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void theCurvesGrowWithTheEpochs() throws IOException {
        assertThat(pixels(picture(epochs(10, true)), BLUE)).isLessThan(pixels(picture(epochs(20, true)), BLUE));
        assertThat(pixels(picture(epochs(20, true)), ORANGE)).isPositive();
    }

    @Test
    void withoutValidationClipsThereIsNoCurveOfThem() throws IOException {
        assertThat(pixels(picture(epochs(20, false)), ORANGE)).isZero();
    }

    @Test
    void aPictureIsThereAfterTheFirstEpochAndIsReplaced() throws IOException {
        LearningCurves.write(folder, epochs(1, true));
        byte[] first = Files.readAllBytes(folder.resolve(LearningCurves.FILE));
        LearningCurves.write(folder, epochs(2, true));
        assertThat(Files.readAllBytes(folder.resolve(LearningCurves.FILE))).isNotEqualTo(first);
        assertThat(folder.toFile().list()).containsExactly(LearningCurves.FILE);
    }
}
