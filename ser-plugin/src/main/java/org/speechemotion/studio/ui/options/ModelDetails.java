// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;

/** What the options say of a model: description, emotions, figures with their protocol, license. */
@Messages({
    "# {0} - version",
    "# {1} - place",
    "DETAILS_Version=Version {0}, {1}",
    "# {0} - names of emotions",
    "DETAILS_Emotions=Emotions: {0}",
    "# {0} - terms of use",
    "DETAILS_License=License: {0}",
    "DETAILS_Figures=Measured:",
    "DETAILS_NotMeasured=Nothing was measured.",
    "# {0} - name of the measure",
    "# {1} - value",
    "# {2} - corpus",
    "# {3} - protocol",
    "DETAILS_Figure={0} {1} on {2} ({3})"
})
final class ModelDetails {

    private ModelDetails() {}

    /** The text for a model. */
    static String text(ModelFolder model) {
        ModelCard card = model.card();
        StringBuilder text = new StringBuilder();
        if (card.description() != null && !card.description().isBlank()) {
            text.append(card.description()).append("\n\n");
        }
        text.append(Bundle.DETAILS_Version(card.version(), model.location())).append('\n');
        text.append(Bundle.DETAILS_Emotions(String.join(", ", card.emotionSet().labels())))
                .append('\n');
        if (card.license() != null && !card.license().isBlank()) {
            text.append(Bundle.DETAILS_License(card.license())).append('\n');
        }
        text.append('\n').append(figures(card.figures()));
        return text.toString();
    }

    /** Figures on data that chose nothing come first. */
    private static String figures(List<ModelCard.Figure> figures) {
        if (figures == null || figures.isEmpty()) {
            return Bundle.DETAILS_NotMeasured();
        }
        NumberFormat percent = NumberFormat.getPercentInstance();
        percent.setMaximumFractionDigits(1);
        percent.setMinimumFractionDigits(1);
        return figures.stream()
                .sorted(Comparator.comparing(figure -> figure.protocol().contains("validation")))
                .map(figure -> "\u2022 "
                        + Bundle.DETAILS_Figure(
                                figure.metric(), percent.format(figure.value()), figure.corpus(), figure.protocol()))
                .collect(Collectors.joining("\n", Bundle.DETAILS_Figures() + "\n", ""));
    }
}
