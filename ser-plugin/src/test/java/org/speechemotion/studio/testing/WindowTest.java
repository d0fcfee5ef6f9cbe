// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.testing;

import java.awt.GraphicsEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Marks tests, or a class of tests, that open real windows: skipped, and saying so, where there is no display. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("window")
@ExtendWith(WindowTest.NeedsDisplay.class)
public @interface WindowTest {

    /** Lets a window test run only where a window can be shown. */
    final class NeedsDisplay implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (GraphicsEnvironment.isHeadless()) {
                return ConditionEvaluationResult.disabled(
                        "needs a display: set DISPLAY, or run the tests under a virtual one as .ci/run does");
            }
            return ConditionEvaluationResult.enabled("there is a display");
        }
    }
}
