// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.testing.EnglishNumbers;

/** What painters leave on a picture. */
@EnglishNumbers
class PaintersTest {

    private static final LaneTheme THEME = new LaneTheme(
            false,
            Color.WHITE,
            Color.LIGHT_GRAY,
            Color.BLACK,
            Color.GRAY,
            new Color(0xEEEEEE),
            Color.BLUE,
            new Color(0, 0, 255, 60),
            Color.RED,
            new Font(Font.SANS_SERIF, Font.PLAIN, 11));

    private static BufferedImage paint(TimeViewport view, int height, Consumer<LaneCanvas> painter) {
        BufferedImage image = new BufferedImage(view.width(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(THEME.background());
        g.fillRect(0, 0, view.width(), height);
        g.setClip(0, 0, view.width(), height);
        g.setFont(THEME.font());
        painter.accept(new LaneCanvas(g, view, height, THEME));
        g.dispose();
        return image;
    }

    /** One frame of full scale in an hour of silence. */
    private static final class OnePeak implements WaveformPeaks {

        private final long at;

        OnePeak(long at) {
            this.at = at;
        }

        @Override
        public int framesPerPeak() {
            return 1;
        }

        @Override
        public boolean peak(int channel, long from, long to, float[] minMaxRms) {
            minMaxRms[0] = 0;
            minMaxRms[1] = at >= from && at < to ? 1 : 0;
            minMaxRms[2] = 0;
            return true;
        }
    }

    @Test
    void aSinglePeakIsSeenFromAfar() {
        long peak = 17_654_321;
        FixedDocument document = new FixedDocument(3600, new OnePeak(peak), null);
        TimeViewport view = TimeViewport.whole(3600, 500, 1e-6);
        BufferedImage image =
                paint(view, 100, canvas -> new WaveformPainter(canvas, document.recording(), WaveformScale.LINEAR, 1)
                        .columns(0, document.peaks()));
        int column = (int) Math.floor(view.x(peak / 8000.0));
        int seen = -1;
        for (int x = 0; x < 500; x++) {
            if (image.getRGB(x, 10) == Color.BLUE.getRGB()) {
                assertThat(seen).isEqualTo(-1);
                seen = x;
            }
        }
        assertThat(seen).isBetween(column - 1, column + 1);
        assertThat(image.getRGB(250, 10)).isNotEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void whatIsNotKnownYetIsDotted() {
        FixedDocument document = new FixedDocument(10, WaveformPeaks.NONE, null);
        BufferedImage image = paint(TimeViewport.whole(10, 60, 1e-6), 41, canvas -> new WaveformPainter(
                        canvas, document.recording(), WaveformScale.LINEAR, 1)
                .columns(0, document.peaks()));
        assertThat(image.getRGB(0, 20)).isEqualTo(Color.GRAY.getRGB());
        assertThat(image.getRGB(3, 20)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void segmentsHaveTheirPlaceAndTheirColour() {
        FixedDocument document = new FixedDocument(10.5, WaveformPeaks.NONE, SampleAnalyses.talk(Path.of("none.wav")));
        TimeViewport view = TimeViewport.whole(10.5, 1050, 1e-6);
        BufferedImage image = paint(view, 40, new SegmentLane(document)::paint);
        assertThat(hue(image.getRGB(630, 34)))
                .isCloseTo(hue(EmotionPalette.color(Emotion.ANGRY, false)), org.assertj.core.data.Offset.offset(0.02f));
        assertThat(hue(image.getRGB(1030, 34)))
                .isCloseTo(hue(EmotionPalette.color(Emotion.HAPPY, false)), org.assertj.core.data.Offset.offset(0.02f));
        assertThat(image.getRGB(720, 20)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(397, 1)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void selectedBarsLookSoAtAnyWidth() {
        TimeViewport view = TimeViewport.whole(10, 1000, 1e-6);
        for (double length : new double[] {0.02, 0.06, 0.3}) {
            assertThat(darkPixels(view, length, true)).as("%s s", length).isPositive();
            assertThat(darkPixels(view, length, false)).as("%s s", length).isZero();
        }
    }

    /** Soft edges cost ten times as much. */
    @Test
    void barsThatAreNotSelectedAreWholePixelsOfTwoColours() {
        TimeViewport view = TimeViewport.whole(10, 1000, 1e-6);
        for (double length : new double[] {0.06, 0.3, 0.333, 4}) {
            assertThat(Arrays.stream(yellowBar(view, length, false)).distinct().count())
                    .as("%s s: background, bar and its edge", length)
                    .isEqualTo(3);
        }
        assertThat(Arrays.stream(yellowBar(view, 0.333, true)).distinct().count())
                .as("selected: round corners")
                .isGreaterThan(3);
    }

    private static long darkPixels(TimeViewport view, double length, boolean selected) {
        return Arrays.stream(yellowBar(view, length, selected))
                .filter(pixel -> new Color(pixel).getRed() < 100)
                .count();
    }

    /** The pixels of one bar in a light colour. */
    private static int[] yellowBar(TimeViewport view, double length, boolean selected) {
        BarPainter.Look<TimeSpan> look = new BarPainter.Look<>() {
            @Override
            public TimeSpan span(TimeSpan item) {
                return item;
            }

            @Override
            public Color color(TimeSpan item) {
                return Color.YELLOW;
            }

            @Override
            public double strength(TimeSpan item) {
                return 0.5;
            }

            @Override
            public String text(TimeSpan item, FontMetrics metrics, double room) {
                return "";
            }

            @Override
            public boolean isSelected(TimeSpan item) {
                return selected;
            }
        };
        List<TimeSpan> bars = List.of(new TimeSpan(2, 2 + length));
        BufferedImage image = paint(
                view, 24, canvas -> new BarPainter((Graphics2D) canvas.graphics(), canvas, 2, 20).bars(bars, look));
        return image.getRGB(0, 0, view.width(), 24, null, 0, view.width());
    }

    private static float hue(Color color) {
        return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[0];
    }

    private static float hue(int rgb) {
        return hue(new Color(rgb));
    }

    @Test
    void segmentsTellMoreAndCanBeChosen() {
        FixedDocument document = new FixedDocument(10.5, WaveformPeaks.NONE, SampleAnalyses.talk(Path.of("none.wav")));
        SegmentLane lane = new SegmentLane(document);
        assertThat(lane.toolTip(5, 10, 40))
                .hasValueSatisfying(tip -> assertThat(tip).contains("Angry", "67 %", "0:03.970", "0:06.500"));
        assertThat(lane.toolTip(7, 10, 40)).isEmpty();
        assertThat(lane.itemAt(9, 10, 40)).hasValue(new TimeSpan(8, 10.5));
    }

    @Test
    void withoutAnAnalysisTheLaneSaysWhatToDo() {
        FixedDocument document = new FixedDocument(10, WaveformPeaks.NONE, null);
        assertThat(EmptyLaneText.of(document)).contains("F5");
        BufferedImage image = paint(TimeViewport.whole(10, 400, 1e-6), 40, new SegmentLane(document)::paint);
        assertThat(differentFromWhite(image)).isGreaterThan(50);
    }

    @Test
    void overlaysLieWhereTheTimesAre() {
        FixedDocument document = new FixedDocument(10, WaveformPeaks.NONE, null);
        document.selected = new TimeSpan(2, 4);
        document.at = 5;
        BufferedImage image = paint(TimeViewport.whole(10, 100, 1e-6), 20, canvas -> {
            new SelectionOverlay(document).paint(canvas);
            new PlayheadOverlay(document).paint(canvas);
        });
        assertThat(image.getRGB(50, 10)).isEqualTo(Color.RED.getRGB());
        assertThat(image.getRGB(49, 10)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(30, 10)).isNotEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(19, 10)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(40, 10)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void theRulerHasMarksAndLabels() {
        BufferedImage image = paint(TimeViewport.whole(10, 600, 1e-6), 24, new RulerLane(8000)::paint);
        assertThat(image.getRGB(60, 2)).isEqualTo(Color.GRAY.getRGB());
        assertThat(image.getRGB(120, 2)).isEqualTo(Color.GRAY.getRGB());
        assertThat(image.getRGB(90, 2)).isEqualTo(Color.LIGHT_GRAY.getRGB());
    }

    private static long differentFromWhite(BufferedImage image) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += image.getRGB(x, y) == Color.WHITE.getRGB() ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void theOverviewMarksWhatTheOthersOfThePictureShow() {
        TimeViewport whole = TimeViewport.whole(10, 200, 1e-6);
        TimeViewport part = whole.withZoom(1.0 / 200).withStart(4);
        OverviewLane lane =
                new OverviewLane(new FixedDocument(whole.duration(), WaveformPeaks.NONE, null), new TimeAxis(whole));
        BufferedImage image =
                paint(whole, 30, canvas -> lane.paint(new LaneCanvas(canvas.graphics(), whole, part, 30, THEME)));
        assertThat(image.getRGB(80, 3))
                .as("left edge of the mark")
                .isEqualTo(THEME.foreground().getRGB());
        assertThat(image.getRGB(99, 3))
                .as("right edge of the mark")
                .isEqualTo(THEME.foreground().getRGB());
        assertThat(image.getRGB(90, 3))
                .as("within it")
                .isEqualTo(THEME.background().getRGB());
    }
}
