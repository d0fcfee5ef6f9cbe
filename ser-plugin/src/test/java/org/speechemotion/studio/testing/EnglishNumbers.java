// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Marks tests of words for people, with numbers as English has them, whatever the language of the machine is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnglishNumbers.Setter.class)
public @interface EnglishNumbers {

    /** Sets the language for each test and gives back what was before. */
    final class Setter implements BeforeEachCallback, AfterEachCallback {

        private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(Setter.class);

        @Override
        public void beforeEach(ExtensionContext context) {
            context.getStore(OWN).put("before", Locale.getDefault());
            Locale.setDefault(Locale.US);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Locale.setDefault(context.getStore(OWN).get("before", Locale.class));
        }
    }
}
