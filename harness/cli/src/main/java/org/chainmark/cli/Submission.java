package org.chainmark.cli;

import java.nio.file.Path;

/**
 * A submission that is to be graded.
 *
 * @param name how it is called in results; no other submission of the run has this name
 * @param resultFolder name of the folder below the output folder that its results go to; unique too
 * @param path its folder, its archive, or its only Java file
 */
record Submission(String name, String resultFolder, Path path) {}
