package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The Java that student JVMs run on.
 *
 * @param home its folder, links resolved
 * @param whole whether it is the judge's own, with all its modules and tools, for want of a smaller one
 */
record StudentJava(Path home, boolean whole) {
    /** The judge's own. */
    static StudentJava running() {
        return new StudentJava(JavaInstallation.home(), true);
    }

    /** The smallest that can be had. */
    static StudentJava smallest() {
        Optional<Path> image = JavaImages.ofThisUser().get();
        return image.map(home -> new StudentJava(home, false)).orElseGet(StudentJava::running);
    }

    String executable() {
        return JavaInstallation.executable(home).toString();
    }

    /** The version, as results name it. */
    static String version() {
        return "Java " + Runtime.version().toString();
    }
}
