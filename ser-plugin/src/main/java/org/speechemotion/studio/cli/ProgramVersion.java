// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it into the jar. */
final class ProgramVersion implements IVersionProvider {

    private static final String POM_PROPERTIES = "/META-INF/maven/org.speechemotion/ser-plugin/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"Speech Emotion Studio " + number()};
    }

    /** The version number, or "(unpacked build)" when the classes do not come from a jar. */
    static String number() throws IOException {
        try (InputStream in = ProgramVersion.class.getResourceAsStream(POM_PROPERTIES)) {
            if (in == null) {
                return "(unpacked build)";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}
