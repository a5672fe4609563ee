package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.List;

/**
 * A program ready to be started.
 *
 * @param folder holds its jar, {@value #JAR}, and nothing else
 */
record PackedProgram(Path folder, String mainClass, List<String> arguments) {
    static final String JAR = "program.jar";

    Path jar() {
        return folder.resolve(JAR);
    }
}
