package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program ready to be started.
 *
 * @param folder holds its jar, {@value #JAR}, and nothing else
 * @param systemCallFilter where the filter of system calls for this machine is; nothing if there is none for it
 */
record PackedProgram(Path folder, String mainClass, List<String> arguments, Optional<Path> systemCallFilter) {
    static final String JAR = "program.jar";

    Path jar() {
        return folder.resolve(JAR);
    }
}
